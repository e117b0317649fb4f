package nl.waaier.api.asking.questions;

import nl.waaier.core.organisation.CouncilFinding;
import nl.waaier.core.shared.CouncilSubject;

/**
 * What is not in order about the participation council where a board set something. It is told beside that, and refuses nothing.
 *
 * @param finding what it is
 * @param subject about what the council is to be heard
 * @param message the finding in Dutch
 * @param messageEn the finding in English
 */
public record CouncilFindingAnswer(CouncilFinding finding, CouncilSubject subject, String message, String messageEn) {

    /** In the form of an answer. */
    public static CouncilFindingAnswer of(CouncilFinding finding, CouncilSubject subject) {
        return new CouncilFindingAnswer(finding, subject, finding.dutch(), finding.english());
    }
}
