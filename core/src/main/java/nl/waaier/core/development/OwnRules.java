package nl.waaier.core.development;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.OwnFact;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.file.RecordedFact;

/** Checks a new own fact against the facts that hold already. */
public final class OwnRules {

    private OwnRules() {}

    /** The rule that the candidate would break, if any, whoever records it. */
    public static Optional<Rule> broken(Collection<? extends RecordedFact<?>> facts, OwnFact candidate) {
        List<OwnFact> ofKey = new ArrayList<>();
        for (RecordedFact<OwnFact> recorded : RecordedFact.ofKind(facts, OwnFact.class)) {
            if (recorded.fact().key().equals(candidate.key())) {
                ofKey.add(recorded.fact());
            }
        }
        boolean fits =
                switch (candidate) {
                    case AmbitionExpressed f -> ofKey.isEmpty();
                    case ReflectionWritten f -> ofKey.isEmpty();
                    case AmbitionClosed f -> isOpen(ofKey, f);
                };
        if (fits) {
            return Optional.empty();
        }
        return Optional.of(candidate instanceof AmbitionClosed ? OwnRule.AMBITION_OPEN : OwnRule.OWN_KEY_ONCE);
    }

    private static boolean isOpen(List<OwnFact> ofKey, AmbitionClosed closing) {
        return ofKey.size() == 1
                && ofKey.getFirst() instanceof AmbitionExpressed ambition
                && !closing.date().isBefore(ambition.date());
    }

    /** Whether all facts of one key make sense together. */
    public static boolean holdTogether(Collection<? extends RecordedFact<?>> facts) {
        List<RecordedFact<OwnFact>> before = new ArrayList<>();
        List<RecordedFact<OwnFact>> inOrder = RecordedFact.ofKind(facts, OwnFact.class);
        inOrder.sort(RecordedFact.BY_DATE);
        for (RecordedFact<OwnFact> fact : inOrder) {
            if (broken(before, fact.fact()).isPresent()) {
                return false;
            }
            before.add(fact);
        }
        return true;
    }
}
