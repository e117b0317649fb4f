package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;

/**
 * A school of a board through the years. Immutable.
 *
 * @param versions the school by the first day on which it was so, {@link LocalDate#MIN} where it always was; never empty
 * @param lastDay its last day, null while it goes on
 * @param successor which school took its place on the day after, null when none did
 */
public record SchoolHistory(
        NavigableMap<LocalDate, School> versions,
        @Nullable LocalDate lastDay,
        @Nullable Brin successor) {

    /** @throws IllegalArgumentException when nothing is told of the school, or it has a successor and no last day */
    public SchoolHistory {
        Required.all(versions);
        if (versions.isEmpty() || (successor != null && lastDay == null)) {
            throw new IllegalArgumentException("no school, or a successor without a last day");
        }
        versions = Collections.unmodifiableNavigableMap(versions);
    }

    /** A school that always was so, and goes on. */
    public static SchoolHistory of(School school) {
        return of(school, null);
    }

    /** @param from first day on which it is so, null for ever */
    static SchoolHistory of(School school, @Nullable LocalDate from) {
        return new SchoolHistory(new TreeMap<>(Collections.singletonMap(orEver(from), school)), null, null);
    }

    private static LocalDate orEver(@Nullable LocalDate from) {
        return from == null ? LocalDate.MIN : from;
    }

    /** The school on a date; before the first day that is known of, as it was on that day. */
    public School on(LocalDate date) {
        var entry = versions.floorEntry(date);
        return (entry == null ? versions.firstEntry() : entry).getValue();
    }

    /** Which school. */
    public Brin brin() {
        return versions.firstEntry().getValue().brin();
    }

    /** Its sector, which never changes. */
    public Sector sector() {
        return versions.firstEntry().getValue().sector();
    }

    /** Whether its last day lies before a date. */
    public boolean isClosedOn(LocalDate date) {
        return lastDay != null && date.isAfter(lastDay);
    }

    /** Whether it is so from a day on already. */
    public boolean tells(School school, @Nullable LocalDate from) {
        return on(orEver(from)).equals(school);
    }

    /** The same, known to be so from a day on, until the next day from which it is told to be otherwise. */
    SchoolHistory with(School school, @Nullable LocalDate from) {
        NavigableMap<LocalDate, School> more = new TreeMap<>(versions);
        more.put(orEver(from), school);
        return new SchoolHistory(more, lastDay, successor);
    }

    /** The same, closed after a day, or going on. */
    SchoolHistory closed(@Nullable LocalDate after, @Nullable Brin by) {
        return new SchoolHistory(versions, after, by);
    }
}
