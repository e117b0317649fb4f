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
        Set<String> properties = Stream.of(FactBody.class.getPermittedSubclasses())
                .flatMap(type -> type.isInterface() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type))
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .map(component -> type.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toSet());
        assertThat(properties)
                .containsAll(DescribedBounds.OF_BODIES.keySet().stream()
                        .filter(where -> !where.startsWith("TargetBody"))
                        .toList());
    }
}
