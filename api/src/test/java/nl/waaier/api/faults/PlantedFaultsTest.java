package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Planted;
import nl.waaier.api.testing.Rounds;
import nl.waaier.projections.testing.MongoProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks after a kill find what they are there for: a product without one of its protections is caught. */
@Tag(Rounds.TAG)
class PlantedFaultsTest {

    private static final int KILLS = 8;
    /** Room for a kill between two things that belong together. */
    private static final String PAUSE = "java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);";
    /** As long as the load lasts: a skipped event only shows when none follows it about the same teacher. */
    private static final String LONG_PAUSE = "java.util.concurrent.locks.LockSupport.parkNanos(2_000_000_000L);";

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    PlantedFaultsTest() {}

    /** H2 as it comes, which answers before it writes, and a guard that lets that pass. */
    @Test
    void anH2ThatAnswersBeforeItWritesLosesWhatWasAcknowledged() {
        String unguarded = Planted.fault(
                data, "nl.waaier.api.platform.eventstore.WiringGuard", "        requireDurableEvents();\n", "");
        String unsafe = Databases.h2(data).replace(";WRITE_DELAY=0", ";WRITE_DELAY=10000");
        assertThat(caught(new KilledProduct(data, unsafe, null, unguarded, KILLS), seen -> seen.lost() > 0))
                .isTrue();
    }

    @Test
    void aKeyThatIsRememberedAfterItsEventsAndNotWithThemIsCaught() {
        String apart = Planted.fault(
                data,
                "nl.waaier.api.recording.facts.CommandsOnce",
                "return units.inOne(() -> {",
                "String stored = units.inOne(command); " + PAUSE
                        + " keys.recorded(request, stored, clock.instant()); if (attempt > 0) { return stored; }"
                        + " return units.inOne(() -> {");
        assertThat(caught(new KilledProduct(data, Databases.h2(data), null, apart, KILLS), seen -> seen.wrong().stream()
                        .anyMatch(what -> what.startsWith("request "))))
                .isTrue();
    }

    @Test
    void anImportWhosePositionMovesAfterItsEventsAndNotWithThemDoesNotEndAsOneThatNobodyDisturbed() {
        String apart = Planted.fault(
                data,
                "nl.waaier.api.importing.job.ImportRun",
                "dependencies.jobs().move(job, moved);",
                "org.axonframework.messaging.unitofwork.CurrentUnitOfWork.get().afterCommit(unit -> { " + PAUSE
                        + " dependencies.jobs().move(job, moved); });");
        assertThat(caught(new KilledProduct(data, Databases.h2(data), null, apart, KILLS), seen -> seen.wrong().stream()
                        .anyMatch(what -> what.startsWith("import "))))
                .isTrue();
    }

    @Test
    void aPositionThatIsWrittenBeforeTheDocumentsLeavesViewsThatDifferFromARebuild() {
        String hasty = Planted.fault(
                data,
                "nl.waaier.projections.store.DocumentsFirstTokenStore",
                "batch.write();",
                "super.storeToken(token, processor, segment); " + LONG_PAUSE + " batch.write();");
        assertThat(caught(
                        new KilledProduct(data, Databases.h2(data), MongoProcess.startLarge("512m"), hasty, KILLS),
                        seen -> seen.wrong().stream().anyMatch(what -> what.startsWith("read model "))))
                .isTrue();
    }

    /** Kills it until what was planted shows. */
    private static boolean caught(KilledProduct faulty, Predicate<Seen> shows) {
        try (faulty) {
            faulty.start();
            for (int kill = 0; kill < KILLS; kill++) {
                Seen seen = faulty.kill();
                if (shows.test(seen)) {
                    System.out.println("planted, and caught at kill " + (kill + 1) + ": " + seen);
                    return true;
                }
            }
            return shows.test(faulty.stop());
        }
    }
}
