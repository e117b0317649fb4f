package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;

/**
 * The board adopted a promotion policy, or put right the one that it had adopted from the same day. It holds for
 * trajectories that begin on or after that day, until the next one.
 *
 * @param boardNumber which board
 * @param effectiveDate first day on which it holds
 * @param changes what it asks, by change of scale: the first that fits counts; at most {@value #MAX_CHANGES}
 */
public record PromotionPolicyAdopted(BoardNumber boardNumber, LocalDate effectiveDate, List<ChangePolicy> changes)
        implements OrganisationEvent {

    /** The most changes of scale that one policy tells apart. */
    public static final int MAX_CHANGES = 100;

    /** @throws IllegalArgumentException when there are too many changes */
    public PromotionPolicyAdopted {
        Required.all(boardNumber, effectiveDate, changes);
        changes = List.copyOf(changes);
        if (changes.size() > MAX_CHANGES) {
            throw new IllegalArgumentException("more than " + MAX_CHANGES + " changes of scale");
        }
    }
}
