package nl.waaier.api.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.report.ReportTable;
import nl.waaier.api.platform.eventstore.TimeOrderedIds;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.ErasedPersons;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.shared.TeacherId;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A kill at the last moment before the commit, when all of the work is done and none of it is kept. */
class KillAtCommitTest {

    private static final int PEOPLE = 240;
    private static final int KILL_AT = 100;

    @TempDir
    private Path directory;

    private String url = "";

    @SuppressWarnings("NullAway.Init")
    KillAtCommitTest() {}

    /** What a kill is to the code: nothing that it could catch and go on after. */
    private static final class Killed extends Error {}

    /** Kills when the unit of a certain command is about to be committed. */
    static final class KillerAtCommit implements MessageHandlerInterceptor<CommandMessage<?>> {

        private final AtomicInteger commands = new AtomicInteger();
        private volatile int killAt = Integer.MAX_VALUE;

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
            if (commands.incrementAndGet() == killAt) {
                unit.root().onPrepareCommit(u -> {
                    throw new Killed();
                });
            }
            return chain.proceed();
        }
    }

    @Test
    void nothingIsLostBecauseThePositionIsCommittedWithTheEvents() {
        Path delivery = deliver();
        assertThat(killedAndGoneOnWith(delivery, false)).isEqualTo(uninterrupted(delivery));
    }

    /** The planted fault: the position moves in a transaction of its own. */
    @Test
    void withThePositionMovedApartSomePersonsAreSkipped() {
        Path delivery = deliver();
        Map<String, List<String>> whole = uninterrupted(delivery);
        Map<String, List<String>> torn = killedAndGoneOnWith(delivery, true);
        assertThat(torn).isNotEqualTo(whole);
        assertThat(torn.keySet()).isSubsetOf(whole.keySet()).hasSizeLessThan(whole.size());
    }

    private Map<String, List<String>> killedAndGoneOnWith(Path delivery, boolean apart) {
        url = Databases.postgres();
        Path data = directory.resolve("data-" + apart);
        try (ImportKit kit = ImportKit.open(url, data, KillerAtCommit.class)) {
            kit.bean(KillerAtCommit.class).killAt = KILL_AT;
            kill(() -> imports(kit, data, apart).run(delivery, false, "test", Progress.NONE));
        }
        try (ImportKit kit = ImportKit.open(url, data)) {
            ImportJob job = imports(kit, data, apart).run(delivery, false, "test", Progress.NONE);
            assertThat(job.state()).isEqualTo(JobState.DONE);
            return kit.everything();
        }
    }

    /** On a thread of its own, which ends as whatever is killed does: the transaction that is cut off goes with it. */
    private static void kill(Runnable work) {
        AtomicReference<@Nullable Throwable> end = new AtomicReference<>();
        Thread thread = new Thread(work, "killed");
        thread.setUncaughtExceptionHandler((t, e) -> end.set(e));
        thread.start();
        join(thread);
        assertThat(end.get()).isInstanceOf(Killed.class);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the import ran", e);
        }
    }

    private Imports imports(ImportKit kit, Path data, boolean apart) {
        JdbcClient positions = apart ? JdbcClient.create(new DriverManagerDataSource(url)) : kit.bean(JdbcClient.class);
        ImportDependencies dependencies = new ImportDependencies(
                new ImportJobs(positions),
                new ReportTable(kit.bean(JdbcOperations.class)),
                kit.bean(UnitsOfWork.class),
                kit.bean(CommandGateway.class),
                kit.bean(EventStore.class),
                kit.bean(Organisations.class),
                kit.bean(PersonRegister.class),
                kit.bean(ErasedPersons.class),
                () -> new TeacherId(TimeOrderedIds.next()),
                ImportLimits.DEFAULT,
                new WithdrawalBrake(5));
        return new Imports(dependencies, data.resolve("imports"), kit.bean(Clock.class));
    }

    private Map<String, List<String>> uninterrupted(Path delivery) {
        try (ImportKit kit = ImportKit.open(Databases.postgres(), directory.resolve("reference"))) {
            kit.run(delivery);
            return kit.everything();
        }
    }

    private Path deliver() {
        return Deliveries.clean(directory.resolve("delivery"), PEOPLE);
    }
}
