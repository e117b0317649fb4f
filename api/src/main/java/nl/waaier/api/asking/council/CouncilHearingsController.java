package nl.waaier.api.asking.council;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.waaier.api.asking.questions.CouncilFindingAnswer;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.BoardEvents;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.CouncilHearings;
import nl.waaier.core.organisation.FunctiemixTargets;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.WantedRoles;
import nl.waaier.core.organisation.command.RecordCouncilHearing;
import nl.waaier.core.organisation.command.WithdrawCouncilHearing;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.CouncilHearing;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.CouncilSubject;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** That participation councils were heard: recorded, withdrawn, listed. */
@RestController
@Tag(name = "medezeggenschap", description = "Wat medezeggenschapsraden zeiden. What participation councils said.")
class CouncilHearingsController {

    private static final Comparator<CouncilHearing> LAST_FIRST =
            Comparator.comparing(CouncilHearing::from).reversed().thenComparing(CouncilHearing::code);

    private final BoardEvents events;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    CouncilHearingsController(BoardEvents events, RecordingAccess recordingAccess, Recorder recorder) {
        this.events = events;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * What is asked about councils.
     *
     * @param referenceDate how things stand on this date, null for today
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    record HearingsAsked(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after) implements Question {}

    /**
     * What was withdrawn.
     *
     * @param hearing the code of the hearing
     */
    record RetractedHearing(String hearing) {}

    @GetMapping("/v1/boards/{boardNumber}/council-hearings")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Waarover een bestuur zijn medezeggenschapsraden hoorde, en hoe het ervoor staat",
            description =
                    "About what a board heard its participation councils, as known at a moment, and how things stand on a"
                            + " reference date, by default today: whether the consent to the processing of staff data is there, and of"
                            + " what the council was not heard.")
    CouncilHearingsAnswer hearings(Scope scope, HearingsAsked asked) {
        LocalDate date = asked.referenceDate() == null ? scope.lastShown() : scope.allowed(asked.referenceDate());
        List<BoardEvent> known = events.of(scope.board(), asked.knownOn());
        CouncilHearings hearings = CouncilHearings.of(known);
        return new CouncilHearingsAnswer(
                scope.board(),
                date,
                asked.knownOn(),
                hearings.consentToProcessing(date),
                hearings.held().values().stream()
                        .sorted(LAST_FIRST)
                        .map(hearing ->
                                CouncilHearingsAnswer.Hearing.of(hearing, date, scope.showsEvidenceOfCouncils()))
                        .toList(),
                set(known, scope.organisation(asked.knownOn()), date).stream()
                        .flatMap(subject -> hearings.finding(subject, date).stream()
                                .map(finding -> CouncilFindingAnswer.of(finding, subject)))
                        .toList());
    }

    /** About what the board set something that stands on a date, so that its councils are to be heard. */
    private static Set<CouncilSubject> set(List<BoardEvent> known, Organisation organisation, LocalDate date) {
        Set<CouncilSubject> set = EnumSet.noneOf(CouncilSubject.class);
        if (organisation.policies().isSetBy(date)) {
            set.add(CouncilSubject.BELEID);
        }
        FunctiemixTargets targets = FunctiemixTargets.NONE;
        for (BoardEvent event : known) {
            targets = targets.evolve(event);
        }
        if (!targets.inForceOn(date, organisation.succession()).isEmpty()) {
            set.add(CouncilSubject.STREEFCIJFERS);
        }
        if (!WantedRoles.of(known).inForceOn(date, organisation.succession()).isEmpty()) {
            set.add(CouncilSubject.GEWENSTE_ROLLEN);
        }
        if (organisation.catalogue().isOwn()) {
            set.add(CouncilSubject.CATALOGUS);
        }
        return set;
    }

    @PutMapping("/v1/boards/{boardNumber}/council-hearings/{hearing}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Vastleggen dat een medezeggenschapsraad is gehoord, of dat verbeteren",
            description =
                    "Records that a participation council was heard, and what it came to, in the place of what was recorded"
                            + " under this code. Consent to the processing counts from the next request on. Asking again changes nothing.")
    CouncilHearingsAnswer.Hearing hear(
            Scope scope, @PathVariable String hearing, @RequestBody CouncilHearingBody body) {
        recordingAccess.requireCouncilHearings(scope.caller());
        CouncilHearing heard = body.read(hearing);
        recorder.record(scope.caller(), new RecordCouncilHearing(scope.board(), heard));
        return CouncilHearingsAnswer.Hearing.of(heard, scope.today(), scope.showsEvidenceOfCouncils());
    }

    @PostMapping("/v1/boards/{boardNumber}/council-hearings/{hearing}/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Intrekken dat een medezeggenschapsraad is gehoord",
            description =
                    "Withdraws that a participation council was heard, where that was recorded wrongly; it stays in the"
                            + " history. That a council takes back its consent is a hearing of its own. Asking again changes nothing.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    RetractedHearing withdraw(Scope scope, @PathVariable String hearing, @RequestBody RetractionBody body) {
        recordingAccess.requireCouncilHearings(scope.caller());
        Faults faults = new Faults();
        String code = faults.read("hearing", hearing, Bounds::target);
        PersonalText reason = body.read(faults);
        faults.check();
        recorder.record(
                scope.caller(),
                new WithdrawCouncilHearing(scope.board(), Faults.present(code), Faults.present(reason)));
        return new RetractedHearing(Faults.present(code));
    }
}
