package nl.waaier.projections.paths;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One step of a career: a role that was entered, or a stage that was reached in one. It is judged by what came before it
 * alone, so that nothing that happens later makes it another step.
 *
 * @param date the day of entry, or the first day at the stage
 * @param kind what it is beside what came before
 * @param brin at which school; null for a role of the board
 * @param role the role's code
 * @param domain the role's domain
 * @param stage the stage at entry, or the one reached
 */
public record PathStep(
        LocalDate date, PathKind kind, @Nullable Brin brin, String role, CareerDomain domain, CareerStage stage) {

    /**
     * The steps of a career by the facts given, by date.
     *
     * <p>Where a career begins is no step: the roles of its first day. A teacher is in domain 1 by being one, so that the
     * first role in it on record only tells what was so already, and a first role in another domain is broadening even when
     * nothing else is on record. A role that goes on within the days of rest, or is held at a second school besides,
     * is no step either; nor is one that its holder never worked to hold.
     *
     * @param organisation the board: whoever is back within the days for which a role rests was not away
     */
    public static List<PathStep> of(List<RecordedFact<?>> facts, Organisation organisation) {
        List<Appointment> appointments = Appointment.of(facts);
        return of(RoleHolding.of(facts, appointments, organisation), appointments, organisation);
    }

    /** The same, where holdings and arbeidsrelaties are known already. */
    static List<PathStep> of(List<RoleHolding> all, List<Appointment> appointments, Organisation organisation) {
        List<RoleHolding> holdings =
                all.stream().filter(holding -> !holding.held().isEmpty()).toList();
        Set<RoleHolding> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
        List<PathStep> steps = new ArrayList<>();
        for (RoleHolding holding : holdings) {
            LocalDate date = holding.entry().entryDate();
            List<RoleHolding> before = holdings.stream()
                    .filter(h -> h.entry().entryDate().isBefore(date))
                    .toList();
            PathKind kind = kind(holding, before, replaced, isTeacher(appointments, date), organisation);
            if (kind != null) {
                steps.add(step(holding, date, kind, holding.entry().stage()));
            }
            holding.stages()
                    .forEach(reached -> steps.add(step(
                            holding,
                            reached.fact().date(),
                            PathKind.VERDIEPING,
                            reached.fact().stage())));
        }
        steps.sort(Comparator.comparing(PathStep::date));
        return steps;
    }

    private static PathStep step(RoleHolding holding, LocalDate date, PathKind kind, CareerStage stage) {
        return new PathStep(
                date,
                kind,
                holding.brinOn(date),
                holding.role(),
                holding.entry().domain(),
                stage);
    }

    private static boolean isTeacher(List<Appointment> appointments, LocalDate date) {
        return appointments.stream().anyMatch(a -> a.activeOn(date) && a.isTeaching());
    }

    /**
     * What an entry is; null when it is no step.
     *
     * @param before the holdings that began on an earlier day
     * @param replaced the holdings whose place was taken already; one more is added when this entry takes one
     */
    private static @Nullable PathKind kind(
            RoleHolding entered,
            List<RoleHolding> before,
            Set<RoleHolding> replaced,
            boolean teacher,
            Organisation organisation) {
        LocalDate date = entered.entry().entryDate();
        CareerDomain domain = entered.entry().domain();
        List<RoleHolding> inDomain =
                before.stream().filter(h -> h.entry().domain() == domain).toList();
        if (inDomain.isEmpty()) {
            boolean begins =
                    domain == CareerDomain.LEERLINGEN ? teacher || before.isEmpty() : !teacher && before.isEmpty();
            return begins ? null : PathKind.VERBREDING;
        }
        List<RoleHolding> same =
                inDomain.stream().filter(h -> h.role().equals(entered.role())).toList();
        if (same.stream()
                .anyMatch(h -> h.heldOn(date)
                        || (wasHeldShortlyBefore(h, date, organisation) && isAtSameSchool(h, entered, date)))) {
            return null;
        }
        for (RoleHolding left : same.isEmpty() ? inDomain : same) {
            if (!left.heldOn(date) && wasHeldShortlyBefore(left, date, organisation) && replaced.add(left)) {
                return PathKind.OVERSTAP;
            }
        }
        if (!same.isEmpty()) {
            return same.stream().anyMatch(h -> wasHeldShortlyBefore(h, date, organisation)) ? null : PathKind.TERUGKEER;
        }
        return inDomain.stream().anyMatch(h -> h.heldOn(date) || wasHeldShortlyBefore(h, date, organisation))
                ? PathKind.VERDIEPING
                : PathKind.TERUGKEER;
    }

    private static boolean isAtSameSchool(RoleHolding one, RoleHolding other, LocalDate date) {
        return Objects.equals(one.brinOn(date), other.brinOn(date));
    }

    private static boolean wasHeldShortlyBefore(RoleHolding holding, LocalDate date, Organisation organisation) {
        LocalDate lastDay = holding.lastDay();
        return lastDay != null
                && lastDay.isBefore(date)
                && ChronoUnit.DAYS.between(lastDay, date) <= organisation.roleRestDays();
    }
}
