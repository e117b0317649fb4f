package nl.waaier.api.asking.held;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.asking.held.CorrectionRequest.Answered;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to be put right, as it is told.
 *
 * @param id names it
 * @param teacherId whose file
 * @param name of whoever asked, null when none is registered
 * @param askedAt when
 * @param lastDay the last day for an answer: a month after it was asked
 * @param ageInDays how many days it waits, or waited
 * @param request what is wrong, in the words of whoever asked
 * @param outcome what came of it, null as long as nobody answered
 * @param answer in words; null where nobody said anything
 * @param answeredAt when, null as long as nobody answered
 */
record CorrectionRequestAnswer(
        UUID id,
        TeacherId teacherId,
        @Nullable String name,
        Instant askedAt,
        LocalDate lastDay,
        long ageInDays,
        String request,
        @Nullable CorrectionOutcome outcome,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** Requests, the oldest first. */
    record CorrectionRequestList(int total, int page, int size, List<CorrectionRequestAnswer> requests) {}

    static CorrectionRequestAnswer of(CorrectionRequest request, @Nullable String name, LocalDate today) {
        Answered answered = request.answered();
        PersonalText text = answered == null ? null : answered.text();
        return new CorrectionRequestAnswer(
                request.id(),
                request.teacher(),
                name,
                request.askedAt(),
                request.lastDay(),
                request.age(today),
                request.request().value(),
                answered == null ? null : answered.outcome(),
                text == null ? null : text.value(),
                answered == null ? null : answered.at());
    }

    /** Whether it should have been answered before this day, and was not. */
    boolean late(LocalDate today) {
        return outcome == null && lastDay.isBefore(today);
    }
}
