package nl.waaier.api.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.person.Person;
import nl.waaier.api.problem.NotFoundException;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.Page;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.api.timeline.TeacherFiles;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.promotion.AuditedTrajectory;
import nl.waaier.projections.promotion.PromotionAudits;
import nl.waaier.projections.promotion.PromotionView;
import nl.waaier.projections.promotion.TrajectoryFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How promotions came about: trajectories with their steps, and what is not as rules and policy have it. */
@RestController
@Tag(name = PromotionTag.NAME, description = PromotionTag.TEXT)
class PromotionsController {

    private final PromotionAudits audits;
    private final Organisations organisations;
    private final TeacherFiles files;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;
    private final Names names;

    PromotionsController(
            PromotionAudits audits,
            Organisations organisations,
            TeacherFiles files,
            Access access,
            SchoolDays days,
            Waits waits,
            Names names) {
        this.audits = audits;
        this.organisations = organisations;
        this.files = files;
        this.access = access;
        this.days = days;
        this.waits = waits;
        this.names = names;
    }

    @GetMapping("/v1/boards/{boardNumber}/promotions")
    @Operation(
            summary = "Promotietrajecten van een bestuur, met hun bevindingen",
            description =
                    "Promotion trajectories of a board with their steps and findings; each filter is optional. From"
                            + " and until ask for those with a step in that period.")
    TrajectoryList ofBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable String fromScale,
            @RequestParam(required = false) @Nullable String toScale,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long minDays,
            @RequestParam(required = false) @Nullable Long maxDays,
            @RequestParam(required = false) @Nullable String flag,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        access.requireBoard(caller, boardNumber);
        access.requirePromotions(caller);
        Page part = Page.of(page, size);
        Brin brin = school == null ? null : access.requireSchool(caller, organisations.of(caller.board()), school);
        TrajectoryFilter filter = new TrajectoryQuery(fromScale, toScale, direction, state, minDays, maxDays, flag)
                .read(AuditPeriod.of(access, caller, from, until), brin);
        LocalDate date = AuditPeriod.referenceDate(access, caller, referenceDate, days.today());
        waits.until(caller, PromotionView.VIEW, after);
        List<AuditedTrajectory> trajectories =
                audits.ofBoard(caller.board(), organisations.of(caller.board(), knownOn), knownOn).stream()
                        .filter(audited -> filter.matches(audited, date))
                        .toList();
        return list(caller, trajectories, date, knownOn, part);
    }

    @GetMapping("/v1/teachers/{teacherId}/promotions")
    @Operation(
            summary = "Promotietrajecten van een leraar",
            description = "Promotion trajectories of a teacher with their steps and findings.")
    TrajectoryList ofTeacher(
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Page part = Page.of(page, size);
        Person person = files.open(caller, teacherId, after);
        LocalDate date = AuditPeriod.referenceDate(access, caller, referenceDate, days.today());
        waits.until(caller, PromotionView.VIEW, after);
        AuditPeriod period = AuditPeriod.of(access, caller, null, null);
        List<AuditedTrajectory> trajectories =
                audits
                        .ofTeacher(person.board(), person.id(), organisations.of(person.board(), knownOn), knownOn)
                        .stream()
                        .filter(audited ->
                                audited.trajectory().steps().stream().anyMatch(s -> period.contains(s.date())))
                        .toList();
        return list(caller, trajectories, date, knownOn, part);
    }

    @GetMapping("/v1/me/promotions")
    @Operation(
            summary = "Mijn eigen promotietrajecten",
            description = "A teacher's own promotion trajectories with their steps and findings.")
    TrajectoryList own(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        TeacherId teacher = caller.teacher();
        if (teacher == null) {
            throw new NotFoundException();
        }
        return ofTeacher(caller, teacher.toString(), referenceDate, knownOn, after, page, size);
    }

    private TrajectoryList list(
            Caller caller, List<AuditedTrajectory> all, LocalDate date, @Nullable Instant knownOn, Page page) {
        Map<TeacherId, Person> persons =
                names.of(all.stream().map(AuditedTrajectory::teacher).toList());
        List<AuditedTrajectory> sorted = all.stream()
                .sorted(Comparator.comparing((AuditedTrajectory audited) ->
                                audited.trajectory().firstDay())
                        .thenComparing(AuditedTrajectory::teacher, Names.inDutchOrder(persons))
                        .thenComparing(audited -> audited.trajectory().reference()))
                .toList();
        return new TrajectoryList(
                caller.board(),
                date,
                knownOn,
                sorted.size(),
                sorted.stream().mapToInt(audited -> audited.flags().size()).sum(),
                page.number(),
                page.size(),
                page.of(sorted).stream()
                        .map(audited -> TrajectoryAnswer.of(audited, Names.full(persons.get(audited.teacher())), date))
                        .toList());
    }
}
