package nl.waaier.api.asking.promotion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.asking.promotion.PromotionCountsAnswer.PromotionCountAnswer;
import nl.waaier.api.asking.published.ToldTotals;
import nl.waaier.api.asking.published.ToldTotals.Fact;
import nl.waaier.api.asking.published.ToldTotals.Told;
import nl.waaier.api.asking.published.ToldTotals.Total;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.promotion.PromotionAudits;
import nl.waaier.projections.promotion.PromotionCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Promotions in numbers as they are told to those who may not see persons: of the last whole school year before each published
 * reference date, the first time that one is published after it.
 */
@Component
final class PublishedCounts {

    /**
     * How trajectories ended. How many are under way is not told: from one year to the next it would tell how few were begun.
     */
    enum Outcome {
        APPOINTED,
        REJECTED,
        WITHDRAWN;

        int of(PromotionCount count) {
            return switch (this) {
                case APPOINTED -> count.appointed();
                case REJECTED -> count.rejected();
                case WITHDRAWN -> count.withdrawn();
            };
        }
    }

    /** All of them. */
    static final Set<Outcome> OUTCOMES = EnumSet.allOf(Outcome.class);

    private final PromotionAudits audits;

    PublishedCounts(PromotionAudits audits) {
        this.audits = audits;
    }

    /**
     * What is told, of the board or of each school.
     *
     * @param knownOn what was published until this moment counts; null for all there is
     */
    List<PromotionCountAnswer> of(Scope scope, SchoolYears years, boolean bySchool, @Nullable Instant knownOn) {
        List<PromotionCountAnswer> answers = new ArrayList<>();
        Set<SchoolYear> published = new HashSet<>();
        for (Publication publication : scope.publications()) {
            SchoolYear year = SchoolYear.of(publication.referenceDate()).plus(-1);
            if (published.add(year)
                    && years.contains(year)
                    && (knownOn == null || !publication.publishedAt().isAfter(knownOn))) {
                answers.addAll(of(scope, publication.publishedAt(), year, bySchool));
            }
        }
        return answers;
    }

    private List<PromotionCountAnswer> of(Scope scope, Instant moment, SchoolYear year, boolean bySchool) {
        Organisation organisation = scope.organisation(moment);
        Map<PromotionCount.Group, Map<Outcome, Set<Fact>>> facts = new HashMap<>();
        audits.countsByTeacher(scope.board(), organisation, year, moment)
                .forEach((teacher, counts) -> counts.forEach(count -> add(teacher, count, facts)));
        Map<PromotionCount.Group, Map<Outcome, Told>> told = new HashMap<>();
        ToldTotals totals = new ToldTotals();
        Set<Brin> schools = organisation.schools().keySet();
        facts.keySet().stream()
                .map(PromotionCount.Group::ofBoard)
                .distinct()
                .forEach(change -> OUTCOMES.forEach(outcome -> told.computeIfAbsent(change, group -> new HashMap<>())
                        .put(outcome, totals.settle(total(change, outcome, facts), schools))));
        List<PromotionCount> counts = audits.counts(scope.board(), organisation, year, year, moment);
        return new ShownCounts(organisation.policies())
                .told(bySchool ? counts : PromotionCount.overSchools(counts), (group, outcome) -> told.getOrDefault(
                                group.ofBoard(), Map.of())
                        .getOrDefault(outcome, Told.NOTHING)
                        .of(group.school()));
    }

    private static void add(
            TeacherId teacher, PromotionCount count, Map<PromotionCount.Group, Map<Outcome, Set<Fact>>> facts) {
        for (Outcome outcome : OUTCOMES) {
            if (outcome.of(count) > 0) {
                facts.computeIfAbsent(count.group(), group -> new HashMap<>())
                        .computeIfAbsent(outcome, one -> new HashSet<>())
                        .add(new Fact(teacher, List.of(count.group(), outcome)));
            }
        }
    }

    private static Total total(
            PromotionCount.Group change, Outcome outcome, Map<PromotionCount.Group, Map<Outcome, Set<Fact>>> facts) {
        Map<Brin, Set<Fact>> schools = new HashMap<>();
        facts.forEach((group, outcomes) -> {
            if (group.ofBoard().equals(change) && group.school() != null) {
                schools.put(group.school(), outcomes.getOrDefault(outcome, Set.of()));
            }
        });
        return Total.ofSchools(schools);
    }
}
