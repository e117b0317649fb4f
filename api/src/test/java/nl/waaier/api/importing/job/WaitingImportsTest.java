package nl.waaier.api.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** So many imports of a board may wait, however many ask at the same moment. */
class WaitingImportsTest {

    private static final int AT_ONCE = 32;
    private static final BoardNumber BOARD = new BoardNumber(Staff.BOARD);

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    WaitingImportsTest() {}

    @ParameterizedTest
    @EnumSource
    void askingAtOnceGetsNoMoreInThanMayWait(Databases.Kind kind) throws Exception {
        try (ImportKit kit = ImportKit.open(kind.url(directory), directory)) {
            assertThat(accepted(atOnce(kit))).hasSize(ImportJobs.MAX_WAITING);
            assertThat(kit.imports().jobs().unfinished()).hasSize(ImportJobs.MAX_WAITING);
            assertThat(directory.resolve("imports").toFile().list()).hasSize(ImportJobs.MAX_WAITING);
            assertThat(accept(kit, BOARD)).isEmpty();
            assertThat(accept(kit, new BoardNumber("41235")))
                    .as("another board")
                    .isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatCameToItsEndMakesPlaceForAnother(Databases.Kind kind) throws Exception {
        try (ImportKit kit = ImportKit.open(kind.url(directory), directory)) {
            List<ImportJob> waiting = accepted(atOnce(kit));
            for (ImportJob job : waiting.subList(0, 2)) {
                kit.imports().work(job, kit.imports().folder(job).upload(), Progress.NONE, () -> false);
            }
            assertThat(accepted(atOnce(kit))).hasSize(2);
        }
    }

    private static List<Optional<ImportJob>> atOnce(ImportKit kit) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Optional<ImportJob>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Optional<ImportJob>>> sent = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sent.add(clients.submit(() -> {
                    together.await();
                    return accept(kit, BOARD);
                }));
            }
            for (Future<Optional<ImportJob>> one : sent) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private static List<ImportJob> accepted(List<Optional<ImportJob>> answers) {
        return answers.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<ImportJob> accept(ImportKit kit, BoardNumber board) throws IOException {
        return kit.imports()
                .accept(
                        UUID.randomUUID(),
                        new ByteArrayInputStream(Deliveries.zip(board.value(), "41299")),
                        board,
                        "hr",
                        ImportOptions.RECORD);
    }
}
