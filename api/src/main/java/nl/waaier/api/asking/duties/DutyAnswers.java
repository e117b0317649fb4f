package nl.waaier.api.asking.duties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyAppointment;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyEntry;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyGap;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyGranted;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyItem;
import nl.waaier.api.asking.duties.DutiesAnswer.DutySource;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyStage;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.timeline.Duties.ActiveAppointment;
import nl.waaier.projections.timeline.Duties.Granted;
import nl.waaier.projections.timeline.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Writes duties as they are answered, with the names that the board gives to its schools and roles.
 *
 * @param organisation the board's organisation as known at the moment that is asked about
 * @param date the reference date
 */
record DutyAnswers(Organisation organisation, LocalDate date) {

    /** Klokuren of a full-time job per school year (jaartaak; CAO VO and CAO PO alike). */
    private static final int HOURS_PER_YEAR = 1659;

    DutiesAnswer.Duty of(Duty duty) {
        RoleEntered entry = duty.entry().fact();
        return new DutiesAnswer.Duty(
                duty.brin(),
                schoolName(duty.brin()),
                entry.role(),
                organisation
                        .catalogue()
                        .find(entry.role())
                        .map(role -> role.dutchName())
                        .orElse(entry.role()),
                organisation
                        .catalogue()
                        .find(entry.role())
                        .map(role -> role.englishName())
                        .orElse(entry.role()),
                entry.domain(),
                duty.level(),
                duty.team(),
                entry.entryDate(),
                duty.lastDay(),
                duty.stage(),
                duty.stageSince(),
                new DutyEntry(entry.entryKind(), entry.stage(), source(duty.entry())),
                duty.stages().stream()
                        .map(s -> new DutyStage(s.fact().stage(), s.fact().date(), source(s)))
                        .toList(),
                duty.support().stream()
                        .map(s -> item(
                                s,
                                s.fact().kind().word(),
                                s.fact().until(),
                                s.fact().amount()))
                        .toList(),
                duty.facilitation().stream()
                        .map(f -> item(
                                f,
                                f.fact().kind().word(),
                                f.fact().until(),
                                f.fact().amount()))
                        .toList(),
                duty.recognition().stream()
                        .map(r -> item(r, recognition(r.fact()), r.fact().until(), null))
                        .toList(),
                duty.gaps().stream()
                        .map(gap -> new DutyGap(gap.word(), gap.dutch(), gap.english()))
                        .toList(),
                duty.recognisedUntil());
    }

    DutyAppointment of(ActiveAppointment active) {
        AppointmentStarted start = active.start().fact();
        return new DutyAppointment(
                start.appointmentId(),
                start.brin(),
                schoolName(start.brin()),
                start.functionScale().label(),
                active.terms().salaryScale(),
                start.category().number(),
                active.terms().fte(),
                active.terms().kind(),
                active.terms().replacement(),
                start.startDate(),
                active.lastDay(),
                active.start().number(),
                active.start().recordedAt(),
                active.termsFrom().number(),
                active.termsFrom().recordedAt());
    }

    private @Nullable String schoolName(@Nullable Brin brin) {
        SchoolHistory school = brin == null ? null : organisation.schools().get(brin);
        return school == null ? null : school.on(date).name();
    }

    private DutyItem item(
            RecordedFact<? extends CareerFact> item, String kind, @Nullable LocalDate until, @Nullable Amount amount) {
        boolean running = until == null || !until.isBefore(date);
        return new DutyItem(kind, item.fact().effectiveDate(), until, running, amount, source(item));
    }

    private static DutySource source(RecordedFact<? extends CareerFact> recorded) {
        Notes notes = recorded.fact().notes();
        return new DutySource(
                recorded.number(),
                recorded.recordedAt(),
                recorded.recordedBy().orNull(),
                notes.decidedBy(),
                notes.evidence(),
                notes.remark());
    }

    /** What kind of recognition, and by what: {@code formeel (Velon)}. */
    private static String recognition(RecognitionGiven given) {
        String by =
                given.standard() == null ? given.trajectory() : given.standard().value();
        return by == null ? given.kind().word() : given.kind().word() + " (" + by + ")";
    }

    /** What is granted at a school, beside the hours of the arbeidsrelaties there. */
    DutyGranted granted(Granted granted, List<ActiveAppointment> appointments) {
        Fte fte = appointments.stream()
                .filter(active ->
                        granted.brin() == null || active.start().fact().brin().equals(granted.brin()))
                .map(active -> active.terms().fte())
                .reduce(Fte.ZERO, Fte::plus);
        return new DutyGranted(
                granted.brin(),
                schoolName(granted.brin()),
                fte,
                fte.toDecimal().multiply(BigDecimal.valueOf(HOURS_PER_YEAR)).setScale(1, RoundingMode.HALF_UP),
                granted.amounts());
    }
}
