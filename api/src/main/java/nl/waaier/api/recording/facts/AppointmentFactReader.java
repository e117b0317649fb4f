package nl.waaier.api.recording.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Reads a fact about an arbeidsrelatie; tells every fault at once. */
final class AppointmentFactReader {

    private final TeacherId teacher;
    private final BoardNumber board;
    private final Organisation organisation;
    private final Faults faults = new Faults();

    AppointmentFactReader(Person person, Organisation organisation) {
        this.teacher = person.id();
        this.board = person.board();
        this.organisation = organisation;
    }

    TeacherFact start(FactBody.AppointmentStart body) {
        String id = appointmentId(body.appointmentId());
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        LocalDate date = faults.required("startDate", body.startDate());
        String label = label("functionScale", faults.required("functionScale", body.functionScale()));
        Integer number = faults.required("category", body.category());
        PositionCategory category = faults.read(
                "category", number == null ? null : number.toString(), n -> new PositionCategory(Integer.parseInt(n)));
        AppointmentTerms terms = terms(body);
        ChangeKind why = faults.read("changeKind", body.changeKind(), ChangeKind::of);
        faults.check();
        SchoolHistory school = school(Faults.present(brin));
        return new AppointmentStarted(
                teacher,
                board,
                Faults.present(id),
                school.brin(),
                Faults.present(date),
                SalaryScale.of(school.sector(), Faults.present(label), Faults.present(date)),
                Faults.present(category),
                Faults.present(terms),
                why);
    }

    TeacherFact change(FactBody.AppointmentChange body) {
        String id = appointmentId(body.appointmentId());
        LocalDate date = faults.required("changeDate", body.changeDate());
        AppointmentTerms terms = terms(body);
        ChangeKind why = faults.read("changeKind", body.changeKind(), ChangeKind::of);
        faults.check();
        return new AppointmentChanged(
                teacher, board, Faults.present(id), Faults.present(date), Faults.present(terms), why);
    }

    TeacherFact end(FactBody.AppointmentEnd body) {
        String id = appointmentId(body.appointmentId());
        LocalDate date = faults.required("lastDay", body.lastDay());
        ChangeKind why = faults.read("changeKind", body.changeKind(), ChangeKind::of);
        faults.check();
        return new AppointmentEnded(teacher, board, Faults.present(id), Faults.present(date), why);
    }

    private @Nullable String appointmentId(@Nullable String id) {
        return faults.readRequired("appointmentId", id, Bounds::appointmentId);
    }

    private @Nullable String label(String field, @Nullable String label) {
        return faults.read(field, label, text -> {
            if (!SalaryScale.isValidLabel(text)) {
                throw new IllegalArgumentException("not a scale");
            }
            return text;
        });
    }

    private @Nullable AppointmentTerms terms(FactBody.Terms body) {
        AppointmentKind kind = faults.readRequired("kind", body.kind(), AppointmentKind::of);
        BigDecimal decimal = faults.required("fte", body.fte());
        Fte fte = faults.guarded("fte", () -> decimal == null ? null : Fte.of(decimal));
        String ownScale = label("salaryScale", body.salaryScale());
        if (kind == null || fte == null) {
            return null;
        }
        return faults.guarded(
                "fte",
                () -> new AppointmentTerms(
                        kind,
                        fte,
                        ownScale,
                        Boolean.TRUE.equals(body.replacement()),
                        Boolean.TRUE.equals(body.excludedFromFunctiemix())));
    }

    private SchoolHistory school(Brin brin) {
        return Optional.ofNullable(organisation.schools().get(brin))
                .orElseThrow(() -> new RuleBroken(OrganisationRule.SCHOOL_OF_BOARD));
    }
}
