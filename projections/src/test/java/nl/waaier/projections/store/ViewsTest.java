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
class ViewsTest extends ViewsKit {

    @ParameterizedTest
    @MethodSource("stores")
    void anEventBecomesVisibleAfterItsPositionIsAwaited(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        start(database);
        TeacherId teacher = hired("0.8000");
        ViewReader reader = ready(database);

        reader.await(VIEW, teacher, 0, Duration.ofSeconds(10));

        assertThat(reader.find(VIEW, BOARD, teacher).orElseThrow().facts()).hasSize(1);
        assertThat(reader.find(VIEW, new BoardNumber("54321"), teacher)).isEmpty();
        assertThatThrownBy(() -> reader.await(VIEW, teacher, 1, Duration.ofMillis(50)))
                .isInstanceOf(ViewNotReadyException.class);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoHasAnEventThatCannotBeAppliedWaitsAndTheOthersGoOn(ReadStores store) {
        MongoDatabase database = store.freshDatabase();
        Views views = start(database);
        TeacherId poisoned = hired("0.8000");
        caughtUp(database, views);
        views.stop();
        Views again = start(database);
        events.publish(new GenericDomainEventMessage<>("Teacher", poisoned.streamId(), 1, "no event of ours"));
        TeacherId other = hired("0.5000");
        ViewReader reader = caughtUp(database, again);
        reader.await(VIEW, other, 0, Duration.ofSeconds(10));

        await().until(() -> status(again).waiting() == 1);
        assertThat(again.waiting().get(VIEW.name())).singleElement().satisfies(w -> {
            assertThat(w.teacher()).isEqualTo(poisoned);
            assertThat(w.number()).isEqualTo(1);
        });
        assertThat(again.retryWaiting()).isZero();
    }
}
