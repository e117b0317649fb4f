package nl.waaier.api.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.rights.Account;
import nl.waaier.api.platform.rights.Accounts;
import nl.waaier.core.organisation.command.GrantAccess;
import nl.waaier.core.organisation.command.WithdrawAccess;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/**
 * Accounts and rights of the sample board: of the sample persons, what their tokens claim too, and of some who had a right or got it from
 * another. What counts at the sample board is what its tokens claim, so that a right that is withdrawn while looking around locks nobody out.
 */
final class SampleRights {

    private static final BoardNumber BOARD = new BoardNumber(SamplePerson.BOARD);

    private final Accounts accounts;
    private final PersonRegister register;
    private final UnitsOfWork units;
    private final CommandGateway commands;

    SampleRights(Accounts accounts, PersonRegister register, UnitsOfWork units, CommandGateway commands) {
        this.accounts = accounts;
        this.register = register;
        this.units = units;
        this.commands = commands;
    }

    void bringIn(SampleDates dates) {
        LocalDate begin = dates.moved(LocalDate.of(2022, 8, 1));
        Given given = new Given(begin);
        AccountId bestuur = opened(SamplePerson.BESTUUR);
        give(given.of(bestuur, GrantedRole.BESTUUR), null);
        for (SamplePerson person : SamplePerson.values()) {
            if (person == SamplePerson.BESTUUR) {
                continue;
            }
            AccountId account = opened(person);
            switch (person) {
                case SCHOOLLEIDER -> give(given.ofSchool(account, person.schools()), bestuur);
                case TEAMLEIDER ->
                    give(given.ofTeam(account, SamplePerson.SCHOOL, SamplePerson.TEAM, begin, null), bestuur);
                case AUDITOR -> give(given.ofAudit(account, dates.today()), bestuur);
                case HR, PMR, PRIVACY -> give(given.of(account, GrantedRole.valueOf(person.name())), bestuur);
                case LERAAR, BESTUUR -> {
                    // Sees the own file without a right; was first.
                }
            }
        }
        others(dates, given, bestuur);
    }

    /** One team leader after the other, who teach too, and somebody of HR who has another job now. */
    private void others(SampleDates dates, Given given, AccountId bestuur) {
        LocalDate handedOver = dates.moved(LocalDate.of(2025, 8, 1));
        AccountId before = opened(101, teacher("100049"), null);
        AccountId after = opened(102, teacher("100053"), null);
        give(given.ofTeam(before, "99AB", "team talen", given.from(), handedOver.minusDays(1)), bestuur);
        give(given.ofTeam(after, "99AB", "team talen", handedOver, null), bestuur);
        AccountId gone = opened(103, null, "Gijs van Nietmachine");
        AccessGrant right = given.of(gone, GrantedRole.HR);
        give(right, bestuur);
        commands.sendAndWait(new WithdrawAccess(
                BOARD, right.id(), bestuur, dates.moved(LocalDate.of(2024, 3, 1)), new PersonalText("andere functie")));
    }

    /** With which a sample person signs in. */
    private AccountId opened(SamplePerson person) {
        AccountId id = opened(
                List.of(SamplePerson.values()).indexOf(person) + 1L,
                person == SamplePerson.LERAAR ? teacher(SamplePerson.PERSONNEL_NUMBER) : null,
                name(person));
        return units.inOne(() -> {
            String code = accounts.newCode(id, true).code();
            return accounts.bind(SampleIssuer.NAME, person.subject(), code, account -> false)
                    .id();
        });
    }

    private AccountId opened(long number, @Nullable TeacherId teacher, @Nullable String name) {
        AccountId id = new AccountId(new UUID(0, number));
        accounts.open(new Account(id, BOARD, teacher, name, null, null));
        return id;
    }

    private TeacherId teacher(String number) {
        return register.find(BOARD, List.of(number)).values().iterator().next().id();
    }

    /** Null for who has a file, with a name in it. */
    private static @Nullable String name(SamplePerson person) {
        return switch (person) {
            case SCHOOLLEIDER -> "Lotte den Passer";
            case TEAMLEIDER -> "Joris Gradenboog";
            case LERAAR -> null;
            case BESTUUR -> "Frederike van Liniaal";
            case HR -> "Hamza Perforator";
            case PMR -> "Mirjam Puntenslijper";
            case AUDITOR -> "Kees de Rekenschijf";
            case PRIVACY -> "Yara Slotstra";
        };
    }

    /** As if it were given on its first day. */
    private void give(AccessGrant right, @Nullable AccountId by) {
        commands.sendAndWait(new GrantAccess(BOARD, right, by, right.from()));
    }

    /**
     * Rights, each under the number of its account.
     *
     * @param from first day of most
     */
    private record Given(LocalDate from) {

        AccessGrant of(AccountId account, GrantedRole role) {
            return new AccessGrant(id(account), account, role, List.of(), List.of(), null, null, from, null);
        }

        AccessGrant ofSchool(AccountId account, List<String> schools) {
            return new AccessGrant(
                    id(account),
                    account,
                    GrantedRole.SCHOOLLEIDER,
                    schools.stream().map(Brin::new).toList(),
                    List.of(),
                    null,
                    null,
                    from,
                    null);
        }

        AccessGrant ofTeam(AccountId account, String school, String team, LocalDate first, @Nullable LocalDate last) {
            List<SchoolTeam> teams = List.of(new SchoolTeam(new Brin(school), team));
            return new AccessGrant(
                    id(account), account, GrantedRole.TEAMLEIDER, List.of(), teams, null, null, first, last);
        }

        AccessGrant ofAudit(AccountId account, LocalDate today) {
            return new AccessGrant(
                    id(account),
                    account,
                    GrantedRole.AUDITOR,
                    List.of(),
                    List.of(),
                    SamplePerson.auditFirstDay(today),
                    SamplePerson.auditLastDay(today),
                    from,
                    null);
        }

        private static GrantId id(AccountId account) {
            return new GrantId(account.value());
        }
    }
}
