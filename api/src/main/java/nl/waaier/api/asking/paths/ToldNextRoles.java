package nl.waaier.api.asking.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.waaier.api.asking.published.ToldTotals;
import nl.waaier.api.asking.published.ToldTotals.Fact;
import nl.waaier.api.asking.published.ToldTotals.Total;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.paths.NextRoles;
import nl.waaier.projections.paths.NextRoles.Place;
import nl.waaier.projections.paths.NextRoles.TakenUp;
import org.jspecify.annotations.Nullable;

/**
 * Settles, publication after publication, what is told of the roles that people took up: the same to everybody, so that two who ask
 * know no more than one. That somebody took up a role is one fact, from wherever that is told.
 */
final class ToldNextRoles {

    private static final int MONTHS = 12;

    private final ToldTotals totals = new ToldTotals();

    /**
     * A number that is told.
     *
     * @param from of people who stood where
     * @param domain of the role that they took up
     * @param role the role; null for other roles of the domain together
     * @param people who did, each once
     */
    record Told(Place from, CareerDomain domain, @Nullable String role, List<TakenUp> people) {

        private static final Comparator<Told> LARGEST_FIRST = Comparator.comparingInt(
                        (Told told) -> -told.people().size())
                .thenComparing(Told::from)
                .thenComparing(Told::domain)
                .thenComparing(told -> told.role() == null ? "" : told.role());

        private Set<Fact> facts() {
            return people.stream()
                    .map(one -> new Fact(one.teacher(), one.role()))
                    .collect(Collectors.toSet());
        }

        /** Within how many whole years half of them did. A word, and no number that others can be subtracted from. */
        int halfWithinYears() {
            List<Long> months = people.stream().map(TakenUp::months).sorted().toList();
            long half = months.get((months.size() - 1) / 2);
            return (int) Math.max(1, (half + MONTHS - 1) / MONTHS);
        }

        /** Whether something is so of more than half of them. */
        boolean mostly(Predicate<TakenUp> so) {
            return 2 * people.stream().filter(so).count() > people.size();
        }
    }

    /** What is told of the next publication, the most people first. */
    List<Told> settle(NextRoles published) {
        List<Told> roles = new ArrayList<>();
        published.takenUp().forEach((from, all) -> all.stream()
                .collect(Collectors.groupingBy(TakenUp::role))
                .forEach(
                        (role, some) -> roles.add(new Told(from, some.getFirst().domain(), role, some))));
        List<Told> told = told(roles);
        roles.removeAll(told);
        told.addAll(told(together(roles)));
        told.sort(Told.LARGEST_FIRST);
        return told;
    }

    private List<Told> told(List<Told> numbers) {
        List<Told> told = new ArrayList<>();
        numbers.stream().sorted(Told.LARGEST_FIRST).forEach(number -> {
            if (totals.settle(new Total(number.facts(), Map.of()), List.of()).board()) {
                told.add(number);
            }
        });
        return told;
    }

    /** The roles of a domain that are not told by themselves, from each place. */
    private static List<Told> together(List<Told> roles) {
        Map<Place, Map<CareerDomain, List<TakenUp>>> rest = new TreeMap<>();
        roles.forEach(role -> rest.computeIfAbsent(role.from(), from -> new TreeMap<>())
                .computeIfAbsent(role.domain(), domain -> new ArrayList<>())
                .addAll(role.people()));
        List<Told> together = new ArrayList<>();
        rest.forEach((from, domains) ->
                domains.forEach((domain, all) -> together.add(new Told(from, domain, null, firstOfEach(all)))));
        return together;
    }

    /** Of several roles that somebody took up, the first. */
    private static List<TakenUp> firstOfEach(Collection<TakenUp> all) {
        Map<TeacherId, TakenUp> first = all.stream()
                .sorted(Comparator.comparing(TakenUp::entered).thenComparing(TakenUp::role))
                .collect(Collectors.toMap(TakenUp::teacher, one -> one, (one, later) -> one));
        return List.copyOf(first.values());
    }
}
