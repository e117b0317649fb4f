package nl.waaier.core.testing;

import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RecognitionScope;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleChanged;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import org.jspecify.annotations.Nullable;

/** A role in words. Immutable: every word answers another story. End with a fact such as {@link #enteredOn(String)}. */
public record GivenRole(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable Brin brin,
        String code,
        CareerDomain domain,
        @Nullable RoleLevel level,
        @Nullable String team,
        CareerStage stage,
        @Nullable EntryKind entryKind,
        Notes notes) {

    static GivenRole standard(String code) {
        TeacherRole role = RoleCatalogue.DEFAULT.find(code).orElseThrow();
        return new GivenRole(
                Given.TEACHER,
                Given.BOARD,
                Given.SCHOOL,
                code,
                role.domain(),
                role.level(),
                null,
                CareerStage.STARTER,
                null,
                Notes.NONE);
    }

    /** Of another teacher, of this board. */
    public GivenRole of(TeacherId teacher, BoardNumber board) {
        return new GivenRole(teacher, board, brin, code, domain, level, team, stage, entryKind, notes);
    }

    /** At the school with this BRIN. */
    public GivenRole at(String other) {
        return new GivenRole(
                teacherId, boardNumber, new Brin(other), code, domain, level, team, stage, entryKind, notes);
    }

    /** At this level. */
    public GivenRole atLevel(RoleLevel other) {
        return new GivenRole(teacherId, boardNumber, brin, code, domain, other, team, stage, entryKind, notes);
    }

    /** Of the board, above its schools, at this level. */
    public GivenRole ofBoard(RoleLevel above) {
        return new GivenRole(teacherId, boardNumber, null, code, domain, above, team, stage, entryKind, notes);
    }

    /** In the team, section or department with this name. */
    public GivenRole inTeam(String name) {
        return new GivenRole(teacherId, boardNumber, brin, code, domain, level, name, stage, entryKind, notes);
    }

    /** Told to be in this domain, whatever the catalogue says. */
    public GivenRole in(CareerDomain other) {
        return new GivenRole(teacherId, boardNumber, brin, code, other, level, team, stage, entryKind, notes);
    }

    /** Entered at this stage. */
    public GivenRole as(CareerStage other) {
        return new GivenRole(teacherId, boardNumber, brin, code, domain, level, team, other, entryKind, notes);
    }

    /** Entered in this way. */
    public GivenRole by(EntryKind how) {
        return new GivenRole(teacherId, boardNumber, brin, code, domain, level, team, stage, how, notes);
    }

    /** With these notes. */
    public GivenRole noting(Notes other) {
        return new GivenRole(teacherId, boardNumber, brin, code, domain, level, team, stage, entryKind, other);
    }

    /** It was entered. */
    public RoleEntered enteredOn(String date) {
        return new RoleEntered(
                teacherId, boardNumber, brin, code, domain, level, team, Given.day(date), stage, entryKind, notes);
    }

    /** The holder reached a stage. */
    public StageReached reached(CareerStage reached, String date) {
        return new StageReached(teacherId, boardNumber, brin, code, Given.day(date), reached, notes);
    }

    /** It was left; this is the last day in it. */
    public RoleLeft leftOn(String lastDay) {
        return new RoleLeft(teacherId, boardNumber, brin, code, Given.day(lastDay), notes);
    }

    /** Support from a day on, without end, of no known amount. */
    public SupportArranged supported(SupportKind kind, String from) {
        return supported(kind, from, null, null);
    }

    /** Support from a day on, until a last day (null: no end told), of an amount (null: not told). */
    public SupportArranged supported(SupportKind kind, String from, @Nullable String until, @Nullable Amount amount) {
        return new SupportArranged(
                teacherId,
                boardNumber,
                brin,
                code,
                Given.day(from),
                until == null ? null : Given.day(until),
                kind,
                amount,
                notes);
    }

    /** Facilitation from a day on, without end, of no known amount. */
    public FacilitationGranted facilitated(FacilitationKind kind, String from) {
        return facilitated(kind, from, null, null);
    }

    /** Facilitation from a day on, until a last day (null: no end told), of an amount (null: not told). */
    public FacilitationGranted facilitated(
            FacilitationKind kind, String from, @Nullable String until, @Nullable Amount amount) {
        return new FacilitationGranted(
                teacherId,
                boardNumber,
                brin,
                code,
                Given.day(from),
                until == null ? null : Given.day(until),
                kind,
                amount,
                notes);
    }

    /** Recognition from a day on, without end. */
    public RecognitionGiven recognised(RecognitionKind kind, String from) {
        return recognised(kind, from, null, null);
    }

    /** Recognition from a day on, until a last day (null: no end told), for what it holds (null: not told). */
    public RecognitionGiven recognised(
            RecognitionKind kind, String from, @Nullable String until, @Nullable RecognitionScope scope) {
        return new RecognitionGiven(
                teacherId,
                boardNumber,
                brin,
                code,
                Given.day(from),
                until == null ? null : Given.day(until),
                kind,
                scope,
                kind == RecognitionKind.FORMEEL ? Given.text("Velon") : null,
                null,
                null,
                kind == RecognitionKind.SALARIS ? "P1" : null,
                notes);
    }

    /** It is played in the team and at the level told so far from this day on. */
    public RoleChanged changedOn(String date) {
        return new RoleChanged(teacherId, boardNumber, brin, code, Given.day(date), level, team, notes);
    }
}
