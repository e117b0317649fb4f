package nl.waaier.core.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.EventTypes;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever adds a kind of fact is told here of every place in the core that must know it; the compiler tells of the rest. */
class FactKindTest {

    /** Every record of the sealed family. */
    private static Stream<Class<?>> family(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FactKindTest::family)
                : Stream.of(type);
    }

    @Test
    void everyRecordOfTheFamilyIsAKindOfItsOwn() {
        List<Class<?>> kinds =
                Stream.of(FactKind.values()).<Class<?>>map(FactKind::type).toList();
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(family(TeacherFact.class).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aKindKnowsItsFactsAndIsStored(FactKind kind) {
        TeacherFact sample = samples().stream()
                .filter(kind.type()::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("RandomFacts makes none of the kind " + kind));
        assertThat(FactKind.of(sample)).isEqualTo(kind);
        assertThat(FactKind.stored(kind.storedName())).hasValue(kind);
        assertThat(EventTypes.find(kind.type()))
                .hasValueSatisfying(type -> assertThat(type.name()).isEqualTo(kind.storedName()));
    }

    private static List<TeacherFact> samples() {
        return RandomHistory.facts(1, 500);
    }

    @Test
    void namesAreFormedAlikeAndNoTwoKindsShareOne() {
        for (Function<FactKind, String> name :
                List.<Function<FactKind, String>>of(FactKind::storedName, FactKind::word)) {
            Set<String> names = Stream.of(FactKind.values()).map(name).collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).hasSize(FactKind.values().length).allMatch(word -> word.matches("[a-z]+(-[a-z]+)*"));
        }
        assertThat(Stream.of(FactKind.values()).map(FactKind::dutch)).doesNotHaveDuplicates();
    }
}
