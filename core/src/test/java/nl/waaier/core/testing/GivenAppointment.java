package nl.waaier.core.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import org.jspecify.annotations.Nullable;

/** An arbeidsrelatie in words. Immutable: every word answers another story. End with a fact such as {@link #started()}. */
public record GivenAppointment(
        TeacherId teacherId,
        BoardNumber boardNumber,
        String volgnummer,
        Brin brin,
        Sector sector,
        LocalDate startDate,
        String scaleLabel,
        PositionCategory category,
        AppointmentTerms terms,
        @Nullable ChangeKind changeKind) {

    static GivenAppointment standard(String volgnummer) {
        return new GivenAppointment(
                Given.TEACHER,
                Given.BOARD,
                volgnummer,
                Given.SCHOOL,
                Sector.VO,
                Given.day("2014-08-01"),
                "LB",
                new PositionCategory(9),
                new AppointmentTerms(AppointmentKind.VAST, Fte.of(BigDecimal.ONE), null, false, false),
                null);
    }

    /** Of another teacher, of this board. */
    public GivenAppointment of(TeacherId teacher, BoardNumber board) {
        return new GivenAppointment(
                teacher, board, volgnummer, brin, sector, startDate, scaleLabel, category, terms, changeKind);
    }

    /** At the school with this BRIN. */
    public GivenAppointment at(String other) {
        return new GivenAppointment(
                teacherId,
                boardNumber,
                volgnummer,
                new Brin(other),
                sector,
                startDate,
                scaleLabel,
                category,
                terms,
                changeKind);
    }

    /** In another sector than VO. */
    public GivenAppointment in(Sector other) {
        return new GivenAppointment(
                teacherId, boardNumber, volgnummer, brin, other, startDate, scaleLabel, category, terms, changeKind);
    }

    /** From this first day on. */
    public GivenAppointment from(String firstDay) {
        return new GivenAppointment(
                teacherId,
                boardNumber,
                volgnummer,
                brin,
                sector,
                Given.day(firstDay),
                scaleLabel,
                category,
                terms,
                changeKind);
    }

    /** On the scale with this label; its system follows from the sector and the first day. */
    public GivenAppointment scale(String label) {
        return new GivenAppointment(
                teacherId, boardNumber, volgnummer, brin, sector, startDate, label, category, terms, changeKind);
    }

    /** In DUO's functiecategorie with this number. */
    public GivenAppointment category(int number) {
        return new GivenAppointment(
                teacherId,
                boardNumber,
                volgnummer,
                brin,
                sector,
                startDate,
                scaleLabel,
                new PositionCategory(number),
                terms,
                changeKind);
    }

    /** For this part of a full-time job. */
    public GivenAppointment fte(String fte) {
        return terms(new AppointmentTerms(
                terms.kind(),
                Fte.of(new BigDecimal(fte)),
                terms.salaryScale(),
                terms.replacement(),
                terms.excludedFromFunctiemix()));
    }

    /** Of this kind (aard). */
    public GivenAppointment kind(AppointmentKind kind) {
        return terms(new AppointmentTerms(
                kind, terms.fte(), terms.salaryScale(), terms.replacement(), terms.excludedFromFunctiemix()));
    }

    /** With a guarantee scale of her own. */
    public GivenAppointment guaranteed(String salaryScale) {
        return terms(new AppointmentTerms(
                terms.kind(), terms.fte(), salaryScale, terms.replacement(), terms.excludedFromFunctiemix()));
    }

    /** In the place of somebody else. */
    public GivenAppointment asReplacement() {
        return terms(new AppointmentTerms(
                terms.kind(), terms.fte(), terms.salaryScale(), true, terms.excludedFromFunctiemix()));
    }

    /** Flagged to be left out of the functiemix. */
    public GivenAppointment excluded() {
        return terms(new AppointmentTerms(terms.kind(), terms.fte(), terms.salaryScale(), terms.replacement(), true));
    }

    /** With these terms, whole. */
    public GivenAppointment terms(AppointmentTerms other) {
        return new GivenAppointment(
                teacherId, boardNumber, volgnummer, brin, sector, startDate, scaleLabel, category, other, changeKind);
    }

    /** For this reason (reden). */
    public GivenAppointment because(ChangeKind reason) {
        return new GivenAppointment(
                teacherId, boardNumber, volgnummer, brin, sector, startDate, scaleLabel, category, terms, reason);
    }

    /** It began. */
    public AppointmentStarted started() {
        return new AppointmentStarted(
                teacherId,
                boardNumber,
                volgnummer,
                brin,
                startDate,
                SalaryScale.of(sector, scaleLabel, startDate),
                category,
                terms,
                changeKind);
    }

    /** The terms told so far hold from this date on. */
    public AppointmentChanged changedOn(String date) {
        return new AppointmentChanged(teacherId, boardNumber, volgnummer, Given.day(date), terms, changeKind);
    }

    /** It ended; this is the last day that counts. */
    public AppointmentEnded endedOn(String lastDay) {
        return new AppointmentEnded(teacherId, boardNumber, volgnummer, Given.day(lastDay), changeKind);
    }

    /** She left (uitstroom); this is the last day that counts. */
    public AppointmentEnded leftOn(String lastDay) {
        return because(ChangeKind.UITSTROOM).endedOn(lastDay);
    }
}
