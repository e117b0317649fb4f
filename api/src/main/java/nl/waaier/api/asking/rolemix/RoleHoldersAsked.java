package nl.waaier.api.asking.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
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
 */
record RoleHoldersAsked(
        @InPathWith("brin") @Nullable String team,
        @InPathWith("brin") @Nullable PlayedIn in,
        @Nullable Integer domain,
        @Nullable CareerStage stage,
        @Nullable String role,
        @Nullable RoleLevel level,
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

    boolean includes(HeldRole held) {
        return (domain == null || domain == held.domain().number())
                && (stage == null || stage == held.stage())
                && (role == null || role.equals(held.role()))
                && (level == null || level == held.level());
    }
}
