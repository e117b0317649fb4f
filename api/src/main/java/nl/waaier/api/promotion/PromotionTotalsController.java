package nl.waaier.api.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.promotion.PromotionCountsAnswer.PromotionCountAnswer;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.promotion.PromotionAudits;
import nl.waaier.projections.promotion.PromotionCount;
import nl.waaier.projections.promotion.PromotionEquality;
import nl.waaier.projections.promotion.PromotionView;
import nl.waaier.projections.promotion.TreatedGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promotions in numbers. By whole school years: a period that could be moved by a day would tell who began on that day. */
@RestController
@Tag(name = PromotionTag.NAME, description = PromotionTag.TEXT)
class PromotionTotalsController {

    private static final String BY_SCHOOL = "school";

    private final PromotionAudits audits;
    private final Organisations organisations;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;

    PromotionTotalsController(
            PromotionAudits audits, Organisations organisations, Access access, SchoolDays days, Waits waits) {
        this.audits = audits;
        this.organisations = organisations;
        this.access = access;
        this.days = days;
        this.waits = waits;
    }

    @GetMapping("/v1/boards/{boardNumber}/promotion-counts")
    @Operation(
            summary = "Aantallen en doorlooptijden van promoties per schooljaar",
            description =
                    "Appointments, refusals, withdrawals and what is under way, with durations, per school year and"
                            + " change of scale; by=school for each school, school for one. By default the last ten school"
                            + " years.")
    PromotionCountsAnswer counts(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String fromSchoolYear,
            @RequestParam(required = false) @Nullable String untilSchoolYear,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        requireTotals(caller, boardNumber);
        Brin brin = school == null ? null : access.requireSchool(caller, organisations.of(caller.board()), school);
        boolean perSchool = brin != null || isBySchool(by);
        SchoolYears years = SchoolYears.of(access, caller, fromSchoolYear, untilSchoolYear, days.today());
        waits.until(caller, PromotionView.VIEW, after);
        List<PromotionCount> counts = audits.counts(caller.board(), years.first(), years.last(), knownOn);
        ShownCounts shown = new ShownCounts(access.maySeePersonsInPromotions(caller));
        return new PromotionCountsAnswer(
                caller.board(),
                years.first().toString(),
                years.last().toString(),
                knownOn,
                perSchool
                        ? shown.ofSchools(counts).stream()
                                .filter(count -> isShown(caller, count, brin))
                                .toList()
                        : shown.ofBoard(counts));
    }

    @GetMapping("/v1/boards/{boardNumber}/promotion-equality")
    @Operation(
            summary = "Gelijke behandeling bij promoties",
            description = "Chances and durations of trajectories to a higher scale that began in some school years, by"
                    + " default the last ten: by school, part-time factor and years in scale, without numbers that point"
                    + " at persons.")
    PromotionEqualityAnswer equality(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String fromSchoolYear,
            @RequestParam(required = false) @Nullable String untilSchoolYear,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        requireTotals(caller, boardNumber);
        SchoolYears years = SchoolYears.of(access, caller, fromSchoolYear, untilSchoolYear, days.today());
        waits.until(caller, PromotionView.VIEW, after);
        PromotionEquality equality = audits.equality(
                caller.board(),
                organisations.of(caller.board(), knownOn),
                years.first().firstDay(),
                years.last().lastDay(),
                knownOn);
        return new PromotionEqualityAnswer(
                caller.board(),
                years.first().toString(),
                years.last().toString(),
                knownOn,
                ShownGroups.total(equality.total()),
                ownSchools(caller, equality.bySchool()),
                ShownGroups.of(equality.byFte()),
                ShownGroups.of(equality.byYearsInScale()));
    }

    private void requireTotals(Caller caller, String boardNumber) {
        access.requireBoard(caller, boardNumber);
        access.requireTotals(caller);
    }

    private static boolean isBySchool(@Nullable String by) {
        Faults faults = new Faults();
        if (by != null && !by.equals(BY_SCHOOL)) {
            faults.add(Fault.malformed("by"));
        }
        faults.check();
        return by != null;
    }

    private boolean isShown(Caller caller, PromotionCountAnswer count, @Nullable Brin asked) {
        Brin school = count.school();
        return school != null && (asked == null ? access.maySeeTotalsOf(caller, school) : asked.equals(school));
    }

    private List<PromotionEqualityAnswer.TreatedGroupAnswer> ownSchools(Caller caller, List<TreatedGroup> schools) {
        return ShownGroups.of(schools).stream()
                .filter(group -> access.maySeeTotalsOf(caller, new Brin(group.group())))
                .toList();
    }
}
