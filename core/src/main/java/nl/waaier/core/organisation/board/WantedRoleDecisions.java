package nl.waaier.core.organisation.board;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.WantedRoleRule;
import nl.waaier.core.organisation.WantedRoles;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.command.WithdrawWantedRole;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Decides what follows from a command about wanted roles. Pure: no clock, no chance, no store. */
final class WantedRoleDecisions {

    private WantedRoleDecisions() {}

    /** @throws RuleBroken when what is wanted breaks a rule */
    static List<BoardEvent> decide(Organisation organisation, WantedRoles known, AgreeWantedRole command) {
        WantedRole wanted = command.wanted();
        requireOwn(known.agreed().get(wanted.code()), command.ownSchools());
        broken(organisation, wanted).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        return wanted.equals(known.agreed().get(wanted.code()))
                ? List.of()
                : List.of(new WantedRoleAgreed(command.boardNumber(), wanted));
    }

    /** @throws RuleBroken when nothing was ever wanted under this code, or what is may not be changed */
    static List<BoardEvent> decide(WantedRoles known, WithdrawWantedRole command) {
        requireOwn(known.agreed().get(command.code()), command.ownSchools());
        if (known.agreed().containsKey(command.code())) {
            return List.of(new WantedRoleWithdrawn(command.boardNumber(), command.code(), command.reason()));
        }
        if (known.withdrawn().contains(command.code())) {
            return List.of();
        }
        throw new RuleBroken(WantedRoleRule.WANTED_ROLE_MUST_EXIST);
    }

    /** What stands under a code may have come there a moment ago. */
    private static void requireOwn(@Nullable WantedRole standing, @Nullable Set<Brin> ownSchools) {
        if (standing != null
                && ownSchools != null
                && (standing.school() == null || !ownSchools.contains(standing.school()))) {
            throw new RuleBroken(WantedRoleRule.WANTED_ROLE_OF_OWN_SCHOOL);
        }
    }

    private static Optional<Rule> broken(Organisation organisation, WantedRole wanted) {
        if (wanted.school() != null && !organisation.schools().containsKey(wanted.school())) {
            return Optional.of(OrganisationRule.SCHOOL_OF_BOARD);
        }
        if (wanted.until() != null && wanted.until().isBefore(wanted.from())) {
            return Optional.of(WantedRoleRule.WANTED_ROLE_PERIOD_IN_ORDER);
        }
        return organisation.catalogue().broken(wanted.role(), wanted.from()).map(rule -> rule);
    }
}
