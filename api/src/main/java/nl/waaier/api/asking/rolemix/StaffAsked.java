package nl.waaier.api.asking.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.recording.Position;
import nl.waaier.projections.rolemix.MemberOfStaff;
import org.jspecify.annotations.Nullable;

/**
 * The people of a school that are asked for, beside what {@link RoleMixAsked} tells.
 *
 * @param withoutRole true for those without any role on record only; null for all
 */
record StaffAsked(
        @InPathWith("brin") @Nullable String team,
        @Nullable Boolean withoutRole,
        @Nullable LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable Position after,
        @Nullable Integer page,
        @Nullable Integer size)
        implements Paged {

    RoleMixAsked mix() {
        return new RoleMixAsked(team, null, referenceDate, knownOn, after);
    }

    boolean includes(MemberOfStaff member) {
        return !Boolean.TRUE.equals(withoutRole) || member.roles().isEmpty();
    }
}
