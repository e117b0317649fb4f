package nl.waaier.api.asking.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.projections.rolemix.HeldRole;
import nl.waaier.projections.rolemix.PlayedIn;
import org.jspecify.annotations.Nullable;

/**
 * The persons behind a role mix that are asked for, beside what {@link RoleMixAsked} tells.
 *
 * @param domain in the domain with this number, 1 to 4; null for any
 * @param stage at this stage, null for any
 * @param role in the role with this code, null for any
 * @param level at this level of domain 3, null for any
 * @param missing of which this is missing on record: {@code role-entry}, {@code support}, {@code facilitation}, {@code recognition},
 *     {@code induction}; null for any
 * @param recognitionEnding true for those whose last recognition ends within a year only; null for any
 * @param onOnePerson true for roles that one person holds and nobody else only; null for any
 */
record RoleHoldersAsked(
        @InPathWith("brin") @Nullable String team,
        @InPathWith("brin") @Nullable PlayedIn in,
        @Nullable Integer domain,
        @Nullable CareerStage stage,
        @Nullable String role,
        @Nullable RoleLevel level,
        @Nullable DossierGap missing,
        @Nullable Boolean recognitionEnding,
        @Nullable Boolean onOnePerson,
        @Nullable LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable Position after,
        @Nullable Integer page,
        @Nullable Integer size)
        implements Paged {

    @Override
    public void check(Scope scope, Faults faults) {
        Paged.super.check(scope, faults);
        mix().check(scope, faults);
        if (domain != null && CareerDomain.find(domain).isEmpty()) {
            faults.add(Fault.malformed("domain"));
        }
    }

    RoleMixAsked mix() {
        return new RoleMixAsked(team, in, referenceDate, knownOn, after);
    }

    /** Whether roles are asked for as the numbers of a role mix count them: of a school, without those held for the board. */
    boolean asCounted() {
        return missing != null || Boolean.TRUE.equals(recognitionEnding) || Boolean.TRUE.equals(onOnePerson);
    }

    /** The same of roles that one person holds only. */
    RoleHoldersAsked onOnePersonOnly() {
        return new RoleHoldersAsked(
                team, in, domain, stage, role, level, null, null, true, referenceDate, knownOn, after, page, size);
    }

    boolean includes(HeldRole held) {
        return (missing == null || held.gaps().contains(missing))
                && (!Boolean.TRUE.equals(recognitionEnding) || held.recognisedUntil() != null)
                && (domain == null || domain == held.domain().number())
                && (stage == null || stage == held.stage())
                && (role == null || role.equals(held.role()))
                && (level == null || level == held.level());
    }
}
