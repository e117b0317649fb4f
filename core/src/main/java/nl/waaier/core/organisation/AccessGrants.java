package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.AccessGranted;
import nl.waaier.core.organisation.event.AccessWithdrawn;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.organisation.event.RightsRuleSetWithdrawn;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.RoleRestSet;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolClosingWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.GrantId;
import org.jspecify.annotations.Nullable;

/**
 * Who was given access to what of a board, as far as is known. Immutable.
 *
 * @param given every right that was ever given, in the order of giving
 */
public record AccessGrants(Map<GrantId, Given> given) {

    /** Nothing given yet. */
    public static final AccessGrants NONE = new AccessGrants(Map.of());

    public AccessGrants {
        given = Collections.unmodifiableMap(given);
    }

    /**
     * A right that was given.
     *
     * @param grant what, to whom
     * @param by who gave it, null for the operator
     * @param withdrawnFrom first day without it, null when it was not withdrawn
     * @param withdrawnBy who withdrew it, null when nobody did
     */
    public record Given(
            AccessGrant grant,
            @Nullable AccountId by,
            @Nullable LocalDate withdrawnFrom,
            @Nullable AccountId withdrawnBy) {

        /** Whether it holds on a date: from its first day to its last, but for those from which it was withdrawn. */
        public boolean holdsOn(LocalDate date) {
            LocalDate last = lastDay();
            return !date.isBefore(grant.from()) && (last == null || !date.isAfter(last));
        }

        /** Whether there is a day on which it holds, a date or a later one. */
        private boolean holdsFrom(LocalDate date) {
            LocalDate last = lastDay();
            return last == null || !(last.isBefore(date) || last.isBefore(grant.from()));
        }

        /** The last day on which it holds, null when that is open; before the first when it never did. */
        public @Nullable LocalDate lastDay() {
            LocalDate until = grant.until();
            if (withdrawnFrom == null || (until != null && until.isBefore(withdrawnFrom))) {
                return until;
            }
            return withdrawnFrom.minusDays(1);
        }

        /** Whether there is a day on which both hold. */
        private boolean meets(AccessGrant other) {
            LocalDate last = lastDay();
            return (last == null || !(last.isBefore(other.from()) || last.isBefore(grant.from())))
                    && (other.until() == null || !other.until().isBefore(grant.from()));
        }

        /** Whether access can be given by it on a date, and on every day after. */
        private boolean grantsForGoodOn(LocalDate date) {
            return grant.mayGrant() && holdsOn(date) && lastDay() == null;
        }
    }

    /** What is known after some events, in the order of recording. */
    public static AccessGrants of(List<? extends BoardEvent> events) {
        AccessGrants grants = NONE;
        for (BoardEvent event : events) {
            grants = grants.evolve(event);
        }
        return grants;
    }

    /** All that hold on a date, in the order of giving. */
    public List<Given> on(LocalDate date) {
        return given.values().stream().filter(one -> one.holdsOn(date)).toList();
    }

    /** The right that somebody has on a date, if any. */
    public Optional<AccessGrant> of(AccountId account, LocalDate date) {
        return on(date).stream()
                .map(Given::grant)
                .filter(grant -> grant.account().equals(account))
                .findFirst();
    }

    /** All that hold on a date, or will on a later one, in the order of giving. */
    public List<Given> from(LocalDate date) {
        return given.values().stream().filter(one -> one.holdsFrom(date)).toList();
    }

    /** Whether somebody has a right on a date, or will have one. */
    public boolean isGivenFrom(AccountId account, LocalDate date) {
        return from(date).stream().anyMatch(one -> one.grant().account().equals(account));
    }

    /** How many rights hold on a date and on every day after by which access is given. */
    public long grantersForGood(LocalDate date) {
        return given.values().stream().filter(one -> one.grantsForGoodOn(date)).count();
    }

    /** Whether the account of this right has another one on some day of it. */
    public boolean meets(AccessGrant grant) {
        return given.values().stream()
                .filter(one -> one.grant().account().equals(grant.account()))
                .anyMatch(one -> one.meets(grant));
    }

    /** The rights after one more event. Assigns, never judges. */
    public AccessGrants evolve(BoardEvent event) {
        return switch (event) {
            case AccessGranted e -> with(new Given(e.grant(), e.by(), null, null));
            case AccessWithdrawn e -> {
                Given known = given.get(e.grant());
                yield known == null ? this : with(new Given(known.grant(), known.by(), e.from(), e.by()));
            }
            case BoardRegistered e -> this;
            case SchoolRegistered e -> this;
            case SchoolClosed e -> this;
            case SchoolClosingWithdrawn e -> this;
            case RoleDefined e -> this;
            case TeamDefined e -> this;
            case RoleRestSet e -> this;
            case RightsRuleSetAdopted e -> this;
            case RightsRuleSetWithdrawn e -> this;
            case FiguresPublished e -> this;
            case PromotionPolicyAdopted e -> this;
            case PromotionPolicyWithdrawn e -> this;
            case ScaleLadderSet e -> this;
            case ScaleLadderWithdrawn e -> this;
            case FunctiemixTargetAgreed e -> this;
            case FunctiemixTargetWithdrawn e -> this;
            case WantedRoleAgreed e -> this;
            case WantedRoleWithdrawn e -> this;
        };
    }

    private AccessGrants with(Given one) {
        Map<GrantId, Given> more = new LinkedHashMap<>(given);
        more.put(one.grant().id(), one);
        return new AccessGrants(more);
    }
}
