package nl.waaier.projections.facts;

import java.math.BigDecimal;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Facts about roles as documents and back. */
final class CareerDocuments {

    private CareerDocuments() {}

    static Document write(CareerFact fact, boolean withNotes) {
        Document document =
                switch (fact) {
                    case RoleEntered f ->
                        career("entered", f)
                                .append("domain", f.domain().number())
                                .append("level", Fields.word(f.level(), RoleLevel::word))
                                .append("team", f.team())
                                .append("stage", f.stage().word())
                                .append("how", Fields.word(f.entryKind(), EntryKind::word));
                    case StageReached f ->
                        career("stage", f).append("stage", f.stage().word());
                    case SupportArranged f ->
                        amount(career("support", f), f.amount())
                                .append("until", Fields.optionalDay(f.until()))
                                .append("how", f.kind().word());
                    case FacilitationGranted f ->
                        amount(career("facilitation", f), f.amount())
                                .append("until", Fields.optionalDay(f.until()))
                                .append("how", f.kind().word());
                    case RecognitionGiven f ->
                        career("recognition", f)
                                .append("until", Fields.optionalDay(f.until()))
                                .append("how", f.kind().word());
                    case RoleLeft f -> career("left", f);
                };
        return withNotes ? Fields.notes(document, fact.notes()) : document;
    }

    static RoleEntered entered(FactFields d, TeacherId teacher, BoardNumber board) {
        return new RoleEntered(
                teacher,
                board,
                Fields.brin(d),
                Fields.required(d.getString("role")),
                CareerDomain.of(d.getInteger("domain")),
                Fields.value(d, "level", RoleLevel::of),
                d.getString("team"),
                Fields.date(d),
                CareerStage.of(Fields.required(d.getString("stage"))),
                Fields.value(d, "how", EntryKind::of),
                Fields.notes(d));
    }

    static StageReached stage(FactFields d, TeacherId teacher, BoardNumber board) {
        return new StageReached(
                teacher,
                board,
                Fields.brin(d),
                Fields.required(d.getString("role")),
                Fields.date(d),
                CareerStage.of(Fields.required(d.getString("stage"))),
                Fields.notes(d));
    }

    static SupportArranged support(FactFields d, TeacherId teacher, BoardNumber board) {
        return new SupportArranged(
                teacher,
                board,
                Fields.brin(d),
                Fields.required(d.getString("role")),
                Fields.date(d),
                Fields.optionalDate(d, "until"),
                SupportKind.of(Fields.required(d.getString("how"))),
                amount(d),
                Fields.notes(d));
    }

    static FacilitationGranted facilitation(FactFields d, TeacherId teacher, BoardNumber board) {
        return new FacilitationGranted(
                teacher,
                board,
                Fields.brin(d),
                Fields.required(d.getString("role")),
                Fields.date(d),
                Fields.optionalDate(d, "until"),
                FacilitationKind.of(Fields.required(d.getString("how"))),
                amount(d),
                Fields.notes(d));
    }

    static RecognitionGiven recognition(FactFields d, TeacherId teacher, BoardNumber board) {
        return new RecognitionGiven(
                teacher,
                board,
                Fields.brin(d),
                Fields.required(d.getString("role")),
                Fields.date(d),
                Fields.optionalDate(d, "until"),
                RecognitionKind.of(Fields.required(d.getString("how"))),
                Fields.notes(d));
    }

    static RoleLeft left(FactFields d, TeacherId teacher, BoardNumber board) {
        return new RoleLeft(
                teacher, board, Fields.brin(d), Fields.required(d.getString("role")), Fields.date(d), Fields.notes(d));
    }

    private static Document career(String kind, CareerFact f) {
        return new Document("kind", kind)
                .append("date", Fields.day(f.effectiveDate()))
                .append("brin", f.brin().value())
                .append("role", f.role());
    }

    private static Document amount(Document d, @Nullable Amount amount) {
        return d.append("quantity", amount == null ? null : amount.quantity().toPlainString())
                .append("unit", amount == null ? null : amount.unit().word());
    }

    private static @Nullable Amount amount(FactFields d) {
        String quantity = d.getString("quantity");
        return quantity == null
                ? null
                : new Amount(new BigDecimal(quantity), AmountUnit.of(Fields.required(d.getString("unit"))));
    }
}
