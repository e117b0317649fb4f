package nl.waaier.api.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.recording.facts.FactBody;
import org.junit.jupiter.api.Test;

class DescribedBoundsTest {

    /** A property that gets another name would lose its words without a sound. */
    @Test
    void whatIsBoundOfAFactIsThere() {
        Set<String> properties = Stream.concat(
                        Stream.of(FactBody.class.getPermittedSubclasses())
                                .flatMap(type -> type.isInterface()
                                        ? Stream.of(type.getPermittedSubclasses())
                                        : Stream.of(type)),
                        Stream.of("targets.TargetBody", "wanted.WantedRoleBody").map(DescribedBoundsTest::ofAsking))
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .map(component -> type.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toSet());
        assertThat(properties).containsAll(DescribedBounds.OF_BODIES.keySet());
    }

    private static Class<?> ofAsking(String name) {
        try {
            return Class.forName("nl.waaier.api.asking." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
