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
import nl.waaier.core.shared.AmountPeriod;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
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
        String code = faults.readRequired("role", body.role(), Bounds::role);
        RoleLevel level = faults.read("level", body.level(), RoleLevel::of);
        RoleLevel played = level == null ? usualLevel(code) : level;
        Brin brin = school(body, played != null && played.isAboveSchool());
        LocalDate date = faults.required("date", body.date());
        CareerStage stage = faults.readRequired("stage", body.stage(), CareerStage::of);
        EntryKind how = faults.read("kind", body.kind(), EntryKind::of);
        String team = faults.read("team", body.team(), Bounds::team);
        Notes notes = notes(body);
        faults.check();
        TeacherRole role = role(Faults.present(code));
        return new RoleEntered(
                teacher,
                board,
                brin,
                role.code(),
                role.domain(),
                played,
                team,
                Faults.present(date),
                Faults.present(stage),
                how,
                notes);
    }

    TeacherFact change(FactBody.RoleChange body) {
        String code = faults.readRequired("role", body.role(), Bounds::role);
        Brin brin = school(body, isOfDomainThree(code));
        LocalDate date = faults.required("changeDate", body.changeDate());
        RoleLevel level = faults.read("level", body.level(), RoleLevel::of);
        String team = faults.read("team", body.team(), Bounds::team);
        Notes notes = notes(body);
        faults.check();
        return new RoleChanged(teacher, board, brin, Faults.present(code), Faults.present(date), level, team, notes);
    }

    TeacherFact stage(FactBody.StageStep body) {
        String code = faults.readRequired("role", body.role(), Bounds::role);
        Brin brin = school(body, isOfDomainThree(code));
        LocalDate date = faults.required("date", body.date());
        CareerStage stage = faults.readRequired("stage", body.stage(), CareerStage::of);
        Notes notes = notes(body);
        faults.check();
        return new StageReached(
                teacher, board, brin, Faults.present(code), Faults.present(date), Faults.present(stage), notes);
    }

    TeacherFact support(FactBody.Support body) {
        String code = faults.readRequired("role", body.role(), Bounds::role);
        Brin brin = school(body, isOfDomainThree(code));
        LocalDate from = period(body.from(), body.until());
        SupportKind how = faults.readRequired("kind", body.kind(), SupportKind::of);
        Amount amount = amount(body.quantity(), body.unit(), body.per(), AmountUnit.UUR);
        Notes notes = notes(body);
        faults.check();
        return new SupportArranged(
                teacher,
                board,
                brin,
                Faults.present(code),
                Faults.present(from),
                body.until(),
                Faults.present(how),
                amount,
                notes);
    }

    TeacherFact facilitation(FactBody.Facilitation body) {
        String code = faults.readRequired("role", body.role(), Bounds::role);
        Brin brin = school(body, isOfDomainThree(code));
        LocalDate from = period(body.from(), body.until());
        FacilitationKind how = faults.readRequired("kind", body.kind(), FacilitationKind::of);
        Amount amount =
                amount(body.quantity(), body.unit(), body.per(), AmountUnit.KLOKUUR, AmountUnit.EURO, AmountUnit.FTE);
        Notes notes = notes(body);
        faults.check();
        return new FacilitationGranted(
                teacher,
                board,
                brin,
                Faults.present(code),
                Faults.present(from),
                body.until(),
                Faults.present(how),
                amount,
                notes);
    }

    TeacherFact recognition(FactBody.Recognition body) {
        String code = faults.readRequired("role", body.role(), Bounds::role);
        Brin brin = school(body, isOfDomainThree(code));
        LocalDate from = period(body.from(), body.until());
        RecognitionKind how = faults.readRequired("kind", body.kind(), RecognitionKind::of);
        RecognitionScope scope = faults.read("scope", body.scope(), RecognitionScope::of);
        PersonalText standard = faults.read("standard", body.standard(), CareerFactReader::shortText);
        PersonalText issuer = faults.read("issuer", body.issuer(), CareerFactReader::shortText);
        PersonalText registration = faults.read("registration", body.registration(), PersonalText::new);
        String trajectory = faults.read("trajectory", body.trajectory(), Bounds::trajectory);
        Notes notes = notes(body);
        faults.check();
        return new RecognitionGiven(
                teacher,
                board,
                brin,
                Faults.present(code),
                Faults.present(from),
                body.until(),
                Faults.present(how),
                scope,
                standard,
                issuer,
                registration,
                trajectory,
                notes);
    }

    TeacherFact exit(FactBody.RoleExit body) {
        String code = faults.readRequired("role", body.role(), Bounds::role);
        Brin brin = school(body, isOfDomainThree(code));
        LocalDate date = faults.required("lastDay", body.lastDay());
        Notes notes = notes(body);
        faults.check();
        return new RoleLeft(teacher, board, brin, Faults.present(code), Faults.present(date), notes);
    }

    private @Nullable Amount amount(
            @Nullable BigDecimal quantity, @Nullable String unit, @Nullable String per, AmountUnit... allowed) {
        AmountUnit in = faults.read("unit", unit, AmountUnit::of);
        AmountPeriod period = faults.read("per", per, AmountPeriod::of);
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
        if (in == AmountUnit.FTE ? per != null : per == null) {
            faults.add(
                    new Fault(
                            "per",
                            in == AmountUnit.FTE ? "not-applicable" : "required",
                            "Zeg bij uren en euro's of het per schooljaar, per week of eenmalig is; bij fte niet.",
                            "Tell with hours and euros whether they are per schooljaar, per week or eenmalig; with fte do not."));
            return null;
        }
        return faults.guarded("quantity", () -> new Amount(quantity, in, period));
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

    /** The school, which only a role above the schools may be without. */
    private @Nullable Brin school(FactBody.Career body, boolean maybeAbove) {
        return body.school() == null && maybeAbove ? null : faults.readRequired("school", body.school(), Brin::new);
    }

    private @Nullable RoleLevel usualLevel(@Nullable String code) {
        return code == null
                ? null
                : organisation
                        .catalogue()
                        .find(code)
                        .filter(role -> role.domain() == CareerDomain.ORGANISEREN)
                        .map(TeacherRole::level)
                        .orElse(null);
    }

    private boolean isOfDomainThree(@Nullable String code) {
        return code != null
                && organisation
                        .catalogue()
                        .find(code)
                        .filter(role -> role.domain() == CareerDomain.ORGANISEREN)
                        .isPresent();
    }

    private static PersonalText shortText(String text) {
        return new PersonalText(Bounds.plainText(text));
    }
}
