package nl.waaier.api.asking.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out evidence packs, as a JWS or as a page to read with that same JWS in it. */
@RestController
@Tag(name = "bewijspakket", description = "Bewijspakketten van promoties. Evidence packs of promotions.")
@ApiResponse(
        responseCode = "200",
        description = "Het bewijspakket. The evidence pack.",
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
            @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
        })
class EvidenceController {

    private final EvidencePacks packs;

    EvidenceController(EvidencePacks packs) {
        this.packs = packs;
    }

    /**
     * The pack of one trajectory. It is made of the events themselves, so that nothing need be waited for.
     *
     * @param trajectory the board's own reference
     * @param knownOn as known at which moment, null for now
     */
    record TrajectoryAsked(
            @Parameter(required = true) String trajectory,
            @Nullable Instant knownOn) implements Question {}

    /**
     * The pack of a period.
     *
     * @param from its first day
     * @param until its last day
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the pack, null for whatever is
     */
    record PeriodAsked(
            @Parameter(required = true) LocalDate from,
            @Parameter(required = true) LocalDate until,
            @Nullable Instant knownOn,
            @Nullable Position after)
            implements Question {
        @Override
        public void check(Scope scope, Faults faults) {
            if (from != null && until != null && until.isBefore(from)) {
                faults.add(new Fault(
                        "until", "out-of-bounds", "Dit mag niet voor from liggen.", "This must not lie before from."));
            }
        }
    }

    @GetMapping(
            path = {"/v1/teachers/{teacherId}/evidence-pack", "/v1/me/evidence-pack"},
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @ShowsPersons(ShownAs.EVIDENCE_PACK)
    @Shows(Access.Shown.JUDGEMENT)
    @Operation(
            summary = "Bewijspakket van een promotietraject van een leraar, of van mijzelf",
            description =
                    "Evidence pack of one promotion trajectory of a teacher, or one's own: its events, signed: a JWS"
                            + " in its JSON form (RFC 7515), or a page to read (text/html) that holds the same JWS.")
    SignedPack ofTrajectory(Scope scope, TrajectoryAsked asked) throws IOException {
        TrajectoryEvents known = packs.of(scope.person().id(), asked.knownOn());
        scope.requireTrajectory(known.days(asked.trajectory()));
        return packs.ofTrajectory(scope.person(), asked.trajectory(), asked.knownOn(), known);
    }

    @GetMapping(
            path = "/v1/boards/{boardNumber}/evidence-pack",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @ShowsPersons(ShownAs.EVIDENCE_PACK_OF_PERIOD)
    @Shows(Access.Shown.SCALES)
    @Operation(
            summary = "Bewijspakket van alle promotietrajecten in een periode",
            description =
                    "Evidence pack of all promotion trajectories of a board with a step in a period, as a JWS or as a"
                            + " page to read (text/html).")
    SignedPack ofPeriod(Scope scope, PeriodAsked asked) throws IOException {
        LocalDate from = scope.allowed(asked.from());
        return packs.ofPeriod(scope.board(), from, scope.allowed(asked.until()), asked.knownOn());
    }
}
