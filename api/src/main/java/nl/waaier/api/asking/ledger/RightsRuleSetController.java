package nl.waaier.api.asking.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.command.AdoptRightsRuleSet;
import nl.waaier.core.organisation.command.WithdrawRightsRuleSet;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rule sets of basic rights: adopted, withdrawn, listed. */
@RestController
@Tag(
        name = "basisrecht",
        description =
                "Het basisrecht in uren en euro's per schooljaar. The basic right in hours and euros per school year.")
class RightsRuleSetController {

    private final Organisations organisations;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    RightsRuleSetController(Organisations organisations, RecordingAccess recordingAccess, Recorder recorder) {
        this.organisations = organisations;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * Rule sets that are asked for.
     *
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    record RightsRuleSetsAsked(
            @Nullable Instant knownOn, @Nullable Position after) implements Question {}

    /**
     * The rule sets that hold at a board.
     *
     * @param board which board
     * @param knownOn as known at which moment, null for now
     * @param ruleSets by first day, those that come with the product too
     */
    record RightsRuleSetList(BoardNumber board, @Nullable Instant knownOn, List<RightsRuleSetAnswer> ruleSets) {}

    /**
     * One rule set.
     *
     * @param ruleSet its code
     * @param sector in which sector
     * @param category for which staff
     * @param from first day on which it holds
     * @param until last day, null when it is open
     * @param hours clock hours per school year
     * @param euros euros per school year
     * @param proRata whether that is for a full-time job the whole year, and less by fte and by days
     * @param basis on what it rests
     * @param source where it can be read
     */
    record RightsRuleSetAnswer(
            String ruleSet,
            Sector sector,
            StaffCategory category,
            LocalDate from,
            @Nullable LocalDate until,
            BigDecimal hours,
            BigDecimal euros,
            boolean proRata,
            RightsBasis basis,
            String source) {

        static RightsRuleSetAnswer of(RightsRuleSet set) {
            return new RightsRuleSetAnswer(
                    set.code(),
                    set.sector(),
                    set.category(),
                    set.from(),
                    set.until(),
                    set.perYear().hours(),
                    set.perYear().euros(),
                    set.proRata(),
                    set.basis(),
                    set.source());
        }
    }

    @GetMapping("/v1/boards/{boardNumber}/rights-rule-sets")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "De regelingen van het basisrecht bij een bestuur",
            description =
                    "What people have a right to per school year for their own development: by the agreement that comes"
                            + " with the product, and by what the board told.")
    RightsRuleSetList ruleSets(Scope scope, RightsRuleSetsAsked asked) {
        return list(scope.board(), asked.knownOn());
    }

    @PutMapping("/v1/boards/{boardNumber}/rights-rule-sets/{ruleSet}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Een regeling van het basisrecht vastleggen, of vervangen",
            description =
                    "Records a rule set of basic rights, in the place of an earlier one with this code. Asking again"
                            + " changes nothing.")
    RightsRuleSetAnswer adopt(Scope scope, @PathVariable String ruleSet, @RequestBody RightsRuleSetBody body) {
        recordingAccess.requireRightsRuleSets(scope.caller());
        RightsRuleSet read = body.read(ruleSet);
        recorder.record(scope.caller(), new AdoptRightsRuleSet(scope.board(), read));
        return RightsRuleSetAnswer.of(read);
    }

    @PostMapping("/v1/boards/{boardNumber}/rights-rule-sets/{ruleSet}/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een regeling van het basisrecht intrekken",
            description = "Withdraws a rule set; it stays in the history. Answers what holds without it.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    RightsRuleSetList withdraw(Scope scope, @PathVariable String ruleSet, @RequestBody RetractionBody body) {
        recordingAccess.requireRightsRuleSets(scope.caller());
        Faults faults = new Faults();
        String code = faults.read("ruleSet", ruleSet, Bounds::target);
        PersonalText reason = body.read(faults);
        faults.check();
        recorder.record(
                scope.caller(), new WithdrawRightsRuleSet(scope.board(), Faults.present(code), Faults.present(reason)));
        return list(scope.board(), null);
    }

    /** As it stands after what was recorded just now, too. */
    private RightsRuleSetList list(BoardNumber board, @Nullable Instant knownOn) {
        return new RightsRuleSetList(
                board,
                knownOn,
                organisations.of(board, knownOn).rights().all().stream()
                        .map(RightsRuleSetAnswer::of)
                        .toList());
    }
}
