package nl.waaier.api.asking.targets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waaier.api.asking.published.PublishedFunctiemixes;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.BoardEvents;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.FunctiemixTarget;
import nl.waaier.core.organisation.FunctiemixTargets;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.command.AgreeFunctiemixTarget;
import nl.waaier.core.organisation.command.WithdrawFunctiemixTarget;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.TargetScope;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.Post;
import nl.waaier.projections.functiemix.TargetProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Targets of the functiemix: agreed, withdrawn, reached. */
@RestController
@Tag(
        name = "streefcijfers",
        description = "Afgesproken streefcijfers voor de functiemix. Agreed targets of the functiemix.")
public class FunctiemixTargetsController {

    private final Functiemixes functiemixes;
    private final PublishedFunctiemixes published;
    private final BoardEvents events;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    FunctiemixTargetsController(
            Functiemixes functiemixes,
            PublishedFunctiemixes published,
            BoardEvents events,
            RecordingAccess recordingAccess,
            Recorder recorder) {
        this.functiemixes = functiemixes;
        this.published = published;
        this.events = events;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * Targets that are asked for.
     *
     * @param referenceDate in force on this date, null for the last 1 October
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    public record TargetsAsked(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after) implements Question {}

    /**
     * What was withdrawn.
     *
     * @param target the target's code
     */
    record RetractedTarget(String target) {}

    @PutMapping("/v1/boards/{boardNumber}/functiemix-targets/{target}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Een afgesproken streefcijfer vastleggen, of vervangen",
            description =
                    "Records a target that the board agreed for its functiemix, in the place of an earlier one with"
                            + " this code. Asking again changes nothing.")
    TargetsAnswer.AgreedTarget agree(Scope scope, @PathVariable String target, @RequestBody TargetBody body) {
        recordingAccess.requireTargets(scope.caller());
        FunctiemixTarget agreed = body.read(target);
        recorder.record(scope.caller(), new AgreeFunctiemixTarget(scope.board(), agreed));
        return TargetsAnswer.AgreedTarget.of(agreed);
    }

    @PostMapping("/v1/boards/{boardNumber}/functiemix-targets/{target}/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een afgesproken streefcijfer intrekken",
            description = "Withdraws a target; it stays in the history. Asking again changes nothing.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    RetractedTarget withdraw(Scope scope, @PathVariable String target, @RequestBody RetractionBody body) {
        recordingAccess.requireTargets(scope.caller());
        Faults faults = new Faults();
        String code = faults.read("target", target, Bounds::target);
        PersonalText reason = body.read(faults);
        faults.check();
        recorder.record(
                scope.caller(),
                new WithdrawFunctiemixTarget(scope.board(), Faults.present(code), Faults.present(reason)));
        return new RetractedTarget(Faults.present(code));
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-targets")
    @Operation(
            summary = "Streefcijfers van een bestuur, en hoe ver ze bereikt zijn",
            description = "The targets of a board that are in force on a reference date, by default the last 1 October,"
                    + " each with what is reached. A schoolleider sees those of a sector, and of the own schools.")
    public TargetsAnswer functiemixTargets(Scope scope, TargetsAsked asked) {
        if (!scope.showsScales()) {
            return told(scope, asked);
        }
        LocalDate date =
                scope.allowed(asked.referenceDate() == null ? scope.lastReferenceDate() : asked.referenceDate());
        Succession succession = scope.organisation(asked.knownOn()).succession();
        List<FunctiemixTarget> targets = agreed(scope.board(), asked.knownOn()).inForceOn(date, succession).stream()
                .filter(target -> isShown(scope, target))
                .toList();
        return answer(scope, date, asked.knownOn(), reached(scope, targets, date, asked.knownOn()));
    }

    /** To those who may not see persons: beside what is told of the functiemix, of a sector and of schools. */
    private TargetsAnswer told(Scope scope, TargetsAsked asked) {
        Publication publication = scope.published(asked.referenceDate(), asked.knownOn());
        LocalDate date = publication.referenceDate();
        Succession succession = scope.organisation(asked.knownOn()).succession();
        return answer(
                scope,
                date,
                publication.publishedAt(),
                agreed(scope.board(), asked.knownOn()).inForceOn(date, succession).stream()
                        .filter(target -> isShown(scope, target))
                        .map(target -> TargetProgress.of(target, told(scope, target.scope(), date)))
                        .map(TargetsAnswer.ReachedTarget::of)
                        .toList());
    }

    private static TargetsAnswer answer(
            Scope scope, LocalDate date, @Nullable Instant knownOn, List<TargetsAnswer.ReachedTarget> targets) {
        return new TargetsAnswer(
                scope.board(),
                date,
                knownOn,
                targets,
                targets.isEmpty() ? null : scope.councilFinding(CouncilSubject.STREEFCIJFERS, date, knownOn));
    }

    private @Nullable Functiemix told(Scope scope, TargetScope target, LocalDate date) {
        Brin school = target.school();
        if (school != null) {
            return published.of(scope, school).get(date);
        }
        return target.randstad() == null
                ? published.ofSector(scope, Faults.present(target.sector())).get(date)
                : null;
    }

    private FunctiemixTargets agreed(BoardNumber board, @Nullable Instant knownOn) {
        FunctiemixTargets targets = FunctiemixTargets.NONE;
        for (BoardEvent event : events.of(board, knownOn)) {
            targets = targets.evolve(event);
        }
        return targets;
    }

    private static boolean isShown(Scope scope, FunctiemixTarget target) {
        Brin school = target.scope().school();
        return school == null || scope.showsTotalsOf(school);
    }

    private List<TargetsAnswer.ReachedTarget> reached(
            Scope scope, List<FunctiemixTarget> targets, LocalDate date, @Nullable Instant knownOn) {
        if (targets.isEmpty()) {
            return List.of();
        }
        Organisation organisation = scope.organisation(knownOn);
        List<LocalDate> dates = Stream.concat(Stream.of(date), targets.stream().map(t -> baseline(scope, t)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<LocalDate, List<Post>> posts =
                functiemixes.posts(new FunctiemixQuestion(scope.board(), null, null, knownOn), dates);
        List<Post> now = posts.getOrDefault(date, List.of());
        return targets.stream()
                .map(target -> {
                    LocalDate baseline = baseline(scope, target);
                    List<Post> before = baseline == null ? null : posts.getOrDefault(baseline, List.of());
                    return TargetProgress.of(target, organisation, date, now, before);
                })
                .map(TargetsAnswer.ReachedTarget::of)
                .toList();
    }

    /** The date from which growth is counted, as far as the caller is told about it. */
    private static @Nullable LocalDate baseline(Scope scope, FunctiemixTarget target) {
        LocalDate date = target.baselineDate();
        return date != null && scope.shows(date) ? date : null;
    }
}
