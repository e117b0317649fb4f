package nl.waaier.api.asking.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.waaier.api.asking.promotion.PromotionCountsAnswer.PromotionCountAnswer;
import nl.waaier.api.asking.promotion.PromotionEqualityAnswer.TreatedGroupAnswer;
import nl.waaier.api.asking.promotion.UnexplainedChangeList.UnexplainedChangeAnswer;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.promotion.AuditedTrajectory;
import nl.waaier.projections.promotion.PromotionAudits;
import nl.waaier.projections.promotion.PromotionCount;
import nl.waaier.projections.promotion.PromotionEquality;
import nl.waaier.projections.promotion.TrajectoryFilter;
import nl.waaier.projections.promotion.TreatedGroup;
import nl.waaier.projections.promotion.UnexplainedChange;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How promotions came about: trajectories with what is not as rules and policy have it, what no trajectory explains, and all
 * of it in numbers. Numbers are of whole school years.
 */
@RestController
@Tag(name = "promoties", description = "Promotietrajecten en hun toetsing. Promotion trajectories and their audit.")
class PromotionsController {

    private static final Comparator<UnexplainedChange> BY_DATE =
            Comparator.comparing(UnexplainedChange::date).thenComparing(UnexplainedChange::kind);

    private final PromotionAudits audits;
    private final PublishedCounts published;
    private final PersonNames names;

    PromotionsController(PromotionAudits audits, PublishedCounts published, PersonNames names) {
        this.audits = audits;
        this.published = published;
        this.names = names;
    }

    @GetMapping("/v1/boards/{boardNumber}/promotions")
    @ShowsPersons(ShownAs.PROMOTION_LIST)
    @Shows(Access.Shown.SCALES)
    @Operation(
            summary = "Promotietrajecten van een bestuur, met hun bevindingen",
            description =
                    "Promotion trajectories of a board with their steps and findings; each filter is optional. From"
                            + " and until ask for those with a step in that period.")
    TrajectoryList promotions(Scope scope, PromotionsAsked.OfBoard asked) {
        TrajectoryFilter filter = asked.filter(scope);
        LocalDate date = AuditPeriod.referenceDate(scope, asked.referenceDate());
        List<AuditedTrajectory> trajectories =
                audits.ofBoard(scope.board(), scope.organisation(asked.knownOn()), asked.knownOn()).stream()
                        .filter(audited -> filter.matches(audited, date))
                        .toList();
        return list(scope, asked, asked.knownOn(), trajectories, date);
    }

    @GetMapping({"/v1/teachers/{teacherId}/promotions", "/v1/me/promotions"})
    @ShowsPersons(ShownAs.PROMOTIONS)
    @Operation(
            summary = "Promotietrajecten van een leraar, of mijn eigen",
            description = "Promotion trajectories of a teacher, or one's own, with their steps and findings.")
    TrajectoryList promotionsOfTeacher(Scope scope, PromotionsAsked.OfTeacher asked) {
        LocalDate date = AuditPeriod.referenceDate(scope, asked.referenceDate());
        AuditPeriod period = AuditPeriod.of(scope, null, null);
        List<AuditedTrajectory> trajectories = audits
                .ofTeacher(scope.board(), scope.person().id(), scope.organisation(asked.knownOn()), asked.knownOn())
                .stream()
                .filter(audited -> audited.trajectory().steps().stream().anyMatch(s -> period.contains(s.date())))
                .toList();
        return list(scope, asked, asked.knownOn(), trajectories, date);
    }

    private TrajectoryList list(
            Scope scope, Paged asked, @Nullable Instant knownOn, List<AuditedTrajectory> all, LocalDate date) {
        NamedPersons persons =
                names.of(all.stream().map(AuditedTrajectory::teacher).toList());
        List<AuditedTrajectory> sorted = all.stream()
                .sorted(Comparator.comparing((AuditedTrajectory audited) ->
                                audited.trajectory().firstDay())
                        .thenComparing(AuditedTrajectory::teacher, persons.inDutchOrder())
                        .thenComparing(audited -> audited.trajectory().reference()))
                .toList();
        int flags = sorted.stream().mapToInt(audited -> audited.flags().size()).sum();
        Page<TrajectoryAnswer> page =
                asked.of(sorted).map(one -> TrajectoryAnswer.of(one, persons.name(one.teacher()), date));
        return new TrajectoryList(
                scope.board(), date, knownOn, page.total(), flags, page.number(), page.size(), page.entries());
    }

