package nl.waaier.projections.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.DevelopmentFact;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.team.TeamMembership;
import org.jspecify.annotations.Nullable;

/**
 * Until when facts hold: a fact tells when it begins, and often only another fact tells when that is over. What belongs
 * to an arbeidsrelatie or a role holding holds no longer than that.
 */
final class EffectivePeriods {

    private final Map<String, Appointment> appointments;
    private final List<RoleHolding> holdings;
    private final List<TeamMembership> memberships;
    private final Succession succession;

    /**
     * @param live all facts about one teacher that are not withdrawn, in any order
     * @param organisation the board as known at the same moment
     */
    EffectivePeriods(Collection<? extends RecordedFact<?>> live, Organisation organisation) {
        appointments = Appointment.of(live).stream().collect(Collectors.toMap(Appointment::id, Function.identity()));
        holdings = RoleHolding.of(live, organisation);
        memberships = TeamMembership.of(live, organisation.succession());
        succession = organisation.succession();
    }

    /** Whether a fact holds on any day from the first to the last, both included. */
    boolean touches(TeacherFact fact, LocalDate first, LocalDate last) {
        return overlaps(fact.effectiveDate(), lastDay(fact), first, last);
    }

    /** Whether a role is held on any day from the first to the last, both included. */
    static boolean touches(RoleHolding holding, LocalDate first, LocalDate last) {
        return overlaps(holding.entry().entryDate(), holding.lastDay(), first, last);
    }

    private static boolean overlaps(LocalDate from, @Nullable LocalDate until, LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (until == null || !until.isBefore(first));
    }

    /** The last day on which a fact holds, null while nothing ends it. */
    private @Nullable LocalDate lastDay(TeacherFact fact) {
        return switch (fact) {
            case AppointmentEnded f -> f.lastDay();
            case RoleLeft f -> f.lastDay();
            case PromotionStepTaken f -> f.date();
            case DevelopmentFact f -> f.effectiveDate();
            case AppointmentStarted f -> endOf(f);
            case AppointmentChanged f -> beforeNextTerms(f);
            case TeamJoined f -> endOf(f);
            case TeamLeft f -> f.lastDay();
            case RoleEntered f -> endOf(f);
            case RoleChanged f -> beforeNextChange(f);
            case StageReached f -> beforeNextStage(f);
            case RecognitionGiven f ->
                f.until() == null && f.holdsFor() == RecognitionScope.VERVULLING ? endOf(f) : f.until();
            case DossierFact f -> f.until() == null ? endOf(f) : f.until();
        };
    }

    private @Nullable LocalDate endOf(AppointmentFact fact) {
        Appointment appointment = appointments.get(fact.appointmentId());
        return appointment == null ? null : appointment.lastDay();
    }

    private @Nullable LocalDate beforeNextTerms(AppointmentChanged fact) {
        Appointment appointment = appointments.get(fact.appointmentId());
        if (appointment == null) {
            return null;
        }
        LocalDate next = appointment.terms().higherKey(fact.changeDate());
        return next == null ? appointment.lastDay() : next.minusDays(1);
    }

    private @Nullable LocalDate endOf(CareerFact fact) {
        RoleHolding holding = holding(fact);
        return holding == null ? null : holding.lastDay();
    }

    private @Nullable LocalDate endOf(TeamJoined fact) {
        return memberships.stream()
                .filter(m -> m.brin().equals(fact.brin())
                        && TeamName.same(m.team(), fact.team())
                        && fact.joinDate().equals(m.joined()))
                .findFirst()
                .map(TeamMembership::lastDay)
                .orElse(null);
    }

    private @Nullable LocalDate beforeNextChange(RoleChanged fact) {
        RoleHolding holding = holding(fact);
        if (holding == null) {
            return null;
        }
        return holding.changes().stream()
                .map(change -> change.fact().changeDate())
                .filter(date -> date.isAfter(fact.changeDate()))
                .findFirst()
                .map(date -> date.minusDays(1))
                .orElseGet(holding::lastDay);
    }

    private @Nullable LocalDate beforeNextStage(StageReached fact) {
        RoleHolding holding = holding(fact);
        if (holding == null) {
            return null;
        }
        return holding.stages().stream()
                .map(stage -> stage.fact().date())
                .filter(date -> date.isAfter(fact.date()))
                .findFirst()
                .map(date -> date.minusDays(1))
                .orElseGet(holding::lastDay);
    }

    /** The holding that a fact belongs to: the first that ends after it, since support may begin before entry. */
    private @Nullable RoleHolding holding(CareerFact fact) {
        return holdings.stream()
                .filter(h -> h.role().equals(fact.role())
                        && succession.areOne(
                                h.entry().brin(),
                                fact.brin(),
                                fact.effectiveDate().isBefore(h.entry().entryDate())
                                        ? h.entry().entryDate()
                                        : fact.effectiveDate()))
                .filter(h -> h.lastDay() == null || !fact.effectiveDate().isAfter(h.lastDay()))
                .findFirst()
                .orElse(null);
    }
}
