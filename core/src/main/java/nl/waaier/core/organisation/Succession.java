package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * Which school took the place of which, and when. Where a school is null, it is the board itself, which never closes.
 *
 * @param schools the schools of a board
 */
public record Succession(Map<Brin, SchoolHistory> schools) {

    /** As which schools a school goes on, by their first day in its place; empty while it goes on itself. */
    public NavigableMap<LocalDate, Brin> after(@Nullable Brin school) {
        SchoolHistory history = school == null ? null : schools.get(school);
        if (history == null || history.successor() == null) {
            return Collections.emptyNavigableMap();
        }
        NavigableMap<LocalDate, Brin> after = new TreeMap<>();
        LocalDate latest = LocalDate.MIN;
        while (history != null && history.lastDay() != null && history.lastDay().isAfter(latest)) {
            latest = history.lastDay();
            Brin successor = history.successor();
            if (successor != null) {
                after.put(latest.plusDays(1), successor);
            }
            history = successor == null ? null : schools.get(successor);
        }
        return after;
    }

    /** As which school a school goes on on a date: itself, or the one that took its place by then. */
    public @Nullable Brin on(@Nullable Brin school, LocalDate date) {
        return at(school, after(school), date);
    }

    /** As which school a school goes on in the end. */
    public @Nullable Brin last(@Nullable Brin school) {
        return on(school, LocalDate.MAX);
    }

    /** Whether two schools are one on a date: the same one, or one took the place of the other, or of both. */
    public boolean areOne(@Nullable Brin one, @Nullable Brin other, LocalDate date) {
        return Objects.equals(one, other) || Objects.equals(on(one, date), on(other, date));
    }

    /** The first day on which two schools are one; null when they never are, the earliest day there is for one school. */
    public @Nullable LocalDate oneFrom(@Nullable Brin one, @Nullable Brin other) {
        if (Objects.equals(one, other)) {
            return LocalDate.MIN;
        }
        NavigableMap<LocalDate, Brin> afterOne = after(one);
        NavigableMap<LocalDate, Brin> afterOther = after(other);
        if (afterOne.isEmpty() && afterOther.isEmpty()) {
            return null;
        }
        return Stream.concat(afterOne.keySet().stream(), afterOther.keySet().stream())
                .sorted()
                .filter(day -> Objects.equals(at(one, afterOne, day), at(other, afterOther, day)))
                .findFirst()
                .orElse(null);
    }

    /** The rule that it would break to tell the last day of a school, and which school takes its place, if any. */
    public Optional<OrganisationRule> broken(Brin school, LocalDate lastDay, @Nullable Brin successor) {
        SchoolHistory known = schools.get(school);
        if (known == null) {
            return Optional.of(OrganisationRule.SCHOOL_OF_BOARD);
        }
        if (successor != null && (successor.equals(school) || !schools.containsKey(successor))) {
            return Optional.of(OrganisationRule.SUCCESSOR_OF_BOARD);
        }
        Map<Brin, SchoolHistory> after = new HashMap<>(schools);
        after.put(school, known.closed(lastDay, successor));
        return after.values().stream().allMatch(one -> isFollowedBy(one, after))
                ? Optional.empty()
                : Optional.of(OrganisationRule.SUCCESSOR_GOES_ON);
    }

    private static boolean isFollowedBy(SchoolHistory school, Map<Brin, SchoolHistory> schools) {
        LocalDate lastDay = school.lastDay();
        SchoolHistory successor = school.successor() == null ? null : schools.get(school.successor());
        return lastDay == null || successor == null || !successor.isClosedOn(lastDay.plusDays(1));
    }

    private static @Nullable Brin at(@Nullable Brin school, NavigableMap<LocalDate, Brin> after, LocalDate date) {
        var entry = after.floorEntry(date);
        return entry == null ? school : entry.getValue();
    }
}