    @GetMapping("/v1/boards/{boardNumber}/unexplained-changes")
    @ShowsPersons(ShownAs.UNEXPLAINED_CHANGES)
    @Shows(Access.Shown.SCALES)
    @Operation(
            summary = "Schaalwijzigingen die geen traject verklaart",
            description = "Changes of scale of a board that no promotion trajectory explains, and positive appointments"
                    + " without an arbeidsrelatie; a conversion is never one. Each filter is optional.")
    UnexplainedChangeList unexplainedChanges(Scope scope, PromotionsAsked.Unexplained asked) {
        Predicate<UnexplainedChange> filter = asked.filter(scope);
        List<UnexplainedChange> changes =
                audits.unexplained(scope.board(), scope.organisation(asked.knownOn()), asked.knownOn()).stream()
                        .filter(filter)
                        .toList();
        Page<UnexplainedChangeAnswer> page =
                names.page(asked, changes, UnexplainedChange::teacher, BY_DATE, UnexplainedChangeAnswer::of);
        return new UnexplainedChangeList(
                scope.board(), asked.knownOn(), page.total(), page.number(), page.size(), page.entries());
    }

    @GetMapping("/v1/boards/{boardNumber}/promotion-counts")
    @Operation(
            summary = "Aantallen en doorlooptijden van promoties per schooljaar",
            description =
                    "Appointments, refusals, withdrawals and what is under way, with durations, per school year and"
                            + " change of scale; by=school for each school, school for one. By default the last ten school"
                            + " years.")
    PromotionCountsAnswer promotionCounts(Scope scope, PromotionsAsked.Counts asked) {
        Brin brin = scope.allowed(asked.school());
        SchoolYears years = asked.years(scope);
        boolean bySchool = brin != null || asked.by() != null;
        return new PromotionCountsAnswer(
                scope.board(),
                years.first().toString(),
                years.last().toString(),
                asked.knownOn(),
                counts(scope, asked, years, bySchool).stream()
                        .filter(count -> !bySchool || isShown(scope, count, brin))
                        .toList());
    }

    private List<PromotionCountAnswer> counts(
            Scope scope, PromotionsAsked.Counts asked, SchoolYears years, boolean bySchool) {
        if (!scope.showsScales()) {
            return published.of(scope, years, bySchool, asked.knownOn());
        }
        Organisation organisation = scope.organisation(asked.knownOn());
        List<PromotionCount> counts =
                audits.counts(scope.board(), organisation, years.first(), years.last(), asked.knownOn());
        return new ShownCounts(organisation.policies()).shown(bySchool ? counts : PromotionCount.overSchools(counts));
    }

    private static boolean isShown(Scope scope, PromotionCountAnswer count, @Nullable Brin asked) {
        Brin school = count.school();
        return school != null && (asked == null ? scope.showsTotalsOf(school) : asked.equals(school));
    }

    @GetMapping("/v1/boards/{boardNumber}/promotion-equality")
    @Shows(Access.Shown.CHANGES)
    @Operation(
            summary = "Gelijke behandeling bij promoties",
            description = "Chances and durations of trajectories to a higher scale that began in some school years, by"
                    + " default the last ten: by school, part-time factor and years in scale, without numbers that point"
                    + " at persons.")
    PromotionEqualityAnswer promotionEquality(Scope scope, PromotionsAsked.Equality asked) {
        SchoolYears years = asked.years(scope);
        PromotionEquality equality = audits.equality(
                scope.board(),
                scope.organisation(asked.knownOn()),
                years.first().firstDay(),
                years.last().lastDay(),
                asked.knownOn());
        return new PromotionEqualityAnswer(
                scope.board(),
                years.first().toString(),
                years.last().toString(),
                asked.knownOn(),
                ShownGroups.total(equality.total()),
                ownSchools(scope, equality.bySchool()),
                ShownGroups.of(equality.byFte()),
                ShownGroups.of(equality.byYearsInScale()));
    }

    private static List<TreatedGroupAnswer> ownSchools(Scope scope, List<TreatedGroup> schools) {
        return ShownGroups.of(schools).stream()
                .filter(group -> scope.showsTotalsOf(new Brin(group.group())))
                .toList();
    }
}
