package nl.waaier.api.asking.functiemix;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.InPathWith;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.functiemix.MixPart;
import nl.waaier.projections.functiemix.Post;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.jspecify.annotations.Nullable;

/**
 * A question about a functiemix. Of a board it is one in a sector, which may be left out where there is only one; {@code per}
 * is what the scales are called, null for their labels; {@code after} is what must be in the answer.
 */
sealed interface FunctiemixAsked extends Question {

    /** In which sector of a board. */
    @Nullable
    Sector sector();

    /** As known at which moment, null for now. */
    @Nullable
    Instant knownOn();

    @Override
    default void check(Scope scope, Faults faults) {
        scope.checkSector(sector(), faults);
    }

    /** Named in another way the same people would make up other totals, and the difference would be of few. */
    private static void checkNaming(@Nullable ScaleNaming per, Scope scope, Faults faults) {
        if (per == ScaleNaming.FUNCTION && !scope.showsScales()) {
            faults.add(new Fault(
                    "per",
                    "out-of-bounds",
                    "Wie geen personen mag zien, krijgt schalen zoals ze op de peildatum heetten.",
                    "Who may not see persons is told scales as they were called on the reference date."));
        }
    }

    /** Whose functiemix, as known when. */
    default FunctiemixQuestion of(Scope scope) {
        return new FunctiemixQuestion(scope.board(), scope.school(), scope.sector(sector()), knownOn());
    }

    private static ScaleNaming naming(@Nullable ScaleNaming per) {
        return per == null ? ScaleNaming.LABEL : per;
    }

    private static LocalDate date(@Nullable LocalDate referenceDate, Scope scope) {
        return scope.allowed(referenceDate == null ? scope.lastReferenceDate() : referenceDate);
    }

    /**
     * On one date.
     *
     * @param referenceDate null for the last 1 October
     */
    record OnDate(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable LocalDate referenceDate,
            @Nullable ScaleNaming per,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements FunctiemixAsked {

        @Override
        public void check(Scope scope, Faults faults) {
            FunctiemixAsked.super.check(scope, faults);
            checkNaming(per, scope, faults);
        }

        LocalDate date(Scope scope) {
            return FunctiemixAsked.date(referenceDate, scope);
        }

        ScaleNaming naming() {
            return FunctiemixAsked.naming(per);
        }
    }

    /**
     * On every 1 October of a range of years.
     *
     * @param fromYear first year, null for the default
     * @param untilYear last year, null for the default
     */
    record Series(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear,
            @Nullable ScaleNaming per,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements FunctiemixAsked {

        @Override
        public void check(Scope scope, Faults faults) {
            FunctiemixAsked.super.check(scope, faults);
            checkNaming(per, scope, faults);
            dates(scope, faults);
        }

        List<LocalDate> dates(Scope scope, Faults faults) {
            return SeriesYears.of(scope.caller(), fromYear, untilYear, scope.lastReferenceDate(), faults);
        }

        ScaleNaming naming() {
            return FunctiemixAsked.naming(per);
        }
    }

    /**
     * The persons behind one.
     *
     * @param scale who count under this label, null for all
     * @param group whether they count, or why not; null for all
     * @param referenceDate null for the last 1 October
     */
    record Posts(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable String scale,
            @Nullable String group,
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements FunctiemixAsked, Paged {

        @Override
        public void check(Scope scope, Faults faults) {
            FunctiemixAsked.super.check(scope, faults);
            Paged.super.check(scope, faults);
        }

        LocalDate date(Scope scope) {
            return FunctiemixAsked.date(referenceDate, scope);
        }

        boolean includes(Post post) {
            return (scale == null || scale.equals(post.scale()))
                    && (group == null || group.equals(post.group().word()));
        }
    }

    /**
     * Why it differs between two reference dates.
     *
     * @param from the first, null for the 1 October before the second
     * @param until the second, null for the last 1 October
     */
    record Explanation(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable ScaleNaming per,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements FunctiemixAsked {

        @Override
        public void check(Scope scope, Faults faults) {
            FunctiemixAsked.super.check(scope, faults);
            period(scope, faults);
        }

        ExplainedPeriod period(Scope scope, Faults faults) {
            return ExplainedPeriod.of(scope.caller(), from, until, scope.lastReferenceDate(), faults);
        }

        ScaleNaming naming() {
            return FunctiemixAsked.naming(per);
        }
    }

    /**
     * The persons behind a difference, beside what {@link Explanation} tells.
     *
     * @param cause for this cause, null for any
     * @param scale on this scale, null for any
     */
    record ExplanationByPerson(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable MixCause cause,
            @Nullable String scale,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable ScaleNaming per,
            @Nullable Instant knownOn,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements FunctiemixAsked, Paged {

        @Override
        public void check(Scope scope, Faults faults) {
            explanation().check(scope, faults);
            Paged.super.check(scope, faults);
        }

        Explanation explanation() {
            return new Explanation(sector, from, until, per, knownOn, after);
        }

        boolean includes(MixPart part) {
            return (cause == null || cause == part.cause()) && (scale == null || scale.equals(part.scale()));
        }
    }

    /**
     * What it became between two moments of knowing.
     *
     * @param referenceDate null for the last 1 October
     * @param knownFrom the first moment
     * @param knownUntil the second moment, null for now
     */
    record Restatement(
            @InPathWith("boardNumber") @Nullable Sector sector,
            @Nullable LocalDate referenceDate,
            @Parameter(required = true) Instant knownFrom,
            @Nullable Instant knownUntil,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements FunctiemixAsked, Paged {

        @Override
        public void check(Scope scope, Faults faults) {
            FunctiemixAsked.super.check(scope, faults);
            Paged.super.check(scope, faults);
            if (knownFrom != null && knownUntil != null && knownUntil.isBefore(knownFrom)) {
                faults.add(new Fault(
                        "knownUntil",
                        "out-of-bounds",
                        "Het tweede moment mag niet voor het eerste liggen.",
                        "The second moment may not be before the first."));
            }
        }

        @Override
        public @Nullable Instant knownOn() {
            return knownUntil;
        }

        LocalDate date(Scope scope) {
            return FunctiemixAsked.date(referenceDate, scope);
        }

        FunctiemixQuestion earlier(Scope scope) {
            return new FunctiemixQuestion(scope.board(), scope.school(), scope.sector(sector), knownFrom);
        }
    }

    /**
     * Beside the national one on every 1 October of a range of years.
     *
     * @param fromYear first year, null for the default
     * @param untilYear last year, null for the default
     */
    record Comparison(
            @Nullable Sector sector,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements FunctiemixAsked {

        @Override
        public void check(Scope scope, Faults faults) {
            FunctiemixAsked.super.check(scope, faults);
            dates(scope, faults);
        }

        List<LocalDate> dates(Scope scope, Faults faults) {
            return SeriesYears.of(scope.caller(), fromYear, untilYear, scope.lastReferenceDate(), faults);
        }
    }
}
