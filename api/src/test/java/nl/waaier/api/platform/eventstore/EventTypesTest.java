package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.waaier.core.EventType;
import nl.waaier.core.EventTypes;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.teacher.event.TeacherEvent;
import org.junit.jupiter.api.Test;

/** The registry of event types has every event there is. */
class EventTypesTest {

    @Test
    void everyEventHasAName() {
        verify(EventTypes.ALL);
    }

    /** Planted fault: each event in turn as a new one that nobody gave a name. */
    @Test
    void anEventWithoutANameIsNoticed() {
        for (EventType forgotten : EventTypes.ALL) {
            List<EventType> others = EventTypes.ALL.stream()
                    .filter(type -> type.payload() != forgotten.payload())
                    .toList();
            assertThatThrownBy(() -> verify(others))
                    .hasMessageContaining(forgotten.payload().getSimpleName());
        }
    }

    private static void verify(List<EventType> types) {
        assertThat(types)
                .<Class<?>>map(EventType::payload)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(records(TeacherEvent.class), records(BoardEvent.class))
                                .toList());
    }

    @Test
    void namesAreKebabCaseAndSayNothingOfJava() {
        assertThat(EventTypes.ALL).allSatisfy(type -> {
            assertThat(type.name()).matches("[a-z]+(-[a-z]+)+");
            assertThat(type.revision()).isPositive();
        });
    }

    @Test
    void aTypeIsFoundByNameAndRevisionTogether() {
        EventType type = EventTypes.ALL.getFirst();
        assertThat(EventTypes.find(type.name(), "1")).contains(type);
        assertThat(EventTypes.find(type.name(), "2")).isEmpty();
        assertThat(EventTypes.find(type.payload().getName(), "1")).isEmpty();
    }

    @Test
    void everyRevisionUpToTodaysIsRead() {
        assertThat(EventTypes.ALL).allSatisfy(type -> {
            for (int revision = 1; revision <= type.revision(); revision++) {
                assertThat(EventTypes.reads(type.name(), Integer.toString(revision)))
                        .isTrue();
            }
            assertThat(EventTypes.reads(type.name(), Integer.toString(type.revision() + 1)))
                    .isFalse();
            assertThat(EventTypes.reads(type.name(), "0")).isFalse();
        });
        assertThat(EventTypes.reads("teacher-praised", "1")).isFalse();
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EventTypesTest::records)
                : Stream.of(family);
    }
}
