package nl.waaier.projections.facts;

import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.TeacherFact;
import org.bson.Document;

/**
 * A fact as a document and back. Written out by hand: this is what every hot question reads. Dates are whole numbers
 * (yyyymmdd), fte whole ten-thousandths, other decimals text, so that no server, driver or time zone can bend them.
 */
final class FactDocuments {

    private FactDocuments() {}

    static Document write(TeacherFact fact, boolean withNotes) {
        return switch (fact) {
            case AppointmentFact f -> AppointmentDocuments.write(f);
            case CareerFact f -> CareerDocuments.write(f, withNotes);
            case PromotionStepTaken f -> PromotionDocuments.write(f, withNotes);
        };
    }

    static TeacherFact read(FactFields d, TeacherId teacher, BoardNumber board) {
        return switch (Fields.required(d.getString("kind"))) {
            case "started" -> AppointmentDocuments.started(d, teacher, board);
            case "changed" -> AppointmentDocuments.changed(d, teacher, board);
            case "ended" -> AppointmentDocuments.ended(d, teacher, board);
            case "entered" -> CareerDocuments.entered(d, teacher, board);
            case "stage" -> CareerDocuments.stage(d, teacher, board);
            case "support" -> CareerDocuments.support(d, teacher, board);
            case "facilitation" -> CareerDocuments.facilitation(d, teacher, board);
            case "recognition" -> CareerDocuments.recognition(d, teacher, board);
            case "left" -> CareerDocuments.left(d, teacher, board);
            case "promotion" -> PromotionDocuments.step(d, teacher, board);
            default -> throw new IllegalStateException("unknown kind of fact in a document");
        };
    }
}
