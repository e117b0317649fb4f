package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.waaier.core.organisation.event.AccessEvent;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.CouncilEvent;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.OrganisationEvent;
import nl.waaier.core.organisation.event.WantedRoleEvent;

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
            case OrganisationEvent e -> this;
            case WantedRoleEvent e -> this;
            case AccessEvent e -> this;
            case FiguresPublished e -> this;
            case CouncilEvent e -> this;
        };
    }

    private static FunctiemixTarget target(FunctiemixTargetAgreed e) {
        return new FunctiemixTarget(
                e.target(), e.scope(), e.from(), e.until(), e.shares(), e.baselineDate(), e.agreedWith());
    }
}
