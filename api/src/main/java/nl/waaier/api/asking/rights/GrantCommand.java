package nl.waaier.api.asking.rights;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waaier.api.importing.cli.ImportApplication;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Causes;
import nl.waaier.api.platform.rights.Account;
import nl.waaier.api.platform.rights.AccountCode;
import nl.waaier.api.platform.rights.Accounts;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.organisation.command.GrantAccess;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code grant BOARD (--person PERSONEELSNUMMER | --name NAME)}: gives somebody the role bestuur of a board, from today on, and makes the
 * code by which they bind their sign-in. So a board gets its first bestuur, who gives all others their rights.
 */
public final class GrantCommand {

    /** The word on the command line that asks for it. */
    public static final String NAME = "grant";

    /** The right was given. */
    static final int OK = 0;
    /** Nothing was given. */
    static final int FAILED = 2;

    /** H2: another process has the file open. */
    private static final int DATABASE_IN_USE = 90020;

    private static final String PERSON = "--person";
    private static final String OF_NAME = "--name";

    private final PrintStream out;

    private GrantCommand(PrintStream out) {
        this.out = out;
    }

    /** What was asked. */
    private record Asked(
            BoardNumber board,
            @Nullable String person,
            @Nullable String name,
            List<String> settings) {

        static Optional<Asked> of(String[] arguments) {
            List<String> settings = new ArrayList<>();
            List<String> given = new ArrayList<>();
            for (String argument : List.of(arguments).subList(1, arguments.length)) {
                (argument.startsWith("--") && argument.contains("=") ? settings : given).add(argument);
            }
            if (given.size() != 3 || !BoardNumber.isValid(given.getFirst())) {
                return Optional.empty();
            }
            BoardNumber board = new BoardNumber(given.getFirst());
            return switch (given.get(1)) {
                case PERSON -> Optional.of(new Asked(board, given.get(2), null, settings));
                case OF_NAME -> Optional.of(new Asked(board, null, given.get(2), settings));
                default -> Optional.empty();
            };
        }
    }

    /**
     * Runs the command.
     *
     * @param arguments as on the command line, the word {@value #NAME} first; settings ({@code --key=value}) go to the
     *     application
     * @param out where to tell what happens, the code too
     * @return the process's exit status: 0 given, 2 not
     */
    public static int run(String[] arguments, PrintStream out) {
        return new GrantCommand(out).run(arguments);
    }

    private int run(String[] arguments) {
        Asked asked = Asked.of(arguments).orElse(null);
        if (asked == null) {
            out.println("Gebruik / usage: grant BESTUURSNUMMER-BOARD (--person PERSONEELSNUMMER | --name NAAM-NAME)");
            return FAILED;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        ImportApplication.class, Accounts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(asked.settings().toArray(String[]::new))) {
            return given(asked, context);
        } catch (RuleBroken e) {
            out.println(e.rule().dutch());
            out.println(e.rule().english());
            return FAILED;
        } catch (RuntimeException e) {
            out.println(explanation(e));
            return FAILED;
        }
    }

    private int given(Asked asked, ConfigurableApplicationContext context) {
        TeacherId teacher = null;
        if (asked.person() != null) {
            Person person = context.getBean(PersonRegister.class)
                    .find(asked.board(), List.of(asked.person()))
                    .get(asked.person());
            if (person == null) {
                out.println("Dit personeelsnummer is niet bekend bij dit bestuur.");
                out.println("This personeelsnummer is not known at this board.");
                return FAILED;
            }
            teacher = person.sameAs() == null ? person.id() : person.sameAs();
        }
        Accounts accounts = context.getBean(Accounts.class);
        AccountId id = Optional.ofNullable(teacher)
                .flatMap(accounts::of)
                .map(Account::id)
                .orElseGet(() -> new AccountId(UUID.randomUUID()));
        Account account = new Account(id, asked.board(), teacher, asked.name(), null, null);
        LocalDate today = DutchDays.on(context.getBean(Clock.class).instant());
        AccessGrant grant = new AccessGrant(
                new GrantId(UUID.randomUUID()), id, GrantedRole.BESTUUR, List.of(), List.of(), null, null, today, null);
        CommandGateway commands = context.getBean(CommandGateway.class);
        AccountCode code = context.getBean(UnitsOfWork.class).inOne(() -> {
            accounts.open(account);
            commands.sendAndWait(new GenericCommandMessage<>(
                    new GrantAccess(asked.board(), grant, null, today),
                    new RecordedBy("operator", null, null).metadata()));
            return accounts.newCode(id, true);
        });
        out.println("Het recht bestuur is gegeven. / The right bestuur was given.");
        out.println("  eenmalige code / one-time code: " + code.code());
        out.println("  geldig tot / good until: " + code.until());
        out.println("Geef de code alleen aan wie het is: die meldt zich aan en vult de code in.");
        out.println("Give the code to nobody but them: they sign in and type the code.");
        return OK;
    }

    /** What the person at the keyboard can do about it. Messages of causes stay out: they may hold what was typed. */
    private static String explanation(RuntimeException problem) {
        if (Causes.of(problem).anyMatch(e -> e instanceof SQLException s && s.getErrorCode() == DATABASE_IN_USE)) {
            return "De opslag is in gebruik door een draaiende Waaier. Stop die eerst.\n"
                    + "The store is in use by a running Waaier. Stop that first.";
        }
        return "Er is niets gegeven (" + problem.getClass().getSimpleName() + ").\nNothing was given.";
    }
}
