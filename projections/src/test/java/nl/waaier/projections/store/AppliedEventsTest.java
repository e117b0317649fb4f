package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.waaier.projections.testing.ReadStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is noted of the events that were applied, on every server there is. */
class AppliedEventsTest {

    private static final Generation NOTED = new Generation(1);
    private static final int BATCH = 40;
    private static final int BATCHES = 5;

    static List<ReadStores> stores() {
        return ReadStores.all().toList();
    }

    /** As when a batch is done again, or the position was set back. */
    @ParameterizedTest
    @MethodSource("stores")
    void whatIsNotedAgainOrOfEarlierEventsChangesNothing(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        AppliedEvents applied = new AppliedEvents(database, NOTED);
        applied.note(0, 0, List.of("first"), Optional.of("first"));
        applied.note(0, 7, List.of("a", "b"), Optional.of("passed"));
        applied.note(0, 7, List.of("a", "b"), Optional.of("passed"));
        applied.note(0, 3, List.of("a"), Optional.of("a"));
        new AppliedEvents(database, NOTED).note(1, 3, List.of(), Optional.of("of the other segment"));

        assertThat(applied.identifiers())
                .containsExactlyInAnyOrder("first", "a", "b", "passed", "of the other segment");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theLastOnesAreKept(ReadStores store) {
        AppliedEvents applied = new AppliedEvents(store.freshDatabase(), NOTED);
        for (int batch = 0; batch < BATCHES; batch++) {
            applied.note(0, (batch + 1) * BATCH - 1, events(batch * BATCH, (batch + 1) * BATCH), Optional.empty());
        }
        assertThat(applied.identifiers()).isEqualTo(events(BATCHES * BATCH - AppliedEvents.KEPT, BATCHES * BATCH));
    }

    private static List<String> events(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> "event " + i).toList();
    }
}
