package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;

/**
 * The roles that a board wants to be held, as far as is known now. Immutable.
 *
 * @param agreed what is wanted, by code
 * @param withdrawn every code under which something was ever withdrawn, wanted again since or not
 */
public record WantedRoles(SortedMap<String, WantedRole> agreed, SortedSet<String> withdrawn) {

    /** Nothing wanted yet. */
    public static final WantedRoles NONE = new WantedRoles(Collections.emptySortedMap(), Collections.emptySortedSet());

    public WantedRoles {
        agreed = Collections.unmodifiableSortedMap(agreed);
        withdrawn = Collections.unmodifiableSortedSet(withdrawn);
    }

    /** What is known after some events, in the order of recording. */
    public static WantedRoles of(List<? extends BoardEvent> events) {
        WantedRoles wanted = NONE;
        for (BoardEvent event : events) {
            wanted = wanted.evolve(event);
        }
        return wanted;
    }

    /** What is wanted on a date, by code; of a school, at the one that took its place by then. */
    public List<WantedRole> inForceOn(LocalDate date, Succession succession) {
        return on(date, succession).stream()
                .filter(role -> role.inForceOn(date))
                .toList();
    }

    /** All that is wanted, by code; of a school, at the one that took its place by a date, or by the day from which it is wanted. */
    public List<WantedRole> on(LocalDate date, Succession succession) {
        return agreed.values().stream()
                .map(role -> role.at(succession.on(role.school(), role.from().isAfter(date) ? role.from() : date)))
                .toList();
    }

    /** The wanted roles after one more event. Assigns, never judges. */
    public WantedRoles evolve(BoardEvent event) {
        return switch (event) {
            case WantedRoleAgreed e -> {
                SortedMap<String, WantedRole> holding = new TreeMap<>(agreed);
                holding.put(e.wanted().code(), e.wanted());
                yield new WantedRoles(holding, withdrawn);
            }
            case WantedRoleWithdrawn e -> {
                SortedMap<String, WantedRole> holding = new TreeMap<>(agreed);
                holding.remove(e.code());
                SortedSet<String> gone = new TreeSet<>(withdrawn);
                gone.add(e.code());
                yield new WantedRoles(holding, gone);
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
            case AccessGranted e -> this;
            case AccessWithdrawn e -> this;
            case ScaleLadderSet e -> this;
            case ScaleLadderWithdrawn e -> this;
            case PromotionPolicyAdopted e -> this;
            case PromotionPolicyWithdrawn e -> this;
            case FunctiemixTargetAgreed e -> this;
            case FunctiemixTargetWithdrawn e -> this;
        };
    }
}
