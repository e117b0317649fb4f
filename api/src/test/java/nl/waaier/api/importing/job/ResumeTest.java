package nl.waaier.api.importing.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentFact;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import that is stopped anywhere ends the same as one that is not. */
@ParameterizedClass
@EnumSource
class ResumeTest {

    private static final int PEOPLE = 240;

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    ResumeTest(Databases.Kind kind) {
        this.kind = kind;
    }

    /** What a kill is to the code: nothing that it could catch and go on after. */
    private static final class Killed extends Error {}

    /** Kills, or fails, in the middle of a transaction. */
    static final class Saboteur implements MessageHandlerInterceptor<CommandMessage<?>> {

        private final AtomicInteger commands = new AtomicInteger();
        private volatile int killAt = Integer.MAX_VALUE;

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
            if (commands.incrementAndGet() == killAt) {
                throw new Killed();
            }
            if (unit.getMessage().getPayload() instanceof ImportFacts facts
                    && facts.facts().stream()
                            .anyMatch(f -> f instanceof AppointmentFact a
                                    && a.appointmentId().equals("poison"))) {
                throw new IllegalStateException("poison");
            }
            return chain.proceed();
        }
    }

    @Test
    void aKillInsideATransactionLosesAndDoublesNothing() {
        Path delivery = deliver(dirty());
        Map<String, List<String>> expected = uninterrupted(delivery);
        String url = kind.url(directory);
        Path data = directory.resolve("killed");
        ImportJob last = null;
        // Each round gets further than the one before, so that the import comes to its end.
        for (int killAt = 40; last == null; killAt += 100) {
            try (ImportKit kit = ImportKit.open(url, data, Saboteur.class)) {
                kit.bean(Saboteur.class).killAt = killAt;
                last = kit.run(delivery);
            } catch (Killed e) {
                // As planned.
            }
        }
        assertThat(last.state()).isEqualTo(JobState.DONE);
        assertSame(url, data, last, expected);
    }

    @Test
    void aKillBetweenTransactionsLosesAndDoublesNothing() {
        Path delivery = deliver(dirty());
        Map<String, List<String>> expected = uninterrupted(delivery);
        String url = kind.url(directory);
        Path data = directory.resolve("killed");
        ImportJob last = null;
        int rounds = 0;
        while (last == null) {
            rounds++;
            try (ImportKit kit = ImportKit.open(url, data)) {
                AtomicInteger commits = new AtomicInteger();
                last = kit.imports().run(delivery, ImportOptions.RECORD, "test", new Progress() {
                    @Override
                    public void working(long rows, long total) {
                        if (commits.incrementAndGet() == 3) {
                            throw new Killed();
                        }
                    }
                });
            } catch (Killed e) {
                // As planned.
            }
        }
        assertThat(rounds).isGreaterThan(2);
        assertSame(url, data, last, expected);
    }

    @Test
    void anImportThatIsToldToStopGoesOnLater() {
        Path delivery = deliver(dirty());
        Map<String, List<String>> expected = uninterrupted(delivery);
        String url = kind.url(directory);
        Path data = directory.resolve("stopped");
        try (ImportKit kit = ImportKit.open(url, data)) {
            AtomicInteger asked = new AtomicInteger();
            ImportJob job = kit.imports().begin(delivery, ImportOptions.RECORD, "test");
            ImportJob stopped = kit.imports().work(job, delivery, Progress.NONE, () -> asked.incrementAndGet() > 3);
            assertThat(stopped.counts().read()).isPositive();
            assertThat(kit.imports().jobs().find(job.id()).orElseThrow().state())
                    .isEqualTo(JobState.INTERRUPTED);
        }
        ImportJob last;
        try (ImportKit kit = ImportKit.open(url, data)) {
            last = kit.run(delivery);
        }
        assertSame(url, data, last, expected);
    }

    @Test
    void anImportAtWhichAnotherProcessIsIsLeftAlone() {
        Path delivery = deliver(new Staff(3));
        try (ImportKit kit = ImportKit.open(kind.url(directory), directory.resolve("claimed"))) {
            ImportJob job = kit.imports().begin(delivery, ImportOptions.RECORD, "test");
            WorkFolder.Claim claim = kit.imports().folder(job).claim().orElseThrow();
            assertThatThrownBy(() -> kit.run(delivery)).isInstanceOf(JobTakenOver.class);
            claim.close();
            assertThat(kit.run(delivery).id()).isEqualTo(job.id());
        }
    }

    @Test
    void aPersonThatCannotBeDoneCostsNobodyElse() {
        Staff staff = new Staff(60);
        staff.add(ImportFile.AANSTELLINGEN, "41234;P7;poison;16AH;1990-08-01;1990-08-01;;1;LB;;0.1;9;N;N;aanname");
        try (ImportKit kit = ImportKit.open(kind.url(directory), directory, Saboteur.class)) {
            ImportJob job = kit.run(deliver(staff));
            assertThat(job.state()).isEqualTo(JobState.DONE);
            assertThat(kit.report(job)).hasSize(9).allMatch(line -> line.endsWith("not-processed"));
            assertThat(job.counts().accepted()).isEqualTo(staff.count() - 9);
        }
    }

    private static Staff dirty() {
        Staff staff = new Staff(PEOPLE);
        staff.dirty(3);
        return staff;
    }

    private Path deliver(Staff staff) {
        return ImportKit.delivery(directory.resolve("delivery"), staff.rows());
    }

    private Map<String, List<String>> uninterrupted(Path delivery) {
        try (ImportKit kit = ImportKit.open(kind.url(directory), directory.resolve("reference"))) {
            ImportJob job = kit.run(delivery);
            Map<String, List<String>> all = kit.everything();
            all.put("report", kit.report(job));
            all.put("counts", List.of(job.counts().toString()));
            return all;
        }
    }

    private static void assertSame(String url, Path data, ImportJob job, Map<String, List<String>> expected) {
        try (ImportKit kit = ImportKit.open(url, data)) {
            Map<String, List<String>> all = kit.everything();
            all.put("report", kit.report(job));
            all.put("counts", List.of(job.counts().toString()));
            assertThat(all).isEqualTo(expected);
            assertThat(kit.bean(JdbcClient.class)
                            .sql("select count(*) from import_job")
                            .query(Long.class)
                            .single())
                    .as("the same import went on every time")
                    .isOne();
        }
    }
}
