package nl.waaier.api.recording.facts;

import java.time.LocalDate;
import java.util.function.Function;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.SelfReference;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.TrajectoryComponent;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.jspecify.annotations.Nullable;

/** Reads a step in a promotion trajectory; tells every fault at once. */
final class TrajectoryStepReader {

    private final Person person;
    private final Faults faults = new Faults();

    TrajectoryStepReader(Person person) {
        this.person = person;
    }

    PromotionStepTaken read(FactBody.TrajectoryStep body) {
        String trajectory = faults.readRequired("trajectory", body.trajectory(), Bounds::trajectory);
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String fromScale = faults.readRequired("fromScale", body.fromScale(), TrajectoryStepReader::label);
        String toScale = faults.readRequired("toScale", body.toScale(), TrajectoryStepReader::label);
        PromotionStep step = faults.readRequired("step", body.step(), PromotionStep::of);
        TrajectoryComponent component = faults.read("component", body.component(), TrajectoryComponent::of);
        LocalDate date = faults.required("date", body.date());
        PromotionOutcome outcome = faults.read("outcome", body.outcome(), PromotionOutcome::of);
        PersonalText deviation = text("deviation", body.deviation());
        String recognisedRole = faults.read("recognisedRole", body.recognisedRole(), Bounds::role);
        Notes notes = new Notes(
                text("decidedBy", body.decidedBy()), text("evidence", body.evidence()), text("remark", body.remark()));
        requireOutcome(step, body.outcome());
        checkSentDate(step, date, body.sentDate());
        checkSwitch(step, outcome, body.appointment());
        faults.check();
        return new PromotionStepTaken(
                person.id(),
                person.board(),
                Faults.present(trajectory),
                Faults.present(brin),
                Faults.present(fromScale),
                Faults.present(toScale),
                Faults.present(step),
                component,
                Faults.present(date),
                outcome,
                body.sentDate(),
                Boolean.TRUE.equals(body.byThemselves()) || SelfReference.isTo(person, body.decidedBy()),
                deviation,
                recognisedRole,
                notes);
    }

    /**
     * The command that appoints, with the change of arbeidsrelatie.
     *
     * @param appointment as it came in a body that {@link #read} found nothing wrong with
     */
    static AppointToScale appointing(
            PromotionStepTaken step, FactBody.AppointmentSwitch appointment, Organisation organisation) {
        return new AppointToScale(
                step, Faults.present(appointment.ends()), Faults.present(appointment.starts()), organisation);
    }

    private @Nullable PersonalText text(String field, @Nullable String value) {
        return faults.read(field, value, PersonalText::new);
    }

    private static String label(String text) {
        if (!SalaryScale.isValidLabel(text)) {
            throw new IllegalArgumentException("not the label of a scale");
        }
        return text;
    }

    private void requireOutcome(@Nullable PromotionStep step, @Nullable String outcome) {
        if (step == PromotionStep.BESLUIT || step == PromotionStep.BENOEMING || step == PromotionStep.UITSPRAAK) {
            faults.required("outcome", outcome);
        }
    }

    private void checkSentDate(@Nullable PromotionStep step, @Nullable LocalDate date, @Nullable LocalDate sent) {
        boolean early = sent != null && date != null && sent.isBefore(date);
        if (early || (sent != null && step != null && step != PromotionStep.BESLUIT)) {
            faults.add(Fault.malformed("sentDate"));
        }
    }

    private void checkSwitch(
            @Nullable PromotionStep step,
            @Nullable PromotionOutcome outcome,
            FactBody.@Nullable AppointmentSwitch appointment) {
        if (appointment == null) {
            return;
        }
        if (step != PromotionStep.BENOEMING || outcome != PromotionOutcome.POSITIEF) {
            faults.add(Fault.malformed("appointment"));
        }
        Function<String, String> volgnummer = Bounds::appointmentId;
        faults.readRequired("appointment.ends", appointment.ends(), volgnummer);
        faults.readRequired("appointment.starts", appointment.starts(), volgnummer);
    }
}
