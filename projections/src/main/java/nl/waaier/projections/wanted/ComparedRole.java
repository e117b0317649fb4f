package nl.waaier.projections.wanted;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;

/**
 * A wanted role, and what there is of it on a date.
 *
 * @param wanted what is wanted
 * @param date on which date
 * @param holders everybody who holds the role there, at the level that is asked for, at whatever stage
 * @param preparing who works there and grows towards the role without holding it yet, each with the first day of the last
 *     arbeidsrelatie there that is active on the date
 */
public record ComparedRole(
        WantedRole wanted, LocalDate date, List<RoleHolder> holders, Map<TeacherId, LocalDate> preparing) {

    /** How many hold it. */
    public int held() {
        return holders.size();
    }

    /** How many hold it at the stage that is asked for, or above; all of them when none is asked for. */
    public int atStage() {
        return held() - belowStage().size();
    }

    /** The holders below the stage that is asked for. */
    public List<RoleHolder> belowStage() {
        CareerStage least = wanted.fromStage();
        return holders.stream()
                .filter(holder -> least != null && holder.stage().compareTo(least) < 0)
                .toList();
    }

    /** How many grow towards it: holders below the stage that is asked for, and those who do not hold it yet. */
    public int inDevelopment() {
        return belowStage().size() + preparing.size();
    }

    /** How many places nobody fills at the stage that is asked for; never less than 0. */
    public int open() {
        return Math.max(0, wanted.number() - atStage());
    }

    /** Whether one person holds it and nobody else, and that one's end in the role lies within a year of the date. */
    public boolean leansOnOneWhoLeaves() {
        return held() == 1 && leaving().size() == 1;
    }

    /** The holders whose end in the role, on record, lies within a year of the date; the first to leave first. */
    public List<RoleHolder> leaving() {
        return holders.stream()
                .filter(holder -> holder.leavesWithinAYearOf(date))
                .sorted(Comparator.comparing(RoleHolder::lastDay, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(holder -> holder.teacher().toString()))
                .toList();
    }
}
