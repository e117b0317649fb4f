package nl.waaier.core.career;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiFunction;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One holding of a role by one teacher at one school, or of the board, from entry to end, with its dossier: what follows from a set of
 * facts. A later entry into the same role is another holding. A role rests while its holder does not work at the school:
 * who is back within the board's days of rest goes on in it, and for who is not it ended with the work.
 * Where another school takes the place of the school, it goes on there; of one role held at two schools that become one, the one
 * that was entered first goes on.
 *
 * @param entered how the role was entered
 * @param successors which schools took the place of the one where it was entered, by their first day
 * @param changes changes of its team and level after entry, by date
 * @param stages stages reached after entry, by date
 * @param left how it was left, null when no end is on record
 * @param lastDay last day in the role; null while it is open. A later entry into the same role ends this holding on the
 *     day before, and work at the school that ended for longer than a role may rest ends it too, even when nobody
 *     recorded the end
 * @param held the days on which it is held: those of the holding on which the holder works at the school
 * @param support support that belongs to it; what prepared for entry belongs to it when it ended within
 *     {@value #PREPARATION_MONTHS} months before that, or goes on
 * @param facilitation facilitation that belongs to it; may have begun before entry
 * @param recognition recognition that belongs to it; may have begun before entry
 */
public record RoleHolding(
        RecordedFact<RoleEntered> entered,
        NavigableMap<LocalDate, Brin> successors,
        List<RecordedFact<RoleChanged>> changes,
        List<RecordedFact<StageReached>> stages,
        @Nullable RecordedFact<RoleLeft> left,
        @Nullable LocalDate lastDay,
        List<Spell> held,
        List<RecordedFact<SupportArranged>> support,
        List<RecordedFact<FacilitationGranted>> facilitation,
        List<RecordedFact<RecognitionGiven>> recognition) {

    /** For how long help that ended before entry counts as preparation: an older course is of another time. */
    static final int PREPARATION_MONTHS = 12;

    private static final Comparator<RoleHolding> IN_ORDER = Comparator.comparing(RoleHolding::entry, FactOrder.BY_DATE);

    /**
     * All holdings in a set of facts, by date of entry. Facts in any order.
     *
     * @param organisation the board: for how long a role rests there, and which school took the place of which
     */
    public static List<RoleHolding> of(Collection<? extends RecordedFact<?>> facts, Organisation organisation) {
        return of(facts, Appointment.of(facts), organisation);
    }

    /**
     * The same, where the arbeidsrelaties are known already.
     *
     * @param appointments all in the same set of facts
     */
    public static List<RoleHolding> of(
            Collection<? extends RecordedFact<?>> facts,
            Collection<Appointment> appointments,
            Organisation organisation) {
        Succession succession = organisation.succession();
        Map<@Nullable Brin, List<Spell>> worked = new HashMap<>();
        return of(
                facts,
                (brin, told) -> whileWorking(
                        told,
                        worked.computeIfAbsent(brin, b -> Spell.workedAt(b, appointments, succession)),
                        organisation.roleRestDays()),
                succession);
    }

    /**
     * All holdings as people recorded their entries and ends, whether or not anybody worked at the school, by date of entry.
     * It judges whether what is told of a role makes sense; who holds which role is another question, see {@link #of}.
     */
    public static List<RoleHolding> recorded(Collection<? extends RecordedFact<?>> facts, Succession succession) {
        return of(facts, (brin, told) -> List.of(told), succession);
    }

    /** @param held the days on which a role at a school is held, of those from its entry until its end as told */
    private static List<RoleHolding> of(
            Collection<? extends RecordedFact<?>> facts,
            BiFunction<@Nullable Brin, Spell, List<Spell>> held,
            Succession succession) {
        Map<RoleKey, List<RecordedFact<?>>> byRole = new HashMap<>();
        for (RecordedFact<?> recorded : facts) {
            if (recorded.fact() instanceof CareerFact f) {
                byRole.computeIfAbsent(RoleKey.of(f, succession), k -> new ArrayList<>())
                        .add(recorded);
            }
        }
        List<RoleHolding> holdings = new ArrayList<>();
        byRole.values().forEach(ofRole -> holdings.addAll(new HoldingsOfRole(ofRole, held, succession).all()));
        holdings.sort(IN_ORDER);
        return holdings;
    }

    /** Those of the days told on which the holder works, up to the first time that this stops for longer than a role may rest. */
    private static List<Spell> whileWorking(Spell told, List<Spell> worked, int restDays) {
        List<Spell> days = new ArrayList<>();
        Spell before = new Spell(told.first(), told.first());
        for (Spell spell : worked) {
            if (spell.last().isBefore(told.first())) {
                continue;
            }
            if (spell.first().isAfter(told.last()) || before.daysUntil(spell.first()) > restDays) {
                break;
            }
            before = spell.within(told);
            days.add(before);
        }
        return days;
    }

    /** How it was entered. */
    public RoleEntered entry() {
        return entered.fact();
    }

    /**
     * The school on a date: where it was entered, or the one that took its place by then; null for a role of the board, above its
     * schools.
     */
    public @Nullable Brin brinOn(LocalDate date) {
        var moved = successors.floorEntry(date);
        return moved == null ? entry().brin() : moved.getValue();
    }

    /** The role's code. */
    public String role() {
        return entry().role();
    }

    /** In which team it is played on a date on which it is held, null when not told. */
    public @Nullable String teamOn(LocalDate date) {
        RoleChanged change = changeBy(date);
        return change == null ? entry().team() : change.team();
    }

    /** Since which day it is played in the team in which it is played on a date on which it is held. */
    public LocalDate teamSince(LocalDate date) {
        LocalDate since = entry().entryDate();
        String team = entry().team();
        for (RecordedFact<RoleChanged> change : changes) {
            RoleChanged terms = change.fact();
            if (!terms.changeDate().isAfter(date) && !TeamName.same(terms.team(), team)) {
                since = terms.changeDate();
                team = terms.team();
            }
        }
        return since;
    }

    /** At which level it is played on a date on which it is held, null when not told. */
    public @Nullable RoleLevel levelOn(LocalDate date) {
        RoleChanged change = changeBy(date);
        return change == null ? entry().level() : change.level();
    }

    private @Nullable RoleChanged changeBy(LocalDate date) {
        RoleChanged last = null;
        for (RecordedFact<RoleChanged> change : changes) {
            if (!change.fact().changeDate().isAfter(date)) {
                last = change.fact();
            }
        }
        return last;
    }

    /** Whether the role is held on a date; day of entry and last day included, days on which it rests not. */
    public boolean heldOn(LocalDate date) {
        for (Spell days : held) {
            if (days.contains(date)) {
                return true;
            }
        }
        return false;
    }

    /** The stage on a date on which the role is held. */
    public CareerStage stageOn(LocalDate date) {
        CareerStage stage = entry().stage();
        for (RecordedFact<StageReached> reached : stages) {
            if (!reached.fact().date().isAfter(date)) {
                stage = reached.fact().stage();
            }
        }
        return stage;
    }
}
