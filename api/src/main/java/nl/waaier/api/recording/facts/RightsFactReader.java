package nl.waaier.api.recording.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Reads a fact about somebody's basic right; tells every fault at once. */
final class RightsFactReader {

    private final Person person;
    private final Faults faults = new Faults();

    RightsFactReader(Person person) {
        this.person = person;
    }

    TeacherFact use(FactBody.RightUse body) {
        LocalDate date = faults.required("date", body.date());
        HoursAndEuros amount = amount(body);
        PersonalText purpose = faults.readRequired("purpose", body.purpose(), PersonalText::new);
        faults.check();
        return new RightSpent(
                person.id(), person.board(), Faults.present(date), Faults.present(amount), Faults.present(purpose));
    }

    TeacherFact assigned(FactBody.AssignedActivity body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String activity = faults.readRequired("activity", body.activity(), Bounds::activity);
        LocalDate date = faults.required("date", body.date());
        HoursAndEuros amount = amount(body);
        PersonalText purpose = faults.readRequired("purpose", body.purpose(), PersonalText::new);
        faults.check();
        return new ActivityAssigned(
                person.id(),
                person.board(),
                Faults.present(brin),
                Faults.present(activity),
                Faults.present(date),
                Faults.present(amount),
                Faults.present(purpose));
    }

    TeacherFact consent(FactBody.Consent body) {
        String activity = faults.readRequired("activity", body.activity(), Bounds::activity);
        HoursAndEuros amount = amount(body);
        LocalDate date = faults.required("date", body.date());
        faults.check();
        return new ConsentGiven(
                person.id(), person.board(), Faults.present(activity), Faults.present(amount), Faults.present(date));
    }

    TeacherFact carryOver(FactBody.CarryOver body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        SchoolYear year = faults.readRequired("year", body.year(), SchoolYear::parse);
        LocalDate date = faults.required("date", body.date());
        HoursAndEuros amount = amount(body);
        PersonalText remark = faults.read("remark", body.remark(), PersonalText::new);
        faults.check();
        return new LapseAgreed(
                person.id(),
                person.board(),
                Faults.present(brin),
                Faults.present(year),
                Faults.present(date),
                Faults.present(amount),
                remark);
    }

    /** Hours, euros or both. */
    private @Nullable HoursAndEuros amount(FactBody.Right body) {
        if (body.hours() == null && body.euros() == null) {
            faults.add(Fault.required("hours"));
            return null;
        }
        return faults.guarded(
                body.hours() == null ? "euros" : "hours",
                () -> new HoursAndEuros(orNone(body.hours()), orNone(body.euros())).requireSome());
    }

    private static BigDecimal orNone(@Nullable BigDecimal told) {
        return told == null ? BigDecimal.ZERO : told;
    }
}
