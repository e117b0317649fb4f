package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.Spell;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * The dates of one role by the record and by a delivery, and which of them are one date that was corrected. A holding
 * has no number of its own by which a delivery could name it, so it is known by its other dates. Where those leave any
 * doubt, nothing has moved: a delivery of some rows only must not undo what it does not mention.
 */
final class MovedDates {

    /** By how many weeks a corrected day of entry may differ: further apart, somebody may have entered twice. */
    private static final int MOVED_WEEKS = 8;

    private final Dates recorded;
    private final Dates told;
    private final NavigableSet<LocalDate> entries;
    private final NavigableSet<LocalDate> endings;

    private MovedDates(Dates recorded, Dates told) {
        this.recorded = recorded;
        this.told = told;
        this.entries = union(recorded.entries, told.entries);
        this.endings = union(recorded.endings, told.endings);
    }

    /**
     * @param live the facts that hold
     * @param told everything that is delivered
     * @param about about the role of this fact, at its school or at one that is the same by then
     */
    static MovedDates of(
            Collection<TeacherFact> live, Collection<TeacherFact> told, CareerFact about, Succession succession) {
        return new MovedDates(Dates.of(live, about, succession), Dates.of(told, about, succession));
    }

    /**
     * The last day on record that a delivered last day corrects: the only one in the same holding, of which the delivery
     * tells the entry just as it is on record, but not that last day.
     */
    Optional<LocalDate> endingCorrectedBy(LocalDate lastDay) {
        LocalDate entry = entries.floor(lastDay);
        if (entry == null || !recorded.entries.contains(entry) || !told.entries.contains(entry)) {
            return Optional.empty();
        }
        LocalDate next = entries.higher(entry);
        NavigableSet<LocalDate> ofHolding = new TreeSet<>(endings.tailSet(entry, true));
        ofHolding.removeIf(d -> d.equals(lastDay) || (next != null && !d.isBefore(next)));
        return ofHolding.size() == 1 && !told.endings.contains(ofHolding.first())
                ? Optional.of(ofHolding.first())
                : Optional.empty();
    }

    /**
     * The day of entry on record that a delivered day of entry corrects: the only other one with no last day in between,
     * which the delivery does not tell, though it tells every stage and the last day on record with it.
     */
    Optional<LocalDate> entryCorrectedBy(LocalDate entry) {
        NavigableSet<LocalDate> others = unendedWith(entry);
        others.remove(entry);
        return others.size() == 1 && !told.entries.contains(others.first()) && isRestTold(others.first())
                ? Optional.of(others.first())
                : Optional.empty();
    }

    /** Whether two facts are about one role, at a school that is the same one by the later of the two. */
    static boolean isOfSameRole(CareerFact one, CareerFact other, Succession succession) {
        LocalDate later =
                one.effectiveDate().isAfter(other.effectiveDate()) ? one.effectiveDate() : other.effectiveDate();
        return one.role().equals(other.role()) && succession.areOne(one.brin(), other.brin(), later);
    }

    /**
     * Whether a person would believe that an entry on record and a delivered one are one entry with a date that was corrected:
     * into the same team at the same stage, weeks apart, of somebody who did not stop working at the school in between.
     */
    static boolean isSameEntry(
            TeacherFact recorded, RoleEntered told, List<Appointment> appointments, Succession succession) {
        if (!(recorded instanceof RoleEntered before)) {
            return false;
        }
        LocalDate first = before.entryDate().isBefore(told.entryDate()) ? before.entryDate() : told.entryDate();
        LocalDate last = first.equals(before.entryDate()) ? told.entryDate() : before.entryDate();
        return Objects.equals(before.team(), told.team())
                && before.stage() == told.stage()
                && !last.isAfter(first.plusWeeks(MOVED_WEEKS))
                && Spell.workedAt(told.brin(), appointments, succession).stream()
                        .noneMatch(worked ->
                                worked.last().isBefore(last) && !worked.last().isBefore(first));
    }

    /** Whether a role entered on this day would be held on into a holding that the delivery says nothing about. */
    boolean runsIntoUntold(LocalDate entry) {
        return !told.entries.containsAll(unendedWith(entry).tailSet(entry));
    }

    /** All days of entry, this one among them, between which nobody tells that the role was left. */
    private NavigableSet<LocalDate> unendedWith(LocalDate entry) {
        LocalDate endBefore = endings.lower(entry);
        LocalDate endAfter = endings.ceiling(entry);
        NavigableSet<LocalDate> since = endBefore == null ? entries : entries.tailSet(endBefore, false);
        return new TreeSet<>(endAfter == null ? since : since.headSet(endAfter, true));
    }

    private boolean isRestTold(LocalDate entry) {
        LocalDate next = recorded.entries.higher(entry);
        LocalDate until = next == null ? LocalDate.MAX : next;
        return told.stages.containsAll(recorded.stages.subSet(entry, until))
                && told.endings.containsAll(recorded.endings.subSet(entry, until));
    }

    private static NavigableSet<LocalDate> union(NavigableSet<LocalDate> one, NavigableSet<LocalDate> other) {
        NavigableSet<LocalDate> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private record Dates(
            NavigableSet<LocalDate> entries, NavigableSet<LocalDate> stages, NavigableSet<LocalDate> endings) {

        static Dates of(Collection<TeacherFact> facts, CareerFact about, Succession succession) {
            Dates dates = new Dates(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
            facts.stream()
                    .filter(f -> f instanceof CareerFact other && isOfSameRole(other, about, succession))
                    .forEach(dates::add);
            return dates;
        }

        private void add(TeacherFact fact) {
            if (fact instanceof RoleEntered f) {
                entries.add(f.entryDate());
            } else if (fact instanceof StageReached f) {
                stages.add(f.date());
            } else if (fact instanceof RoleLeft f) {
                endings.add(f.lastDay());
            }
        }
    }
}
