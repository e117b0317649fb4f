package nl.waaier.api.recording.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.ReflectionAngle;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Reads a fact about the own development; tells every fault at once. */
final class OwnFactReader {

    private final Person person;
    private final Faults faults = new Faults();

    OwnFactReader(Person person) {
        this.person = person;
    }

    TeacherFact ambition(FactBody.AmbitionWish body) {
        LocalDate date = faults.required("date", body.date());
        AmbitionKind kind = faults.readRequired("kind", body.kind(), AmbitionKind::of);
        Integer number = body.domain();
        CareerDomain domain = faults.guarded("domain", () -> number == null ? null : CareerDomain.of(number));
        String role = faults.read("role", body.role(), Bounds::role);
        PersonalText text = faults.readRequired("text", body.text(), PersonalText::new);
        Audience audience = audience(body.audience());
        if (date != null && body.horizon() != null && body.horizon().isBefore(date)) {
            faults.add(new Fault(
                    "horizon",
                    "before-date",
                    "De termijn ligt voor de dag van de ambitie.",
                    "The horizon lies before the day of the ambition."));
        }
        faults.check();
        return new AmbitionExpressed(
                person.id(),
                person.board(),
                key(body.key()),
                Faults.present(date),
                Faults.present(kind),
                domain,
                role,
                body.horizon(),
                Faults.present(text),
                audience);
    }

    TeacherFact ambitionEnd(FactBody.AmbitionEnd body) {
        UUID key = faults.required("key", body.key());
        LocalDate date = faults.required("date", body.date());
        AmbitionOutcome outcome = faults.readRequired("outcome", body.outcome(), AmbitionOutcome::of);
        PersonalText text = faults.read("text", body.text(), PersonalText::new);
        faults.check();
        return new AmbitionClosed(
                person.id(), person.board(), Faults.present(key), Faults.present(date), Faults.present(outcome), text);
    }

    TeacherFact reflection(FactBody.Reflection body) {
        LocalDate date = faults.required("date", body.date());
        String role = faults.read("role", body.role(), Bounds::role);
        ReflectionAngle angle = faults.read("angle", body.angle(), ReflectionAngle::of);
        PersonalText text = faults.readRequired("text", body.text(), PersonalText::new);
        Audience audience = audience(body.audience());
        faults.check();
        return new ReflectionWritten(
                person.id(),
                person.board(),
                key(body.key()),
                Faults.present(date),
                role,
                angle,
                Faults.present(text),
                audience);
    }

    /** What is not said to be for others is for nobody else. */
    private Audience audience(@Nullable String said) {
        return Optional.ofNullable(faults.read("audience", said, Audience::of)).orElse(Audience.OWN);
    }

    private static UUID key(@Nullable UUID told) {
        return told == null ? UUID.randomUUID() : told;
    }
}
