package nl.waaier.api.asking.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.CouncilFindingAnswer;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * About what a board heard its participation councils, and how things stand on a date.
 *
 * @param board which board
 * @param referenceDate on which date
 * @param knownOn as known at which moment, null for now
 * @param consentToProcessing whether the consent to the processing of data about staff is there on that date
 * @param hearings all that are on record, those that began last first
 * @param findings what the board set by that date, of which the council was not heard or with which it does not agree
 */
record CouncilHearingsAnswer(
        BoardNumber board,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        boolean consentToProcessing,
        List<Hearing> hearings,
        List<CouncilFindingAnswer> findings) {

    /**
     * One hearing.
     *
     * @param hearing the board's own code of it
     * @param subject about what
     * @param council which council
     * @param right in what right
     * @param outcome what it came to
     * @param heardOn the day on which it said so
     * @param from first day on which that counts
     * @param until last day, null when it is open
     * @param inForce whether it counts on the date that is asked about
     * @param evidence where it can be read; null when not told, and to those who are shown no evidence
     */
    record Hearing(
            String hearing,
            CouncilSubject subject,
            CouncilKind council,
            CouncilRight right,
            CouncilOutcome outcome,
            LocalDate heardOn,
            LocalDate from,
            @Nullable LocalDate until,
            boolean inForce,
            @Nullable PersonalText evidence) {

        static Hearing of(CouncilHearing told, LocalDate date, boolean showsEvidence) {
            return new Hearing(
                    told.code(),
                    told.subject(),
                    told.council(),
                    told.right(),
                    told.outcome(),
                    told.heardOn(),
                    told.from(),
                    told.until(),
                    told.inForceOn(date),
                    showsEvidence ? told.evidence() : null);
        }
    }
}
