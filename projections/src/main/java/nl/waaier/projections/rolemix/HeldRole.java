package nl.waaier.projections.rolemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds on the reference date, at a school where they work that day.
 *
 * @param teacher who
 * @param brin at which school
 * @param role the role's code
 * @param domain the role's domain
 * @param level where it is played, null when not told
 * @param team in which team, null when not told
 * @param stage the stage in this role on the date
 * @param since first day in the role
 * @param supported whether support is on record that began on or before the date
 * @param facilitated whether facilitation is on record that began on or before the date
 * @param recognised whether recognition is on record that began on or before the date
 */
public record HeldRole(
        TeacherId teacher,
        Brin brin,
        String role,
        CareerDomain domain,
        @Nullable RoleLevel level,
        @Nullable String team,
        CareerStage stage,
        LocalDate since,
        boolean supported,
        boolean facilitated,
        boolean recognised) {

    /** All roles that a teacher holds on a date, by the facts given. An appointment of any kind will do. */
    public static List<HeldRole> on(LocalDate date, TeacherId teacher, List<RecordedFact<?>> facts) {
        List<Appointment> active =
                Appointment.of(facts).stream().filter(a -> a.activeOn(date)).toList();
        if (active.isEmpty()) {
            return List.of();
        }
        List<HeldRole> held = new ArrayList<>();
        for (RoleHolding holding : RoleHolding.of(facts)) {
            if (holding.heldOn(date) && active.stream().anyMatch(a -> a.brin().equals(holding.brin()))) {
                held.add(of(holding, teacher, date));
            }
        }
        return held;
    }

    private static HeldRole of(RoleHolding holding, TeacherId teacher, LocalDate date) {
        return new HeldRole(
                teacher,
                holding.brin(),
                holding.role(),
                holding.entry().domain(),
                holding.entry().level(),
                holding.entry().team(),
                holding.stageOn(date),
                holding.entry().entryDate(),
                begunBy(date, holding.support()),
                begunBy(date, holding.facilitation()),
                begunBy(date, holding.recognition()));
    }

    private static boolean begunBy(LocalDate date, Collection<? extends RecordedFact<?>> dossier) {
        return dossier.stream().anyMatch(fact -> !fact.fact().effectiveDate().isAfter(date));
    }
}
