package nl.waaier.api.asking.duties;

import java.time.LocalDate;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyAppointment;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyEntry;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyGap;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyItem;
import nl.waaier.api.asking.duties.DutiesAnswer.DutySource;
import nl.waaier.api.asking.duties.DutiesAnswer.DutyStage;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.timeline.Duties.ActiveAppointment;
import nl.waaier.projections.timeline.Duty;
import nl.waaier.projections.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Writes duties as they are answered, with the names that the board gives to its schools and roles.
 *
 * @param organisation the board's organisation as known at the moment that is asked about
 * @param date the reference date
 */
record DutyAnswers(Organisation organisation, LocalDate date) {

    DutiesAnswer.Duty of(Duty duty) {
        RoleEntered entry = duty.entry().fact();
        return new DutiesAnswer.Duty(
                entry.brin(),
                schoolName(entry.brin()),
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
                entry.level(),
                entry.team(),
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
                        .map(r -> item(r, r.fact().kind().word(), r.fact().until(), null))
                        .toList(),
                duty.gaps().stream().map(DutyAnswers::gap).toList());
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

    private @Nullable String schoolName(Brin brin) {
        School school = organisation.schools().get(brin);
        return school == null ? null : school.name();
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

    private static DutyGap gap(Timeline.Missing missing) {
        return switch (missing) {
            case SUPPORT -> new DutyGap("support", "geen ondersteuning vastgelegd", "no support on record");
            case FACILITATION ->
                new DutyGap("facilitation", "geen facilitering vastgelegd", "no facilitation on record");
            case RECOGNITION -> new DutyGap("recognition", "geen erkenning vastgelegd", "no recognition on record");
        };
    }
}
