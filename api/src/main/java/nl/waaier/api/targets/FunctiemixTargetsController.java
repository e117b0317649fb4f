package nl.waaier.api.targets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.identity.RecordingAccess;
import nl.waaier.api.organisation.BoardEvents;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.FunctiemixTargets;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.command.AgreeFunctiemixTarget;
import nl.waaier.core.organisation.command.WithdrawFunctiemixTarget;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.FunctiemixView;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.Post;
import nl.waaier.projections.functiemix.TargetProgress;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Targets of the functiemix: agreed, withdrawn, reached. */
@RestController
@Tag(
        name = "streefcijfers",
        description = "Afgesproken streefcijfers voor de functiemix. Agreed targets of the functiemix.")
class FunctiemixTargetsController {

    private final Functiemixes functiemixes;
    private final Organisations organisations;
    private final BoardEvents events;
    private final Access access;
    private final RecordingAccess recordingAccess;
    private final SchoolDays days;
    private final Waits waits;
    private final CommandGateway commands;

    FunctiemixTargetsController(
            Functiemixes functiemixes,
            Organisations organisations,
            BoardEvents events,
            Access access,
            RecordingAccess recordingAccess,
            SchoolDays days,
            Waits waits,
            CommandGateway commands) {
        this.functiemixes = functiemixes;
        this.organisations = organisations;
        this.events = events;
        this.access = access;
        this.recordingAccess = recordingAccess;
        this.days = days;
        this.waits = waits;
        this.commands = commands;
    }

    /**
     * Why a target is withdrawn.
     *
     * @param reason in words
     */
    record TargetRetractionBody(@Nullable String reason) {}

    /**
     * What was withdrawn.
     *
     * @param target the target's code
     */
    record RetractedTarget(String target) {}

    @PutMapping("/v1/boards/{boardNumber}/functiemix-targets/{target}")
    @Operation(
            summary = "Een afgesproken streefcijfer vastleggen, of vervangen",
            description =
                    "Records a target that the board agreed for its functiemix, in the place of an earlier one with"
                            + " this code. Asking again changes nothing.")
    TargetsAnswer.AgreedTarget agree(
            Caller caller,
            @PathVariable String boardNumber,
            @PathVariable String target,
            @RequestBody TargetBody body) {
        access.requireBoard(caller, boardNumber);
        recordingAccess.requireTargets(caller);
        FunctiemixTarget agreed = body.read(target);
        commands.sendAndWait(new AgreeFunctiemixTarget(caller.board(), agreed));
        return TargetsAnswer.AgreedTarget.of(agreed);
    }

    @PostMapping("/v1/boards/{boardNumber}/functiemix-targets/{target}/retraction")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een afgesproken streefcijfer intrekken",
            description = "Withdraws a target; it stays in the history. Asking again changes nothing.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    RetractedTarget withdraw(
            Caller caller,
            @PathVariable String boardNumber,
            @PathVariable String target,
            @RequestBody TargetRetractionBody body) {
        access.requireBoard(caller, boardNumber);
        recordingAccess.requireTargets(caller);
        Faults faults = new Faults();
        String code = faults.read("target", target, Bounds::target);
        PersonalText reason = faults.readRequired("reason", body.reason(), PersonalText::new);
        faults.check();
        commands.sendAndWait(
                new WithdrawFunctiemixTarget(caller.board(), Faults.present(code), Faults.present(reason)));
        return new RetractedTarget(Faults.present(code));
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-targets")
    @Operation(
            summary = "Streefcijfers van een bestuur, en hoe ver ze bereikt zijn",
            description = "The targets of a board that are in force on a reference date, by default the last 1 October,"
                    + " each with what is reached. A schoolleider sees those of a sector, and of the own schools.")
    TargetsAnswer targets(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        access.requireBoard(caller, boardNumber);
        access.requireTotals(caller);
        LocalDate date = referenceDate == null ? days.lastReferenceDate() : referenceDate;
        access.requireReferenceDate(caller, date);
        waits.until(caller, FunctiemixView.VIEW, after);
        List<FunctiemixTarget> targets = agreed(caller, knownOn).inForceOn(date).stream()
                .filter(target -> shown(caller, target))
                .toList();
        return new TargetsAnswer(caller.board(), date, knownOn, reached(caller, targets, date, knownOn));
    }

    private FunctiemixTargets agreed(Caller caller, @Nullable Instant knownOn) {
        FunctiemixTargets targets = FunctiemixTargets.NONE;
        for (BoardEvent event : events.of(caller.board(), knownOn)) {
            targets = targets.evolve(event);
        }
        return targets;
    }

    private boolean shown(Caller caller, FunctiemixTarget target) {
        Brin school = target.scope().school();
        return school == null || access.maySeeTotalsOf(caller, school);
    }

    private List<TargetsAnswer.ReachedTarget> reached(
            Caller caller, List<FunctiemixTarget> targets, LocalDate date, @Nullable Instant knownOn) {
        if (targets.isEmpty()) {
            return List.of();
        }
        Organisation organisation = organisations.of(caller.board(), knownOn);
        List<LocalDate> dates = Stream.concat(Stream.of(date), targets.stream().map(t -> baseline(caller, t)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<LocalDate, List<Post>> posts =
                functiemixes.posts(new FunctiemixQuestion(caller.board(), null, null, knownOn), dates);
        List<Post> now = posts.getOrDefault(date, List.of());
        return targets.stream()
                .map(target -> {
                    LocalDate baseline = baseline(caller, target);
                    List<Post> before = baseline == null ? null : posts.getOrDefault(baseline, List.of());
                    return TargetProgress.of(target, organisation, date, now, before);
                })
                .map(TargetsAnswer.ReachedTarget::of)
                .toList();
    }

    /** The date from which growth is counted, as far as the caller is told about it. */
    private @Nullable LocalDate baseline(Caller caller, FunctiemixTarget target) {
        LocalDate date = target.baselineDate();
        return date != null && access.maySeeReferenceDate(caller, date) ? date : null;
    }
}
