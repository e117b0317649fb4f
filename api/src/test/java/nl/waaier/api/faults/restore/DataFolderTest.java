package nl.waaier.api.faults.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.SentFact;
import nl.waaier.api.testing.StaffedBoard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded default, copied and put back with the commands of the operator's page. */
class DataFolderTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    DataFolderTest() {}

    @Test
    void theFolderIsEverything() {
        List<String> commands = OperatorsPage.commands("cp", "rm");
        SentFact fact;
        Map<String, String> answers;
        String position;
        try (Product product = start()) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            board.handIn();
            fact = new SentFact(board.caughtUp().teachers().getFirst(), "before", 10);
            position = board.record(fact);
            answers = board.caughtUp().answers();
        }
        run(commands.getFirst());
        try (Product product = start()) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            board.record(new SentFact(fact.teacher(), "after", 20));
            assertThat(board.caughtUp().answers()).isNotEqualTo(answers);
        }
        run(commands.getLast());
        try (Product product = start()) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            assertThat(board.answers()).isEqualTo(answers);
            assertThat(board.record(fact)).isEqualTo(position);
            assertThat(board.handIn()).isZero();
            int facts = board.caughtUp().facts(fact.teacher());
            board.record(new SentFact(fact.teacher(), "after", 20));
            assertThat(board.caughtUp().facts(fact.teacher())).isEqualTo(facts + 1);
        }
    }

    private Product start() {
        return Product.start(folder.resolve(".waaier-data"), Map.of());
    }

    private void run(String command) {
        assertThat(Shell.run(folder, command))
                .as(command)
                .extracting(Shell.Output::status)
                .isEqualTo(0);
    }
}
