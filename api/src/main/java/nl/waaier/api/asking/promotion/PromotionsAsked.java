package nl.waaier.api.asking.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.promotion.AuditRule;
import nl.waaier.projections.promotion.TrajectoryFilter;
import nl.waaier.projections.promotion.UnexplainedChange;
import nl.waaier.projections.promotion.UnexplainedKind;
import org.jspecify.annotations.Nullable;

/** A question about promotions; {@code after} is what must be in the answer. */
sealed interface PromotionsAsked extends Question {

    /** As known at which moment, null for now. */
    @Nullable
    Instant knownOn();

    /**
     * Trajectories of a board. What is null makes no difference.
     *
     * @param from with a step on or after this day
     * @param until with a step on or before this day
     * @param school at the school with this BRIN
     * @param fromScale label of the scale at the start
     * @param toScale label of the scale aimed at
     * @param direction which way
     * @param state how it stands
     * @param minDays the shortest duration
     * @param maxDays the longest duration
     * @param flag {@code any}, {@code none}, or the code of a rule
     * @param referenceDate up to which day one that is under way has lasted
     */
    record OfBoard(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String school,
            @Nullable String fromScale,
            @Nullable String toScale,
            @Nullable ScaleDirection direction,
            @Nullable TrajectoryState state,
            @Nullable Long minDays,
            @Nullable Long maxDays,
            @Nullable String flag,
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements PromotionsAsked, Paged {

        @Override
        public void check(Scope scope, Faults faults) {
            Paged.super.check(scope, faults);
            faults.read("fromScale", fromScale, OfBoard::label);
            faults.read("toScale", toScale, OfBoard::label);
            faults.read("flag", flag, OfBoard::flag);
            checkDays("minDays", minDays, 0, faults);
            checkDays("maxDays", maxDays, minDays == null ? 0 : minDays, faults);
            AuditPeriod.check(from, until, faults);
        }

        TrajectoryFilter filter(Scope scope) {
            Brin brin = scope.allowed(school);
            AuditPeriod period = AuditPeriod.of(scope, from, until);
            return new TrajectoryFilter(
                    period.from(), period.until(), brin, fromScale, toScale, direction, state, minDays, maxDays, flag);
        }

        static String label(String text) {
            if (!SalaryScale.isValidLabel(text)) {
                throw new IllegalArgumentException("not the label of a scale");
            }
            return text;
        }

        private static String flag(String text) {
            Optional<String> known = Stream.concat(
                            Stream.of(TrajectoryFilter.ANY, TrajectoryFilter.NONE),
                            Stream.of(PromotionRule.values(), AuditRule.values())
                                    .flatMap(Stream::of)
                                    .map(Rule.class::cast)
                                    .map(Rule::code))
                    .filter(text::equals)
                    .findFirst();
            return known.orElseThrow(() -> new IllegalArgumentException("no such flag"));
        }

        private static void checkDays(String field, @Nullable Long days, long least, Faults faults) {
            if (days != null && days < least) {
                faults.add(new Fault(
                        field,
                        "out-of-bounds",
                        "Een duur is 0 dagen of meer, en de langste is niet korter dan de kortste.",
                        "A duration is 0 days or more, and the longest is not shorter than the shortest."));
            }
        }
    }

    /**
     * Trajectories of one teacher.
     *
     * @param referenceDate up to which day one that is under way has lasted, null for the default
     */
    record OfTeacher(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements PromotionsAsked, Paged {}

    /**
     * Changes of scale without a trajectory, and the other way round. What is null makes no difference.
     *
     * @param from on or after this day
     * @param until on or before this day
     * @param school at the school with this BRIN
     * @param kind of this kind
     */
    record Unexplained(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String school,
            @Nullable UnexplainedKind kind,
            @Nullable Instant knownOn,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements PromotionsAsked, Paged {

        @Override
        public void check(Scope scope, Faults faults) {
            Paged.super.check(scope, faults);
            AuditPeriod.check(from, until, faults);
        }

        Predicate<UnexplainedChange> filter(Scope scope) {
            Brin brin = scope.allowed(school);
            AuditPeriod period = AuditPeriod.of(scope, from, until);
            return change -> period.contains(change.date())
                    && (brin == null || brin.equals(change.school()))
                    && (kind == null || kind == change.kind());
        }
    }

    /**
     * Promotions in numbers.
     *
     * @param fromSchoolYear the first school year, null for the default
     * @param untilSchoolYear the last school year, null for the default
     * @param by {@code school} for each school, null for the board
     * @param school of the school with this BRIN only
     */
    record Counts(
            @Nullable SchoolYear fromSchoolYear,
            @Nullable SchoolYear untilSchoolYear,
            @Nullable String by,
            @Nullable String school,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements PromotionsAsked {

        @Override
        public void check(Scope scope, Faults faults) {
            SchoolYears.of(scope, fromSchoolYear, untilSchoolYear, faults);
            if (school == null && by != null && !by.equals("school")) {
                faults.add(Fault.malformed("by"));
            }
        }

        SchoolYears years(Scope scope) {
            return SchoolYears.of(scope, fromSchoolYear, untilSchoolYear, new Faults())
                    .allowed(scope);
        }
    }

    /**
     * Chances of promotion.
     *
     * @param fromSchoolYear the first school year, null for the default
     * @param untilSchoolYear the last school year, null for the default
     */
    record Equality(
            @Nullable SchoolYear fromSchoolYear,
            @Nullable SchoolYear untilSchoolYear,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements PromotionsAsked {

        @Override
        public void check(Scope scope, Faults faults) {
            SchoolYears.of(scope, fromSchoolYear, untilSchoolYear, faults);
        }

        SchoolYears years(Scope scope) {
            return SchoolYears.of(scope, fromSchoolYear, untilSchoolYear, new Faults())
                    .allowed(scope);
        }
    }

    /** A board's policies. */
    record Policies(@Nullable Instant knownOn) implements PromotionsAsked {}
}
