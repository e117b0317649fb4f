package nl.waaier.projections.facts;

import java.time.LocalDate;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts about arbeidsrelaties as documents and back. */
final class AppointmentDocuments {

    private AppointmentDocuments() {}

    static Document write(AppointmentFact fact) {
        return switch (fact) {
            case AppointmentStarted f ->
                terms(appointment("started", f.appointmentId(), f.startDate(), f.changeKind()), f.terms())
                        .append("brin", f.brin().value())
                        .append("sector", f.functionScale().sector().word())
                        .append("system", f.functionScale().system().word())
                        .append("label", f.functionScale().label())
                        .append("category", f.category().number());
            case AppointmentChanged f ->
                terms(appointment("changed", f.appointmentId(), f.changeDate(), f.changeKind()), f.terms());
            case AppointmentEnded f -> appointment("ended", f.appointmentId(), f.lastDay(), f.changeKind());
        };
    }

    static AppointmentStarted started(FactFields d, TeacherId teacher, BoardNumber board) {
        return new AppointmentStarted(
                teacher,
                board,
                Fields.required(d.getString("appointment")),
                Fields.brin(d),
                Fields.date(d),
                new SalaryScale(
                        Sector.of(Fields.required(d.getString("sector"))),
                        ScaleSystem.of(Fields.required(d.getString("system"))),
                        Fields.required(d.getString("label"))),
                new PositionCategory(d.getInteger("category")),
                terms(d),
                Fields.value(d, "why", ChangeKind::of));
    }

    static AppointmentChanged changed(FactFields d, TeacherId teacher, BoardNumber board) {
        return new AppointmentChanged(
                teacher,
                board,
                Fields.required(d.getString("appointment")),
                Fields.date(d),
                terms(d),
                Fields.value(d, "why", ChangeKind::of));
    }

    static AppointmentEnded ended(FactFields d, TeacherId teacher, BoardNumber board) {
        return new AppointmentEnded(
                teacher,
                board,
                Fields.required(d.getString("appointment")),
                Fields.date(d),
                Fields.value(d, "why", ChangeKind::of));
    }

    private static Document appointment(String kind, String id, LocalDate date, @Nullable ChangeKind why) {
        return new Document("kind", kind)
                .append("date", Fields.day(date))
                .append("appointment", id)
                .append("why", Fields.word(why, ChangeKind::word));
    }

    private static Document terms(Document d, AppointmentTerms terms) {
        return d.append("aard", terms.kind().word())
                .append("fte", terms.fte().tenThousandths())
                .append("salaryScale", terms.salaryScale())
                .append("replacement", terms.replacement())
                .append("excluded", terms.excludedFromFunctiemix());
    }

    private static AppointmentTerms terms(FactFields d) {
        return new AppointmentTerms(
                AppointmentKind.of(Fields.required(d.getString("aard"))),
                new Fte(d.getLong("fte")),
                d.getString("salaryScale"),
                d.getBoolean("replacement"),
                d.getBoolean("excluded"));
    }
}
