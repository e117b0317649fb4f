package nl.waaier.api.asking.published;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Settles, publication after publication, which totals are told to those who may not see persons. The rule: <em>every total
 * brings in at least {@value Access#SMALLEST_SHOWN} people who stand in none of those told before it</em>, or is the sum of told
 * ones. Whatever somebody adds and subtracts then, the last of the totals used leaves at least so many people in the outcome.
 *
 * <p>A total of none and one of a few are left out alike, also where what is told beside them would give away which it is.
 */
public final class ToldTotals {

    private final Set<Fact> told = new HashSet<>();

    /**
     * What somebody adds to totals.
     *
     * @param teacher who
     * @param what what it is, with how much: the same fact in two totals is one, and cancels out where they are subtracted
     */
    public record Fact(TeacherId teacher, Object what) {}

    /**
     * One number that can be told of a board and of each of its schools.
     *
     * @param board everything that makes up that of the board
     * @param schools the same per school; of one that is not named, nothing
     */
    public record Total(Set<Fact> board, Map<Brin, Set<Fact>> schools) {

        /** What makes up a number of a board, where that is the sum of its schools. */
        public static Total ofSchools(Map<Brin, Set<Fact>> schools) {
            return new Total(schools.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), schools);
        }

        Set<Fact> at(Brin school) {
            return schools.getOrDefault(school, Set.of());
        }

        /** What is left of the board's when these schools are taken out. */
        Set<Fact> without(Collection<Brin> taken) {
            Set<Fact> rest = new HashSet<>(board);
            taken.forEach(school -> rest.removeAll(at(school)));
            return rest;
        }

        /** Whether it is the sum of those of these schools, each person counted once. */
        boolean isSumOf(Collection<Brin> some) {
            return without(some).isEmpty()
                    && some.stream().mapToInt(school -> at(school).size()).sum() == board.size();
        }
    }

    /**
     * Of whom a number is told.
     *
     * @param board whether of the board
     * @param schools of which schools; none while the board is not told
     */
    public record Told(boolean board, Set<Brin> schools) {

        /** Of nobody. */
        public static final Told NOTHING = new Told(false, Set.of());

        /** Whether of a school, null for the board. */
        public boolean of(@Nullable Brin school) {
            return school == null ? board : schools.contains(school);
        }
    }

    /**
     * Settles a number of a few among many of whom nobody knows.
     *
     * @param schools all of the board
     */
    public Told settle(Total total, Collection<Brin> schools) {
        return settle(List.of(total), schools, some -> null);
    }

    /**
     * Settles numbers of one publication that are told together or not at all.
     *
     * @param totals of different facts
     * @param staff everybody who works at each school: who all share in a number would each be told by it
     */
    public Told settle(List<Total> totals, Map<Brin, Set<TeacherId>> staff) {
        return settle(totals, staff.keySet(), some -> some.stream()
                .flatMap(school -> staff.getOrDefault(school, Set.of()).stream())
                .collect(Collectors.toSet()));
    }

    private Told settle(List<Total> totals, Collection<Brin> schools, Staff staff) {
        if (totals.isEmpty()) {
            return Told.NOTHING;
        }
        List<Brin> shown = new ArrayList<>(schools.stream()
                .filter(school -> totals.stream().allMatch(total -> mayTell(total, school, staff)))
                .sorted(Comparator.comparingInt((Brin school) -> smallest(totals, school))
                        .reversed()
                        .thenComparing(Brin::value))
                .toList());
        while (!totals.stream().allMatch(total -> mayTellRest(total, schools, shown, staff))) {
            if (shown.isEmpty()) {
                return Told.NOTHING;
            }
            shown.removeLast();
        }
        totals.forEach(total -> {
            told.addAll(total.board());
            shown.forEach(school -> told.addAll(total.at(school)));
        });
        return new Told(true, new LinkedHashSet<>(shown));
    }

    /** Who works at some schools, null when nobody knows whom a number could be of. */
    @FunctionalInterface
    private interface Staff {
        @Nullable
        Set<TeacherId> at(Collection<Brin> schools);
    }

    /** Whether these facts are new of so many people that a number made up of them can be told. */
    boolean areNewOfEnough(Set<Fact> facts) {
        return !isFew(newOnes(facts));
    }

    /** Facts that are counted at another school too are not this one's own. */
    private boolean mayTell(Total total, Brin school, Staff staff) {
        Set<Fact> own = new HashSet<>(total.at(school));
        total.schools().forEach((other, facts) -> {
            if (!other.equals(school)) {
                own.removeAll(facts);
            }
        });
        return areNewOfEnough(own) && leavesOthers(total.at(school), staff.at(List.of(school)));
    }

    /** What is told of the board, less what is told of schools, is a number of the others. */
    private boolean mayTellRest(Total total, Collection<Brin> schools, List<Brin> shown, Staff staff) {
        if (shown.containsAll(schools) && total.isSumOf(shown)) {
            return true;
        }
        Set<Fact> rest = total.without(shown);
        List<Brin> others =
                schools.stream().filter(school -> !shown.contains(school)).toList();
        return areNewOfEnough(rest) && leavesOthers(rest, staff.at(others));
    }

    private static boolean leavesOthers(Set<Fact> facts, @Nullable Set<TeacherId> staff) {
        if (staff == null) {
            return true;
        }
        Set<TeacherId> others = new HashSet<>(staff);
        facts.forEach(fact -> others.remove(fact.teacher()));
        return !isFew(others);
    }

    private Set<TeacherId> newOnes(Set<Fact> facts) {
        return facts.stream()
                .filter(fact -> !told.contains(fact))
                .map(Fact::teacher)
                .collect(Collectors.toSet());
    }

    private static boolean isFew(Set<TeacherId> people) {
        return people.size() < Access.SMALLEST_SHOWN;
    }

    private static int smallest(List<Total> totals, Brin school) {
        return totals.stream().mapToInt(total -> total.at(school).size()).min().orElse(0);
    }

    /**
     * Parts of a whole of which each can be told, together with those that cannot as one part, and more with it while that one
     * is too small.
     *
     * @param parts by name
     * @param together the name of those that are taken together
     * @return what each part that may be told is made of
     */
    public Map<String, Set<String>> takenTogether(Map<String, Set<Fact>> parts, String together) {
        Map<String, Set<String>> names = new HashMap<>();
        List<Map.Entry<String, Set<Fact>>> bySize = parts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<Fact>> part) ->
                                newOnes(part.getValue()).size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        Set<String> small = new LinkedHashSet<>();
        Set<Fact> facts = new HashSet<>();
        for (Map.Entry<String, Set<Fact>> part : bySize) {
            if (!areNewOfEnough(part.getValue()) || (!small.isEmpty() && !areNewOfEnough(facts))) {
                small.add(part.getKey());
                facts.addAll(part.getValue());
            } else {
                names.put(part.getKey(), Set.of(part.getKey()));
            }
        }
        if (!small.isEmpty()) {
            names.put(together, small);
        }
        return names;
    }
}
