package nl.waaier.api.asking.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.organisation.command.WithdrawPromotionPolicy;
import nl.waaier.core.organisation.event.ChangePolicy;
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

/** What promotions at a board take: no secret to anybody who works there. */
@RestController
@Tag(name = "promoties")
class PromotionPolicyController {

    private final Organisations organisations;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    PromotionPolicyController(Organisations organisations, RecordingAccess recordingAccess, Recorder recorder) {
        this.organisations = organisations;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    @GetMapping("/v1/boards/{boardNumber}/promotion-policies")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Het bevorderingsbeleid van een bestuur",
            description = "A board's promotion policies by first day, and what holds where it has none.")
    PromotionPolicyList promotionPolicies(Scope scope, PromotionsAsked.Policies asked) {
        return list(scope, asked.knownOn());
    }

    @PutMapping("/v1/boards/{boardNumber}/promotion-policies/{firstDay}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Bevorderingsbeleid vastleggen dat op een dag ingaat, of wijzigen",
            description =
                    "Records the promotion policy that holds for trajectories that begin on or after a day, in the"
                            + " place of an earlier one from that day. Asking again changes nothing.")
    PromotionPolicyList.PromotionPolicyAnswer adopt(
            Scope scope, @PathVariable LocalDate firstDay, @RequestBody PromotionPolicyBody body) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        List<ChangePolicy> changes = PromotionPolicyReader.read(body);
        recorder.record(scope.caller(), new AdoptPromotionPolicy(scope.board(), firstDay, changes));
        return new PromotionPolicyList.PromotionPolicyAnswer(firstDay, changes);
    }

    @PostMapping("/v1/boards/{boardNumber}/promotion-policies/{firstDay}/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Verkeerd vastgelegd bevorderingsbeleid intrekken",
            description =
                    "Withdraws a promotion policy that was recorded wrongly; it stays in the history. Answers what"
                            + " holds without it.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    PromotionPolicyList withdraw(Scope scope, @PathVariable LocalDate firstDay, @RequestBody RetractionBody body) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        Faults faults = new Faults();
        PersonalText reason = body.read(faults);
        faults.check();
        recorder.record(
                scope.caller(),
                new WithdrawPromotionPolicy(
                        scope.board(), firstDay, Optional.ofNullable(reason).orElseThrow()));
        return list(scope, null);
    }

    /** As it stands after what was recorded just now, too. */
    private PromotionPolicyList list(Scope scope, @Nullable Instant knownOn) {
        PromotionPolicies policies = organisations.of(scope.board(), knownOn).policies();
        LocalDate today = scope.today();
        return PromotionPolicyList.of(
                scope.board(),
                knownOn,
                policies,
                policies.isSetBy(today) ? scope.councilFinding(CouncilSubject.BELEID, today, knownOn) : null);
    }
}
