package nl.waaier.api.asking.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.promotion.UnexplainedChange;
import nl.waaier.projections.promotion.UnexplainedKind;
import org.jspecify.annotations.Nullable;

/**
 * Changes of scale that no trajectory explains, and trajectories that led to none.
 *
 * @param board of which board
 * @param knownOn as known at which moment, null for now
 * @param total how many there are in all
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param changes by name, then by date
 */
record UnexplainedChangeList(
        BoardNumber board,
        @Nullable Instant knownOn,
        int total,
        int page,
        int size,
        List<UnexplainedChangeAnswer> changes) {

    /**
     * One of them.
     *
     * @param kind {@code promotion-without-trajectory}, {@code demotion-without-trajectory},
     *     {@code appointment-not-on-record} or {@code silent-promotion}
     * @param teacherId whose
     * @param name the name, null when not registered
     * @param school at which school
     * @param date the first day of the new scale
     * @param fromScale label of the scale before it, null when nothing tells
     * @param toScale label of the new scale
     * @param appointmentId the volgnummer of the arbeidsrelatie, null when there is none
     * @param trajectory the reference of the trajectory, null when there is none
     * @param message what is not explained, in Dutch
     * @param messageEn what is not explained, in English
     */
    record UnexplainedChangeAnswer(
            UnexplainedKind kind,
            TeacherId teacherId,
            @Nullable String name,
            Brin school,
            LocalDate date,
            @Nullable String fromScale,
            String toScale,
            @Nullable String appointmentId,
            @Nullable String trajectory,
            String message,
            String messageEn) {

        static UnexplainedChangeAnswer of(UnexplainedChange change, @Nullable String name) {
            return new UnexplainedChangeAnswer(
                    change.kind(),
                    change.teacher(),
                    name,
                    change.school(),
                    change.date(),
                    change.fromScale(),
                    change.toScale(),
                    change.appointmentId(),
                    change.trajectory(),
                    change.kind().dutch(),
                    change.kind().english());
        }
    }
}
