package nl.waaier.core.development;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * An ambition as it follows from the facts.
 *
 * @param expressed what is wanted
 * @param closed what became of it, null while it is open
 */
public record Ambition(
        RecordedFact<AmbitionExpressed> expressed, @Nullable RecordedFact<AmbitionClosed> closed) {

    /** All ambitions, open ones first, then the latest. */
    public static List<Ambition> of(Collection<? extends RecordedFact<?>> live) {
        List<RecordedFact<AmbitionClosed>> closings = RecordedFact.ofKind(live, AmbitionClosed.class);
        return RecordedFact.ofKind(live, AmbitionExpressed.class).stream()
                .map(expressed -> new Ambition(
                        expressed,
                        closings.stream()
                                .filter(closing -> closing.fact()
                                        .key()
                                        .equals(expressed.fact().key()))
                                .findFirst()
                                .orElse(null)))
                .sorted(Comparator.comparing((Ambition ambition) -> ambition.closed() != null)
                        .thenComparing(Ambition::expressed, RecordedFact.BY_DATE.reversed()))
                .toList();
    }
}
