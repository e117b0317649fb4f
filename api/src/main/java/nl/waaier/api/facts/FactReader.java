package nl.waaier.api.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.waaier.api.person.Person;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.Faults;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Reads the facts that a body describes, about one person of one board; tells every fault at once. */
public final class FactReader {

    private final Person person;
    private final TeacherId teacher;
    private final BoardNumber board;
    private final Organisation organisation;
    private final Faults faults = new Faults();

    /**
     * Reads facts about somebody.
     *
     * @param person about whom
     * @param organisation the board's schools and roles, in which a fact must fit
     */
    public FactReader(Person person, Organisation organisation) {
        this.person = person;
        this.teacher = person.id();
        this.board = person.board();
        this.organisation = organisation;
    }

    TeacherFact appointmentStart(FactBody.AppointmentStart body) {
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
        School school = school(present(brin));
        return new AppointmentStarted(
                teacher,
                board,
                present(id),
                school.brin(),
                present(date),
                SalaryScale.of(school.sector(), present(label), present(date)),
                present(category),
                present(terms),
                why);
    }

    TeacherFact appointmentChange(FactBody.AppointmentChange body) {
        String id = appointmentId(body.appointmentId());
        LocalDate date = faults.required("changeDate", body.changeDate());
        AppointmentTerms terms = terms(body);
        ChangeKind why = faults.read("changeKind", body.changeKind(), ChangeKind::of);
        faults.check();
        return new AppointmentChanged(teacher, board, present(id), present(date), present(terms), why);
    }

    TeacherFact appointmentEnd(FactBody.AppointmentEnd body) {
        String id = appointmentId(body.appointmentId());
        LocalDate date = faults.required("lastDay", body.lastDay());
        ChangeKind why = faults.read("changeKind", body.changeKind(), ChangeKind::of);
        faults.check();
        return new AppointmentEnded(teacher, board, present(id), present(date), why);
    }

    TeacherFact roleEntry(FactBody.RoleEntry body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate date = faults.required("date", body.date());
        CareerStage stage = faults.readRequired("stage", body.stage(), CareerStage::of);
        RoleLevel level = faults.read("level", body.level(), RoleLevel::of);
        EntryKind how = faults.read("kind", body.kind(), EntryKind::of);
        String team = faults.read("team", body.team(), Bounds::team);
        Notes notes = notes(body);
        faults.check();
        TeacherRole role = role(present(code));
        return allowed(new RoleEntered(
                teacher,
                board,
                present(brin),
                role.code(),
                role.domain(),
                level == null ? role.level() : level,
                team,
                present(date),
                present(stage),
                how,
                notes));
    }

    TeacherFact stage(FactBody.StageStep body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate date = faults.required("date", body.date());
        CareerStage stage = faults.readRequired("stage", body.stage(), CareerStage::of);
        Notes notes = notes(body);
        faults.check();
        return allowed(
                new StageReached(teacher, board, present(brin), present(code), present(date), present(stage), notes));
    }

    TeacherFact support(FactBody.Support body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate from = period(body.from(), body.until());
        SupportKind how = faults.readRequired("kind", body.kind(), SupportKind::of);
        Amount amount = amount(body.quantity(), body.unit(), AmountUnit.UUR);
        Notes notes = notes(body);
        faults.check();
        return allowed(new SupportArranged(
                teacher,
                board,
                present(brin),
                present(code),
                present(from),
                body.until(),
                present(how),
                amount,
                notes));
    }

    TeacherFact facilitation(FactBody.Facilitation body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate from = period(body.from(), body.until());
        FacilitationKind how = faults.readRequired("kind", body.kind(), FacilitationKind::of);
        Amount amount = amount(body.quantity(), body.unit(), AmountUnit.KLOKUUR, AmountUnit.EURO, AmountUnit.FTE);
        Notes notes = notes(body);
        faults.check();
        return allowed(new FacilitationGranted(
                teacher,
                board,
                present(brin),
                present(code),
                present(from),
                body.until(),
                present(how),
                amount,
                notes));
    }

    TeacherFact recognition(FactBody.Recognition body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate from = period(body.from(), body.until());
        RecognitionKind how = faults.readRequired("kind", body.kind(), RecognitionKind::of);
        Notes notes = notes(body);
        faults.check();
        return allowed(new RecognitionGiven(
                teacher, board, present(brin), present(code), present(from), body.until(), present(how), notes));
    }

    TeacherFact roleExit(FactBody.RoleExit body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate date = faults.required("lastDay", body.lastDay());
        Notes notes = notes(body);
        faults.check();
        return allowed(new RoleLeft(teacher, board, present(brin), present(code), present(date), notes));
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

    TeacherFact trajectoryStep(FactBody.TrajectoryStep body) {
        return new TrajectoryStepReader(person, organisation).read(body);
    }

    private @Nullable AppointmentTerms terms(FactBody.Terms body) {
        AppointmentKind kind = faults.readRequired("kind", body.kind(), AppointmentKind::of);
        BigDecimal decimal = faults.required("fte", body.fte());
        Fte fte = guarded("fte", () -> decimal == null ? null : Fte.of(decimal));
        String ownScale = label("salaryScale", body.salaryScale());
        if (kind == null || fte == null) {
            return null;
        }
        return guarded(
                "fte",
                () -> new AppointmentTerms(
                        kind,
                        fte,
                        ownScale,
                        Boolean.TRUE.equals(body.replacement()),
                        Boolean.TRUE.equals(body.excludedFromFunctiemix())));
    }

    private @Nullable Amount amount(@Nullable BigDecimal quantity, @Nullable String unit, AmountUnit... allowed) {
        AmountUnit in = faults.read("unit", unit, AmountUnit::of);
        if (quantity == null || unit == null) {
            if (quantity != null || unit != null) {
                faults.add(Fault.required(quantity == null ? "quantity" : "unit"));
            }
            return null;
        }
        if (in == null) {
            return null;
        }
        if (!List.of(allowed).contains(in)) {
            faults.add(Fault.malformed("unit"));
            return null;
        }
        return guarded("quantity", () -> new Amount(quantity, in));
    }

    private @Nullable LocalDate period(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(new Fault(
                    "until",
                    "before-from",
                    "De periode eindigt voordat zij begint.",
                    "The period ends before it begins."));
        }
        return faults.required("from", from);
    }

    private Notes notes(FactBody.Career body) {
        return new Notes(
                faults.read("decidedBy", body.decidedBy(), PersonalText::new),
                faults.read("evidence", body.evidence(), PersonalText::new),
                faults.read("remark", body.remark(), PersonalText::new));
    }

    private <T> @Nullable T guarded(String field, Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            faults.add(Fault.malformed(field));
            return null;
        }
    }

    private CareerFact allowed(CareerFact fact) {
        organisation.broken(fact).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        return fact;
    }

    private School school(Brin brin) {
        return Optional.ofNullable(organisation.schools().get(brin))
                .orElseThrow(() -> new RuleBroken(OrganisationRule.SCHOOL_OF_BOARD));
    }

    private TeacherRole role(String code) {
        return organisation
                .catalogue()
                .find(code)
                .orElseThrow(() -> new RuleBroken(OrganisationRule.ROLE_IN_CATALOGUE));
    }

    /** What {@link Faults#check()} found to be there. */
    private static <T> T present(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }
}
