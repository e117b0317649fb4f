package nl.waaier.core.development;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.teacher.file.Withdrawal;
import org.jspecify.annotations.Nullable;

/**
 * The one place that tells who may read own facts. An author shares them by replacing them, so a fact is read by others as long as
 * what stands in its place now may be read by them too: what was narrowed or withdrawn is closed for earlier moments as well, and what
 * was written before it was widened stays with its author.
 */
public final class OwnFacts {

    private final Audience.Reader reader;
    private final Map<Long, RecordedFact<OwnFact>> byNumber = new HashMap<>();

    private OwnFacts(List<RecordedFact<OwnFact>> facts, Audience.Reader reader) {
        this.reader = reader;
        facts.forEach(fact -> byNumber.put(fact.number(), fact));
    }

    /** The file without the own facts that a reader may not read; all of it, not as known at a moment. */
    public static TeacherFile shownTo(TeacherFile file, Audience.Reader reader) {
        List<RecordedFact<OwnFact>> own = RecordedFact.ofKind(file.facts(), OwnFact.class);
        if (reader == Audience.Reader.AUTHOR || own.isEmpty()) {
            return file;
        }
        OwnFacts facts = new OwnFacts(own, reader);
        return new TeacherFile(
                file.teacher(),
                file.board(),
                file.lastNumber(),
                file.recordedAt(),
                file.facts().stream()
                        .filter(recorded -> !(recorded.fact() instanceof OwnFact) || facts.isShown(recorded.number()))
                        .toList());
    }

    private boolean isShown(long number) {
        RecordedFact<OwnFact> fact = byNumber.get(number);
        while (fact != null && includes(fact.fact())) {
            Withdrawal withdrawal = fact.withdrawal();
            if (withdrawal == null) {
                return true;
            }
            Long next = withdrawal.replacedBy();
            fact = next == null ? null : byNumber.get(next);
        }
        return false;
    }

    private boolean includes(OwnFact fact) {
        Audience audience = fact.audience() == null ? ofKey(fact.key()) : fact.audience();
        return audience != null && audience.includes(reader);
    }

    /** As it is said now, by the fact that holds; where none does, nobody else reads what belongs to it. */
    private @Nullable Audience ofKey(UUID key) {
        return byNumber.values().stream()
                .filter(RecordedFact::holds)
                .map(RecordedFact::fact)
                .filter(fact -> fact.key().equals(key) && fact.audience() != null)
                .map(OwnFact::audience)
                .findFirst()
                .orElse(null);
    }
}
