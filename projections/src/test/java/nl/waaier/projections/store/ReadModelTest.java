package nl.waaier.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.testing.ReadStores;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What questions may count on, on every server there is. */
class ReadModelTest extends ReadModelKit {

    @ParameterizedTest
    @MethodSource("stores")
    void anEventBecomesVisibleAfterItsPositionIsAwaited(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        start(database);
        TeacherId teacher = hired("0.8000");
        TeacherFiles reader = ready(database);

        reader.await(teacher, 0, Duration.ofSeconds(10));

        assertThat(reader.find(FilePart.ALL, BOARD, teacher).orElseThrow().facts())
                .hasSize(1);
        assertThat(reader.find(FilePart.ALL, new BoardNumber("54321"), teacher)).isEmpty();
        assertThatThrownBy(() -> reader.await(teacher, 1, Duration.ofMillis(50)))
                .isInstanceOf(ReadModelNotReadyException.class);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoHasAnEventThatCannotBeAppliedWaitsAndTheOthersGoOn(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        ReadModel readModel = start(database);
        TeacherId poisoned = hired("0.8000");
        caughtUp(database, readModel);
        readModel.stop();
        ReadModel again = start(database);
        events.publish(new GenericDomainEventMessage<>("Teacher", poisoned.streamId(), 1, "no event of ours"));
        TeacherId other = hired("0.5000");
        TeacherFiles reader = caughtUp(database, again);
        reader.await(other, 0, Duration.ofSeconds(10));

        await().until(() -> status(again).waiting() == 1);
        assertThat(again.waiting()).singleElement().satisfies(w -> {
            assertThat(w.teacher()).isEqualTo(poisoned);
            assertThat(w.number()).isEqualTo(1);
        });
        assertThat(again.retryWaiting()).isZero();
    }
}
