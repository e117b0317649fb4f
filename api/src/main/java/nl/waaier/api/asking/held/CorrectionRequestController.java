package nl.waaier.api.asking.held;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.asking.held.CorrectionRequest.Answered;
import nl.waaier.api.asking.held.CorrectionRequestAnswer.CorrectionRequestList;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.facts.CommandsOnce;
import nl.waaier.api.recording.facts.IdempotentRequest;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests for correction: somebody asks what is to be put right in the own file, and HR answers. */
@RestController
@Tag(name = "personen")
@ShowsPersons(ShownAs.CORRECTION_REQUEST)
class CorrectionRequestController {

    private final CorrectionRequests requests;
    private final RecordingAccess access;
    private final PersonNames names;
    private final Recorder recorder;
    private final CommandsOnce once;
    private final UnitsOfWork units;
    private final Clock clock;

    CorrectionRequestController(
            CorrectionRequests requests,
            RecordingAccess access,
            PersonNames names,
            Recorder recorder,
            CommandsOnce once,
            UnitsOfWork units,
            Clock clock) {
        this.requests = requests;
        this.access = access;
        this.names = names;
        this.recorder = recorder;
        this.once = once;
        this.units = units;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param request what is wrong, and what it should be
     */
    record CorrectionRequestBody(@Nullable String request) {}

    /**
     * What is answered.
     *
     * @param outcome {@code done} or {@code refused}
     * @param answer in words; a refusal has its reason
     */
    record CorrectionAnswerBody(
            @Schema(allowableValues = {"done", "refused"}) @Nullable
            String outcome,

            @Nullable String answer) {}

    /**
     * Requests that are asked for.
     *
     * @param open whether only those that nobody answered yet; null for all
     */
    record CorrectionRequestsAsked(
            @Nullable Boolean open,
            @Nullable Integer page,
            @Nullable Integer size) implements Paged {}

    @GetMapping("/v1/me/correction-requests")
    @Operation(
            summary = "Wat ik vroeg te verbeteren, en wat daarvan kwam",
            description = "What whoever asks wanted to be put right in the own file, and what came of it.")
    CorrectionRequestList own(Scope scope, CorrectionRequestsAsked asked) {
        return list(scope, requests.of(scope.person().id()), asked);
    }

    @PostMapping("/v1/me/correction-requests")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Vragen iets in mijn dossier te verbeteren",
            description = "Asks HR of the board to put something right in the own file (AVG art. 16).")
    @ApiResponse(responseCode = "201", description = "Gevraagd. Asked.", useReturnTypeSchema = true)
    CorrectionRequestAnswer ask(
            Scope scope, @RequestHeader(IdempotentRequest.HEADER) String key, @RequestBody CorrectionRequestBody body) {
        Faults faults = new Faults();
        PersonalText text = faults.readRequired("request", body.request(), PersonalText::new);
        faults.check();
        Person person = scope.person();
        String id = once.run(
                IdempotentRequest.of(scope.caller(), key, "correction-requests", body),
                () -> {}, // The own file was opened.
                () -> {
                    CorrectionRequest asked = new CorrectionRequest(
                            UUID.randomUUID(), person.id(), person.board(), now(), Faults.present(text), null);
                    requests.ask(asked);
                    return asked.id().toString();
                });
        return told(scope, UUID.fromString(id));
    }

    @GetMapping("/v1/boards/{boardNumber}/correction-requests")
    @Operation(
            summary = "Verzoeken om verbetering bij een bestuur, de oudste eerst",
            description = "Requests for correction at a board, the oldest first, each with the last day for an answer.")
    CorrectionRequestList ofBoard(Scope scope, CorrectionRequestsAsked asked) {
        access.requireRegister(scope.caller());
        return list(scope, requests.of(scope.board()), asked);
    }

    @PostMapping("/v1/boards/{boardNumber}/correction-requests/{request}/answer")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een verzoek om verbetering beantwoorden: verbeterd, of geweigerd met de reden",
            description =
                    "Answers a request for correction, once: done, or refused with the reason. What was wrong is put"
                            + " right by itself, as any fact or the register is.")
    @ApiResponse(responseCode = "201", description = "Beantwoord. Answered.", useReturnTypeSchema = true)
    CorrectionRequestAnswer answer(Scope scope, @PathVariable String request, @RequestBody CorrectionAnswerBody body) {
        CorrectionRequest asked = find(scope, request);
        Faults faults = new Faults();
        CorrectionOutcome outcome = faults.readRequired("outcome", body.outcome(), CorrectionOutcome::of);
        PersonalText text = outcome == CorrectionOutcome.REFUSED
                ? faults.readRequired("answer", body.answer(), PersonalText::new)
                : faults.read("answer", body.answer(), PersonalText::new);
        faults.check();
        TeacherId self = scope.caller().teacher();
        if (self != null && self.equals(asked.teacher())) {
            throw new RuleBroken(CorrectionRule.CORRECTION_REQUEST_OWN);
        }
        Answered answered = new Answered(Faults.present(outcome), text, now());
        boolean first = units.inOne(() -> requests.answer(asked.id(), answered, recorder.by(scope.caller())));
        if (!first) {
            throw new RuleBroken(CorrectionRule.CORRECTION_REQUEST_ANSWERED);
        }
        return told(scope, asked.id());
    }

    /** One request of the board, for HR. */
    CorrectionRequestAnswer one(Scope scope, String request) {
        return told(scope, find(scope, request).id());
    }

    private CorrectionRequest find(Scope scope, String request) {
        access.requireRegister(scope.caller());
        try {
            return requests.find(scope.board(), UUID.fromString(request)).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private CorrectionRequestAnswer told(Scope scope, UUID id) {
        CorrectionRequest request = requests.find(scope.board(), id).orElseThrow();
        return CorrectionRequestAnswer.of(
                request, names.of(List.of(request.teacher())).name(request.teacher()), scope.today());
    }

    private CorrectionRequestList list(Scope scope, List<CorrectionRequest> all, CorrectionRequestsAsked asked) {
        Page<CorrectionRequest> page = asked.of(all.stream()
                .filter(request -> !Boolean.TRUE.equals(asked.open()) || request.answered() == null)
                .toList());
        NamedPersons persons =
                names.of(page.entries().stream().map(CorrectionRequest::teacher).toList());
        Page<CorrectionRequestAnswer> told = page.map(
                request -> CorrectionRequestAnswer.of(request, persons.name(request.teacher()), scope.today()));
        return new CorrectionRequestList(told.total(), told.number(), told.size(), told.entries());
    }

    /** To the millisecond, as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
