package nl.waaier.api.faults.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.Rounds;
import nl.waaier.api.testing.SentFact;
import nl.waaier.api.testing.StaffedBoard;
import nl.waaier.projections.testing.ReadStoreCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL and the read store, each restored to one of three moments: {@code quiet}, when nobody was recording; {@code
 * busy}, in the middle of recording; and {@code last}, after all of it. What must come out is what a product answers that
 * has nothing but the events.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoreTest {

    private static final int WRITERS = 4;
    private static final int FACTS = Rounds.of(60, 3_000);

    /** Facts that were acknowledged before the busy backup was begun. */
    private final Set<SentFact> before = new LinkedHashSet<>();
    /** All facts that were sent. */
    private final Set<SentFact> sent = new LinkedHashSet<>();

    private Stores stores;
    private String database;
    private List<String> teachers;
    /** Facts on the timelines from the files. */
    private int imported;

    private Map<String, String> quietAnswers;
    private Map<String, String> lastAnswers;
    private int generation;
    private DatabaseCopy quiet;
    private DatabaseCopy busy;
    private DatabaseCopy last;
    private ReadStoreCopy quietViews;
    private ReadStoreCopy lastViews;

    @BeforeAll
    void backUp(@TempDir Path data) throws Exception {
        stores = new Stores(data);
        database = Databases.postgres();
        String readStore = Stores.emptyReadStore();
        try (Product product = stores.start(database, readStore);
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            assertThat(board.handIn()).isPositive();
            teachers = board.caughtUp().teachers();
            imported = facts(board);
            for (String teacher : teachers) {
                SentFact fact = new SentFact(teacher, "early-" + teacher, 1);
                board.record(fact);
                before.add(fact);
            }
            quietAnswers = board.caughtUp().answers();
            generation = board.generation();
            quiet = DatabaseCopy.of(database, data.resolve("quiet"));
            quietViews = ReadStoreCopy.of(stores.readStore(readStore));
            recordUnderBackup(board, writers, data);
            lastAnswers = board.caughtUp().answers();
            last = DatabaseCopy.of(database, data.resolve("last"));
            lastViews = ReadStoreCopy.of(stores.readStore(readStore));
        }
    }

    private void recordUnderBackup(StaffedBoard board, ExecutorService writers, Path data) throws Exception {
        List<SentFact> load = facts("load", FACTS);
        ConcurrentLinkedQueue<SentFact> acknowledged = new ConcurrentLinkedQueue<>();
        CountDownLatch under = new CountDownLatch(FACTS / 3);
        List<Future<?>> sending = new ArrayList<>();
        for (SentFact fact : load) {
            sending.add(writers.submit(() -> {
                board.record(fact);
                acknowledged.add(fact);
                under.countDown();
            }));
        }
        under.await();
        before.addAll(acknowledged);
        busy = DatabaseCopy.of(database, data.resolve("busy"));
        for (Future<?> one : sending) {
            one.get();
        }
        sent.addAll(before);
        sent.addAll(load);
    }

    private List<SentFact> facts(String name, int count) {
        List<SentFact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(new SentFact(teachers.get(i % teachers.size()), name + "-" + i, 2 + i));
        }
        return facts;
    }

    @AfterAll
    void stop() {
        stores.close();
    }

    @Test
    void bothRestoredToOneMomentGoOnWhereTheyWere() {
        try (Product product = stores.start(quiet.restored(), stores.readStoreFrom(quietViews))) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            assertThat(board.answers()).isEqualTo(quietAnswers);
            assertThat(board.generation()).isEqualTo(generation);
            nothingIsRecordedTwice(board);
        }
    }

    @Test
    void theEventsAloneAreEnough() {
        try (Product product = stores.start(last.restored(), Stores.emptyReadStore())) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            assertThat(board.answers()).isEqualTo(lastAnswers);
            nothingIsRecordedTwice(board);
        }
    }

    @Test
    void anOlderReadStoreCatchesUp() {
        try (Product product = stores.start(last.restored(), stores.readStoreFrom(quietViews))) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            assertThat(board.answers()).isEqualTo(lastAnswers);
            assertThat(board.generation()).isEqualTo(generation);
        }
    }

    @Test
    void aNewerReadStoreIsMadeAnew() {
        try (Product product = stores.start(quiet.restored(), stores.readStoreFrom(lastViews))) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            assertThat(board.answers()).isEqualTo(quietAnswers);
        }
    }

    /** More was recorded on the quiet backup than was lost with it, before a node with the newer read store looks. */
    @Test
    void aNewerReadStoreIsMadeAnewThoughEveryIndexThatItPassedIsInUseAgain() {
        String restored = quiet.restored();
        Map<String, String> truth;
        try (Product product = stores.start(restored, Stores.emptyReadStore())) {
            StaffedBoard board = new StaffedBoard(product);
            facts("again", FACTS + 20).forEach(board::record);
            truth = board.caughtUp().answers();
        }
        assertThat(answers(restored, lastViews)).isEqualTo(truth);
        // The planted fault: a read store that does not know by which events it was made.
        assertThat(answers(restored, lastViews.only(name -> !name.endsWith("-applied"))))
                .as("without the marks")
                .isNotEqualTo(truth);
    }

    private Map<String, String> answers(String databaseUrl, ReadStoreCopy views) {
        try (Product product = stores.start(databaseUrl, stores.readStoreFrom(views))) {
            return new StaffedBoard(product).caughtUp().answers();
        }
    }

    @Test
    void aBackupThatIsTakenWhilePeopleRecordIsOfOneMoment() {
        try (Product product = stores.start(busy.restored(), stores.readStoreFrom(lastViews))) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            int found = facts(board);
            before.forEach(board::record);
            assertThat(facts(board.caughtUp()))
                    .as("what was acknowledged before")
                    .isEqualTo(found);
            nothingIsRecordedTwice(board);
        }
    }

    /** The planted fault: each table as of another moment. */
    @Test
    void aBackupThatIsNotOfOneMomentIsNoticed(@TempDir Path data) {
        String source = last.restored();
        SentFact fact = new SentFact(teachers.getFirst(), "between", 5_000);
        DatabaseCopy careless;
        try (Product product = stores.start(source, Stores.emptyReadStore())) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            careless = SnapshotCopy.withoutSnapshot(source, () -> board.record(fact));
        }
        try (Product product = stores.start(careless.restored(), Stores.emptyReadStore())) {
            StaffedBoard board = new StaffedBoard(product).caughtUp();
            sent.add(fact);
            assertThatThrownBy(() -> everyFactIsThereOnce(board)).isInstanceOf(AssertionError.class);
        } finally {
            sent.remove(fact);
        }
    }

    /** The files handed in and every fact sent once more come to each fact being there once. */
    private void nothingIsRecordedTwice(StaffedBoard board) {
        assertThat(board.handIn()).as("events of the same files again").isZero();
        everyFactIsThereOnce(board);
    }

    private void everyFactIsThereOnce(StaffedBoard board) {
        sent.forEach(board::record);
        assertThat(facts(board.caughtUp())).isEqualTo(imported + sent.size());
    }

    private int facts(StaffedBoard board) {
        return teachers.stream().mapToInt(board::facts).sum();
    }
}
