package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TermsFact;
import nl.waaier.core.teacher.file.RecordedFact;

/** One arbeidsrelatie as a delivery tells it, beside the one on record under the same volgnummer. */
final class DeliveredAppointment {

    /** By how many weeks a first day may move on: further, it would take history away. */
    private static final int MOVED_WEEKS = 8;
    /** How far ahead of an end a change may have been planned that falls with it when the end comes by itself. */
    private static final int PLANNED_MONTHS = 12;

    private final List<AppointmentFact> told;

    private DeliveredAppointment(List<AppointmentFact> told) {
        this.told = told;
    }

    /** @param facts everything that is delivered, of which those about this arbeidsrelatie count */
    static DeliveredAppointment of(String id, Collection<TeacherFact> facts) {
        List<AppointmentFact> told = new ArrayList<>();
        for (TeacherFact fact : facts) {
            if (fact instanceof AppointmentFact f && f.appointmentId().equals(id)) {
                told.add(f);
            }
        }
        return new DeliveredAppointment(told);
    }

    /** Whether an end is told. */
    boolean ends() {
        return told.stream().anyMatch(AppointmentEnded.class::isInstance);
    }

    /**
     * Whether it is another arbeidsrelatie than the one on record: another school, scale or functiecategorie, or of another time,
     * so that believing it would take away somebody's history.
     */
    boolean isOtherThan(Appointment recorded) {
        return told.stream()
                .anyMatch(fact -> fact instanceof AppointmentStarted f
                        && (!isSameFunction(f, recorded.start())
                                || beginsLater(f.startDate(), recorded)
                                || isOver(f, recorded.start().startDate())));
    }

    /** Whether it began and ended before a day. */
    private boolean isOver(AppointmentStarted start, LocalDate day) {
        return start.startDate().isBefore(day)
                && told.stream()
                        .anyMatch(fact -> fact instanceof AppointmentEnded f
                                && f.lastDay().isBefore(day));
    }

    private static boolean isSameFunction(AppointmentStarted one, AppointmentStarted other) {
        return one.brin().equals(other.brin())
                && one.category().equals(other.category())
                && (one.functionScale().equals(other.functionScale())
                        || (one.functionScale().ofTeachers()
                                && ScaleLineage.STANDARD.sameFunction(one.functionScale(), other.functionScale())));
    }

    private static boolean beginsLater(LocalDate start, Appointment recorded) {
        LocalDate lastDay = recorded.lastDay();
        return (lastDay != null && start.isAfter(lastDay))
                || start.isAfter(recorded.start().startDate().plusWeeks(MOVED_WEEKS));
    }

    private boolean startIsTold() {
        return told.stream().anyMatch(AppointmentStarted.class::isInstance);
    }

    /**
     * The changes on record after an end that is delivered: they were planned, and fall with it. When the delivery tells the end alone,
     * only if all of them are within a year of it: a slip in the year must not undo years.
     *
     * @param live the facts that hold
     */
    List<RecordedFact<?>> fallingWith(AppointmentEnded end, List<RecordedFact<?>> live) {
        List<RecordedFact<?>> falling = new ArrayList<>();
        for (RecordedFact<?> recorded : live) {
            if (recorded.fact() instanceof AppointmentChanged f
                    && f.appointmentId().equals(end.appointmentId())
                    && f.changeDate().isAfter(end.lastDay())) {
                if (isTold(f.changeDate())
                        || (!startIsTold()
                                && f.changeDate().isAfter(end.lastDay().plusMonths(PLANNED_MONTHS)))) {
                    return List.of();
                }
                falling.add(recorded);
            }
        }
        return falling;
    }

    private boolean isTold(LocalDate change) {
        return told.stream()
                .anyMatch(f -> f instanceof TermsFact && f.effectiveDate().equals(change));
    }
}
