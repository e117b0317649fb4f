package nl.waaier.api.importing.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.importing.job.JobState;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.importing.profile.ProfileRefused;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.api.platform.problem.Causes;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code import FOLDER-or-FILE [--profile NAME-or-FILE] [--dry-run] [--rejections FILE] [--report FILE]}: imports on this machine and
 * tells what came of it.
 */
public final class ImportCommand {

    /** The word on the command line that asks for an import. */
    public static final String NAME = "import";

    /** Every row was accepted. */
    static final int OK = 0;
    /** Some rows were rejected. */
    static final int SOME_REJECTED = 1;
    /** Nothing was done, or not all of it. */
    static final int FAILED = 2;

    /** H2: another process has the file open. */
    private static final int DATABASE_IN_USE = 90020;

    private final PrintStream out;

    private ImportCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments as on the command line, the word {@value #NAME} first; settings ({@code --key=value}) go to the
     *     application
     * @param out where to tell what happens
     * @return the process's exit status: 0 all rows accepted, 1 some rejected, 2 failed
     */
    public static int run(String[] arguments, PrintStream out) {
        return new ImportCommand(out).run(arguments);
    }

    private int run(String[] arguments) {
        ImportArguments given = ImportArguments.of(arguments).orElse(null);
        if (given == null) {
            out.println(
                    "Gebruik / usage: import MAP-OF-BESTAND [--profile NAAM-OF-BESTAND] [--dry-run]"
                            + " [--rejections BESTAND] [--report BESTAND]\n"
                            + "    [--full --boards NUMMER,.. [--schools BRIN,..] [--from DATUM] [--until DATUM] [--confirm AANTAL]]");
            return FAILED;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ImportApplication.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(given.settings().toArray(String[]::new))) {
            Profile profile = context.getBean(Profiles.class).namedOrIn(given.profile());
            return run(given, profile, context.getBean(Imports.class));
        } catch (ProfileRefused e) {
            out.println(e.dutch());
            out.println(e.english());
            return FAILED;
        } catch (RuntimeException e) {
            out.println(explanation(e));
            return FAILED;
        }
    }

    private int run(ImportArguments given, Profile profile, Imports imports) {
        ImportJob job;
        try (ProgressDisplay progress = ProgressDisplay.on(out)) {
            String operator = System.getProperty("user.name", "operator");
            job = imports.run(given.source(), given.options().with(profile), operator, progress);
        }
        if (job.state() != JobState.DONE) {
            out.println(job.messageDutch());
            out.println(job.messageEnglish());
        }
        ImportCounts counts = job.counts();
        if (!counts.files().isEmpty()) {
            CountsTable.print(job, imports.jobs().figures(job.id()), out);
        }
        report(given, imports, job);
        if (counts.listed() > 0) {
            Path rejections = given.rejectionsAt(job.submittedAt());
            write(rejections, writer -> imports.report().rejections(job.id(), job.profile()::officeFile, writer));
            out.println("Afgekeurde rijen / rejected rows: " + rejections.toAbsolutePath());
        }
        if (job.state() != JobState.DONE) {
            return FAILED;
        }
        return counts.rejected() == 0 ? OK : SOME_REJECTED;
    }

    private void report(ImportArguments given, Imports imports, ImportJob job) {
        ImportCounts counts = job.counts();
        if (counts.listed() + counts.noted() + counts.warnings().size() > 0) {
            Path report = given.reportAt(job.submittedAt());
            write(report, writer -> imports.report()
                    .report(job.id(), counts.warnings(), job.profile()::officeFile, writer));
            out.println("Verslag / report: " + report.toAbsolutePath());
        }
    }

    private static void write(Path file, Consumer<Writer> content) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the person at the keyboard can do about it. Messages of causes stay out: they may hold what was imported. */
    private static String explanation(RuntimeException problem) {
        if (Causes.of(problem).anyMatch(e -> e instanceof SQLException s && s.getErrorCode() == DATABASE_IN_USE)) {
            return "De opslag is in gebruik door een draaiende Waaier. Stop die eerst, of lever de zip aan met"
                    + " POST /v1/imports.\nThe store is in use by a running Waaier. Stop that first, or hand in the"
                    + " zip by POST /v1/imports.";
        }
        return "Het importeren is onderbroken (" + problem.getClass().getSimpleName()
                + "). Geef dezelfde opdracht nog eens: de import gaat verder waar hij was.\nThe import was interrupted."
                + " Give the same command again: it goes on where it was.";
    }
}
