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
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;

/**
 * What a board agreed about its functiemix, as far as is known now. Immutable.
 *
 * @param agreed the targets that hold, by code
 * @param withdrawn every code under which a target was ever withdrawn, agreed again since or not
 */
public record FunctiemixTargets(SortedMap<String, FunctiemixTarget> agreed, SortedSet<String> withdrawn) {

    /** Nothing agreed yet. */
    public static final FunctiemixTargets NONE =
            new FunctiemixTargets(Collections.emptySortedMap(), Collections.emptySortedSet());

    public FunctiemixTargets {
        agreed = Collections.unmodifiableSortedMap(agreed);
        withdrawn = Collections.unmodifiableSortedSet(withdrawn);
    }

    /** The targets that hold on a date, by code; of a school, for the one that took its place by then. */
    public List<FunctiemixTarget> inForceOn(LocalDate date, Succession succession) {
        return agreed.values().stream()
                .filter(target -> target.inForceOn(date))
                .map(target -> target.at(succession.on(target.scope().school(), date)))
                .toList();
    }

    /** The targets after one more event. Assigns, never judges. */
    public FunctiemixTargets evolve(BoardEvent event) {
        return switch (event) {
            case FunctiemixTargetAgreed e -> {
                SortedMap<String, FunctiemixTarget> holding = new TreeMap<>(agreed);
                holding.put(e.target(), target(e));
                yield new FunctiemixTargets(holding, withdrawn);
            }
            case FunctiemixTargetWithdrawn e -> {
                SortedMap<String, FunctiemixTarget> holding = new TreeMap<>(agreed);
                holding.remove(e.target());
                SortedSet<String> gone = new TreeSet<>(withdrawn);
                gone.add(e.target());
                yield new FunctiemixTargets(holding, gone);
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
            case PromotionPolicyAdopted e -> this;
            case PromotionPolicyWithdrawn e -> this;
            case WantedRoleAgreed e -> this;
            case WantedRoleWithdrawn e -> this;
            case ScaleLadderSet e -> this;
            case ScaleLadderWithdrawn e -> this;
        };
    }

    private static FunctiemixTarget target(FunctiemixTargetAgreed e) {
        return new FunctiemixTarget(
                e.target(), e.scope(), e.from(), e.until(), e.shares(), e.baselineDate(), e.agreedWith());
    }
}
