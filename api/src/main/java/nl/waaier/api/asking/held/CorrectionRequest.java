package nl.waaier.api.asking.held;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to be put right in the own file.
 *
 * @param id names it
 * @param teacher whose file
 * @param board at which board
 * @param askedAt when
 * @param request what is wrong, in the words of whoever asked
 * @param answered what came of it; null as long as nobody answered
 */
record CorrectionRequest(
        UUID id,
        TeacherId teacher,
        BoardNumber board,
        Instant askedAt,
        PersonalText request,
        @Nullable Answered answered) {

    /**
     * What came of a request.
     *
     * @param outcome done or refused
     * @param text in words; null where nothing was said of what was done
     * @param at when
     */
    record Answered(CorrectionOutcome outcome, @Nullable PersonalText text, Instant at) {}

    /** The last day for an answer: a month after the day on which it was asked (AVG art. 12, lid 3). */
    LocalDate lastDay() {
        return DutchDays.on(askedAt).plusMonths(1);
    }

    /** How many days it waited, until the day of the answer or until today. */
    long age(LocalDate today) {
        return ChronoUnit.DAYS.between(DutchDays.on(askedAt), answered == null ? today : DutchDays.on(answered.at()));
    }
}
