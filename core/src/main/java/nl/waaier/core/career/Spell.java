package nl.waaier.core.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row, all of them included.
 *
 * @param first the first day
 * @param last the last day, {@link LocalDate#MAX} while nothing ends it
 */
public record Spell(LocalDate first, LocalDate last) {

    private static final Comparator<Spell> BY_FIRST = Comparator.comparing(Spell::first);

    /** Whether the day is one of them. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * When somebody works at a school, or at the one that took its place: the days of all arbeidsrelaties there, by first day,
     * those that touch or overlap made one.
     *
     * @param brin null for any school of the board
     */
    public static List<Spell> workedAt(
            @Nullable Brin brin, Collection<Appointment> appointments, Succession succession) {
        List<Spell> spells = new ArrayList<>();
        for (Appointment appointment : appointments) {
            LocalDate one = brin == null ? LocalDate.MIN : succession.oneFrom(brin, appointment.brin());
            LocalDate first = appointment.start().startDate();
            LocalDate lastDay = appointment.lastDay() == null ? LocalDate.MAX : appointment.lastDay();
            if (one != null && !one.isAfter(lastDay)) {
                spells.add(new Spell(one.isAfter(first) ? one : first, lastDay));
            }
        }
        spells.sort(BY_FIRST);
        List<Spell> merged = new ArrayList<>(spells.size());
        for (Spell spell : spells) {
            Spell before = merged.isEmpty() ? null : merged.getLast();
            if (before == null || before.daysUntil(spell.first) > 1) {
                merged.add(spell);
            } else if (spell.last.isAfter(before.last)) {
                merged.set(merged.size() - 1, new Spell(before.first, spell.last));
            }
        }
        return merged;
    }

    /** Those of these days that are among others. */
    Spell within(Spell other) {
        return new Spell(
                first.isBefore(other.first) ? other.first : first, last.isBefore(other.last) ? last : other.last);
    }

    /** From the last of these days to a day; 1 is the day after. */
    long daysUntil(LocalDate day) {
        return last.equals(LocalDate.MAX) ? 0 : day.toEpochDay() - last.toEpochDay();
    }
}
