package nl.waaier.api.asking.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.waaier.core.development.Ambition;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.ReflectionAngle;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * What somebody recorded about the own development, as far as the reader may read it.
 *
 * @param teacherId who
 * @param name the name, null when not registered
 * @param knownOn as known at which moment, null for now
 * @param ambitions open ones first, then the latest
 * @param reflections the latest first
 */
record PortfolioAnswer(
        TeacherId teacherId,
        @Nullable String name,
        @Nullable Instant knownOn,
        List<Wish> ambitions,
        List<LookingBack> reflections) {

    /**
     * An ambition.
     *
     * @param fact number of the fact that expresses it
     * @param key of this ambition
     * @param date from which day
     * @param kind what kind
     * @param domain in which domain, null when that is not told
     * @param role the code of the role that is wanted, null when it is none in particular
     * @param horizon by when, null when that is open
     * @param text in the own words
     * @param audience who may read it
     * @param recordedAt the moment it was recorded
     * @param closed what became of it, null while it is open
     */
    record Wish(
            long fact,
            UUID key,
            LocalDate date,
            AmbitionKind kind,
            @Nullable CareerDomain domain,
            @Nullable String role,
            @Nullable LocalDate horizon,
            @Nullable PersonalText text,
            Audience audience,
            Instant recordedAt,
            @Nullable Closing closed) {

        static Wish of(Ambition ambition) {
            AmbitionExpressed f = ambition.expressed().fact();
            return new Wish(
                    ambition.expressed().number(),
                    f.key(),
                    f.date(),
                    f.kind(),
                    f.domain(),
                    f.role(),
                    f.horizon(),
                    f.text(),
                    f.audience(),
                    ambition.expressed().recordedAt(),
                    Closing.of(ambition.closed()));
        }
    }

    /**
     * What became of an ambition.
     *
     * @param fact number of the fact that tells it
     * @param date on which day
     * @param outcome what
     * @param text in the own words, null when nothing was written
     */
    record Closing(
            long fact,
            LocalDate date,
            AmbitionOutcome outcome,
            @Nullable PersonalText text) {

        static @Nullable Closing of(@Nullable RecordedFact<AmbitionClosed> closed) {
            return closed == null
                    ? null
                    : new Closing(
                            closed.number(),
                            closed.fact().date(),
                            closed.fact().outcome(),
                            closed.fact().text());
        }
    }

    /**
     * A reflection.
     *
     * @param fact number of the fact
     * @param key of this reflection
     * @param date on which day
     * @param role the code of the role that it is about, null when it is about none
     * @param angle from which side, null when that is not told
     * @param text in the own words
     * @param audience who may read it
     * @param recordedAt the moment it was recorded
     */
    record LookingBack(
            long fact,
            UUID key,
            LocalDate date,
            @Nullable String role,
            @Nullable ReflectionAngle angle,
            @Nullable PersonalText text,
            Audience audience,
            Instant recordedAt) {

        static LookingBack of(RecordedFact<ReflectionWritten> recorded) {
            ReflectionWritten f = recorded.fact();
            return new LookingBack(
                    recorded.number(),
                    f.key(),
                    f.date(),
                    f.role(),
                    f.angle(),
                    f.text(),
                    f.audience(),
                    recorded.recordedAt());
        }
    }
}
