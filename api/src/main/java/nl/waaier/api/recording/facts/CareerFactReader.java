package nl.waaier.api.recording.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Reads a fact about a role; tells every fault at once. */
final class CareerFactReader {

    private final TeacherId teacher;
    private final BoardNumber board;
    private final Organisation organisation;
    private final Faults faults = new Faults();

    CareerFactReader(Person person, Organisation organisation) {
        this.teacher = person.id();
        this.board = person.board();
        this.organisation = organisation;
    }

    TeacherFact entry(FactBody.RoleEntry body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate date = faults.required("date", body.date());
        CareerStage stage = faults.readRequired("stage", body.stage(), CareerStage::of);
        RoleLevel level = faults.read("level", body.level(), RoleLevel::of);
        EntryKind how = faults.read("kind", body.kind(), EntryKind::of);
        String team = faults.read("team", body.team(), Bounds::team);
        Notes notes = notes(body);
        faults.check();
        TeacherRole role = role(Faults.present(code));
        return new RoleEntered(
                teacher,
                board,
                Faults.present(brin),
                role.code(),
                role.domain(),
                level == null ? role.level() : level,
                team,
                Faults.present(date),
                Faults.present(stage),
                how,
                notes);
    }

    TeacherFact stage(FactBody.StageStep body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate date = faults.required("date", body.date());
        CareerStage stage = faults.readRequired("stage", body.stage(), CareerStage::of);
        Notes notes = notes(body);
        faults.check();
        return new StageReached(
                teacher,
                board,
                Faults.present(brin),
                Faults.present(code),
                Faults.present(date),
                Faults.present(stage),
                notes);
    }

    TeacherFact support(FactBody.Support body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate from = period(body.from(), body.until());
        SupportKind how = faults.readRequired("kind", body.kind(), SupportKind::of);
        Amount amount = amount(body.quantity(), body.unit(), AmountUnit.UUR);
        Notes notes = notes(body);
        faults.check();
        return new SupportArranged(
                teacher,
                board,
                Faults.present(brin),
                Faults.present(code),
                Faults.present(from),
                body.until(),
                Faults.present(how),
                amount,
                notes);
    }

    TeacherFact facilitation(FactBody.Facilitation body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate from = period(body.from(), body.until());
        FacilitationKind how = faults.readRequired("kind", body.kind(), FacilitationKind::of);
        Amount amount = amount(body.quantity(), body.unit(), AmountUnit.KLOKUUR, AmountUnit.EURO, AmountUnit.FTE);
        Notes notes = notes(body);
        faults.check();
        return new FacilitationGranted(
                teacher,
                board,
                Faults.present(brin),
                Faults.present(code),
                Faults.present(from),
                body.until(),
                Faults.present(how),
                amount,
                notes);
    }

    TeacherFact recognition(FactBody.Recognition body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate from = period(body.from(), body.until());
        RecognitionKind how = faults.readRequired("kind", body.kind(), RecognitionKind::of);
        Notes notes = notes(body);
        faults.check();
        return new RecognitionGiven(
                teacher,
                board,
                Faults.present(brin),
                Faults.present(code),
                Faults.present(from),
                body.until(),
                Faults.present(how),
                notes);
    }

    TeacherFact exit(FactBody.RoleExit body) {
        Brin brin = faults.readRequired("school", body.school(), Brin::new);
        String code = faults.readRequired("role", body.role(), Bounds::role);
        LocalDate date = faults.required("lastDay", body.lastDay());
        Notes notes = notes(body);
        faults.check();
        return new RoleLeft(teacher, board, Faults.present(brin), Faults.present(code), Faults.present(date), notes);
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
        return faults.guarded("quantity", () -> new Amount(quantity, in));
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

    private TeacherRole role(String code) {
        return organisation
                .catalogue()
                .find(code)
                .orElseThrow(() -> new RuleBroken(OrganisationRule.ROLE_IN_CATALOGUE));
    }
}
