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
import nl.waaier.core.organisation.event.OrganisationEvent;
import nl.waaier.core.organisation.event.TargetEvent;
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
            case OrganisationEvent e -> this;
            case TargetEvent e -> this;
            case AccessEvent e -> this;
            case FiguresPublished e -> this;
            case CouncilEvent e -> this;
        };
    }
}
