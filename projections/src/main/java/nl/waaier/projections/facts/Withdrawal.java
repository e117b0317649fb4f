package nl.waaier.projections.facts;

import java.time.Instant;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * How a fact was withdrawn.
 *
 * @param at the moment the retraction was recorded
 * @param replacedBy number of the fact recorded in its place, null when none
 * @param reason why, null when a later delivery said otherwise or the view does not keep it
 */
public record Withdrawal(
        Instant at, @Nullable Long replacedBy, @Nullable PersonalText reason) {}
