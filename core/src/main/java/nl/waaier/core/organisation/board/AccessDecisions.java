package nl.waaier.core.organisation.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.organisation.AccessGrants;
import nl.waaier.core.organisation.AccessRule;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.command.GrantAccess;
import nl.waaier.core.organisation.command.WithdrawAccess;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.AccessGranted;
import nl.waaier.core.organisation.event.AccessWithdrawn;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Decides who is given access to what of a board, and from whom it is taken. Pure: no clock, no chance, no store. */
final class AccessDecisions {

    private AccessDecisions() {}

    /** @throws RuleBroken when the grant breaks a rule */
    static List<BoardEvent> decide(Organisation organisation, AccessGrants grants, GrantAccess command) {
        AccessGrant grant = command.grant();
        requireGranter(grants, command.by(), command.today());
        AccessGrants.Given known = grants.given().get(grant.id());
        if (known != null && known.grant().equals(grant)) {
            return List.of();
        }
        broken(organisation, grants, command).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        return List.of(new AccessGranted(command.boardNumber(), grant, command.by()));
    }

    /** @throws RuleBroken when there is no such grant, or nobody would be left who gives access */
    static List<BoardEvent> decide(AccessGrants grants, WithdrawAccess command) {
        requireGranter(grants, command.by(), command.today());
        AccessGrants.Given known = grants.given().get(command.grant());
        if (known == null) {
            throw new RuleBroken(AccessRule.GRANT_MUST_EXIST);
        }
        if (known.withdrawnFrom() != null) {
            return List.of();
        }
        AccessGrants without = grants.evolve(new AccessWithdrawn(
                command.boardNumber(), command.grant(), command.today(), command.by(), command.reason()));
        if (without.grantersForGood(command.today()) == 0 && grants.grantersForGood(command.today()) > 0) {
            throw new RuleBroken(AccessRule.LAST_GRANTER_STAYS);
        }
        return List.of(new AccessWithdrawn(
                command.boardNumber(), command.grant(), command.today(), command.by(), command.reason()));
    }

    private static void requireGranter(AccessGrants grants, @Nullable AccountId by, LocalDate today) {
        if (by != null && grants.of(by, today).filter(AccessGrant::mayGrant).isEmpty()) {
            throw new RuleBroken(AccessRule.GRANTED_BY_BESTUUR);
        }
    }

    private static Optional<Rule> broken(Organisation organisation, AccessGrants grants, GrantAccess command) {
        AccessGrant grant = command.grant();
        if (grant.account().equals(command.by())) {
            return Optional.of(AccessRule.NOBODY_GRANTS_THEMSELVES);
        }
        if (grants.given().containsKey(grant.id())) {
            return Optional.of(AccessRule.GRANT_STAYS_AS_IT_IS);
        }
        if (grant.from().isBefore(command.today())) {
            return Optional.of(AccessRule.GRANT_FROM_TODAY);
        }
        if (grants.meets(grant)) {
            return Optional.of(AccessRule.ONE_GRANT_AT_A_TIME);
        }
        boolean known = grant.schools().stream().allMatch(organisation.schools()::containsKey)
                && grant.teams().stream()
                        .allMatch(team -> organisation.schools().containsKey(team.school()));
        if (!known) {
            return Optional.of(OrganisationRule.SCHOOL_OF_BOARD);
        }
        return grant.teams().stream()
                        .allMatch(team ->
                                organisation.team(team.school(), team.team()).isPresent())
                ? Optional.empty()
                : Optional.of(OrganisationRule.TEAM_OF_SCHOOL);
    }
}
