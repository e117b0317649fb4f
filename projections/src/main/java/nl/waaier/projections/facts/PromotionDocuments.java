package nl.waaier.projections.facts;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import org.bson.Document;

/** Steps in promotion trajectories as documents and back. */
final class PromotionDocuments {

    private PromotionDocuments() {}

    static Document write(PromotionStepTaken f, boolean withNotes) {
        Document document = new Document("kind", "promotion")
                .append("date", Fields.day(f.date()))
                .append("brin", f.brin().value())
                .append("trajectory", f.trajectory())
                .append("fromScale", f.fromScale())
                .append("toScale", f.toScale())
                .append("step", f.step().word())
                .append("outcome", Fields.word(f.outcome(), PromotionOutcome::word))
                .append("sentDate", Fields.optionalDay(f.sentDate()))
                .append("byThemselves", f.byThemselves());
        return withNotes
                ? Fields.notes(document, f.notes()).append("deviation", Fields.word(f.deviation(), PersonalText::value))
                : document;
    }

    static PromotionStepTaken step(FactFields d, TeacherId teacher, BoardNumber board) {
        return new PromotionStepTaken(
                teacher,
                board,
                Fields.required(d.getString("trajectory")),
                Fields.brin(d),
                Fields.required(d.getString("fromScale")),
                Fields.required(d.getString("toScale")),
                PromotionStep.of(Fields.required(d.getString("step"))),
                Fields.date(d),
                Fields.value(d, "outcome", PromotionOutcome::of),
                Fields.optionalDate(d, "sentDate"),
                d.getBoolean("byThemselves"),
                Fields.value(d, "deviation", PersonalText::new),
                Fields.notes(d));
    }
}
