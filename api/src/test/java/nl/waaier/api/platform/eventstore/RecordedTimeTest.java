package nl.waaier.api.platform.eventstore;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.testing.Given;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything recorded together was recorded at one moment, which the store keeps exactly. */
class RecordedTimeTest {

    @TempDir
    private @Nullable Path directory;

    @ParameterizedTest
    @EnumSource
    void oneUnitHasOneMomentAndTheNextAnother(Databases.Kind kind) {
        try (ConfigurableApplicationContext node = EventStores.open(kind.url(requireNonNull(directory)), Ticks.class)) {
            CommandGateway commands = node.getBean(CommandGateway.class);
            TeacherId teacher = Careers.somebody();
            node.getBean(UnitsOfWork.class).inOne(() -> {
                commands.sendAndWait(new RecordFact(Careers.started(teacher), Given.ORGANISATION, false));
                commands.sendAndWait(new RecordFact(Careers.changed(teacher, 1), Given.ORGANISATION, false));
                return commands.sendAndWait(
                        new RecordFact(Careers.started(Careers.somebody()), Given.ORGANISATION, false));
            });
            commands.sendAndWait(new RecordFact(Careers.changed(teacher, 2), Given.ORGANISATION, false));

            List<Instant> moments = node.getBean(EventStore.class)
                    .readEvents(teacher.streamId())
                    .asStream()
                    .<Instant>map(EventMessage::getTimestamp)
                    .toList();
            assertThat(moments).hasSize(3);
            assertThat(moments.get(0)).isEqualTo(moments.get(1)).isBefore(moments.get(2));
            assertThat(moments).allSatisfy(moment -> assertThat(moment)
                    .isEqualTo(moment.truncatedTo(ChronoUnit.MILLIS))
                    .isAfter(Ticks.BEGIN));
            assertThat(node.getBean(JdbcClient.class)
                            .sql("select distinct timestamp from domainevententry order by timestamp")
                            .query(String.class)
                            .list())
                    .containsExactly("2026-03-29T01:00:00.000Z", DateTimeUtils.formatInstant(moments.get(2)));
        }
        assertThat(GenericEventMessage.clock).isInstanceOf(RecordingClock.class);
    }

    /** Goes on by more than a millisecond, and by less than the store keeps, every time it is asked. */
    static final class Ticks extends Clock {

        static final Instant BEGIN = Instant.parse("2026-03-29T00:59:59.999123456Z");

        private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

        @Override
        public Instant instant() {
            return now.updateAndGet(before -> before.plus(Duration.ofNanos(1_234_567)));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
