package nl.waaier.api.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.identity.RecordingAccess;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Faults;
import nl.waaier.core.organisation.command.AdoptPromotionPolicy;
import nl.waaier.core.organisation.command.WithdrawPromotionPolicy;
import nl.waaier.core.organisation.event.ChangePolicy;
import nl.waaier.core.shared.PersonalText;
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

/** What promotions at a board take: no secret to anybody who works there. */
@RestController
@Tag(name = PromotionTag.NAME, description = PromotionTag.TEXT)
class PromotionPolicyController {

    private final Organisations organisations;
    private final Access access;
    private final RecordingAccess recordingAccess;
    private final CommandGateway commands;

    PromotionPolicyController(
            Organisations organisations, Access access, RecordingAccess recordingAccess, CommandGateway commands) {
        this.organisations = organisations;
        this.access = access;
        this.recordingAccess = recordingAccess;
        this.commands = commands;
    }

    /**
     * Why a policy is withdrawn.
     *
     * @param reason in words
     */
    record PolicyRetractionBody(@Nullable String reason) {}

    @GetMapping("/v1/boards/{boardNumber}/promotion-policies")
    @Operation(
            summary = "Het bevorderingsbeleid van een bestuur",
            description = "A board's promotion policies by first day, and what holds where it has none.")
    PromotionPolicyList policies(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable Instant knownOn) {
        access.requireBoard(caller, boardNumber);
        return list(caller, knownOn);
    }

    @PutMapping("/v1/boards/{boardNumber}/promotion-policies/{firstDay}")
    @Operation(
            summary = "Bevorderingsbeleid vastleggen dat op een dag ingaat, of wijzigen",
            description =
                    "Records the promotion policy that holds for trajectories that begin on or after a day, in the"
                            + " place of an earlier one from that day. Asking again changes nothing.")
    PromotionPolicyList.PromotionPolicyAnswer adopt(
            Caller caller,
            @PathVariable String boardNumber,
            @PathVariable LocalDate firstDay,
            @RequestBody PromotionPolicyBody body) {
        access.requireBoard(caller, boardNumber);
        recordingAccess.requirePromotionPolicy(caller);
        List<ChangePolicy> changes = PromotionPolicyReader.read(body);
        commands.sendAndWait(new AdoptPromotionPolicy(caller.board(), firstDay, changes));
        return new PromotionPolicyList.PromotionPolicyAnswer(firstDay, changes);
    }

    @PostMapping("/v1/boards/{boardNumber}/promotion-policies/{firstDay}/retraction")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Verkeerd vastgelegd bevorderingsbeleid intrekken",
            description =
                    "Withdraws a promotion policy that was recorded wrongly; it stays in the history. Answers what"
                            + " holds without it.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    PromotionPolicyList withdraw(
            Caller caller,
            @PathVariable String boardNumber,
            @PathVariable LocalDate firstDay,
            @RequestBody PolicyRetractionBody body) {
        access.requireBoard(caller, boardNumber);
        recordingAccess.requirePromotionPolicy(caller);
        Faults faults = new Faults();
        PersonalText reason = faults.readRequired("reason", body.reason(), PersonalText::new);
        faults.check();
        commands.sendAndWait(new WithdrawPromotionPolicy(
                caller.board(), firstDay, Optional.ofNullable(reason).orElseThrow()));
        return list(caller, null);
    }

    private PromotionPolicyList list(Caller caller, @Nullable Instant knownOn) {
        return PromotionPolicyList.of(
                caller.board(),
                knownOn,
                organisations.of(caller.board(), knownOn).policies());
    }
}
