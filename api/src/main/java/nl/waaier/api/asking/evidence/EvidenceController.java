package nl.waaier.api.asking.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out evidence packs, as a JWS or as a page to read with that same JWS in it. */
@RestController
@Tag(name = "bewijspakket", description = "Bewijspakketten van promoties. Evidence packs of promotions.")
class EvidenceController {

    private final EvidencePacks packs;
    private final PersonRegister register;
    private final Access access;

    EvidenceController(EvidencePacks packs, PersonRegister register, Access access) {
        this.packs = packs;
        this.register = register;
        this.access = access;
    }

    @GetMapping(
            path = "/v1/teachers/{teacherId}/evidence-pack",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Operation(
            summary = "Bewijspakket van een promotietraject",
            description =
                    "Evidence pack of one promotion trajectory: its events, signed: a JWS in its JSON form (RFC 7515), or a"
                            + " page to read (text/html) that holds the same JWS.")
    @ApiResponse(
            responseCode = "200",
            description = "Het bewijspakket. The evidence pack.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    SignedPack ofTrajectory(
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam String trajectory,
            @RequestParam(required = false) @Nullable Instant knownOn)
            throws IOException {
        Person person = person(caller, teacherId);
        access.requireEvidence(
                caller,
                person.board(),
                person.id(),
                packs.of(person.id(), knownOn).days(trajectory));
        return packs.ofTrajectory(person, trajectory, knownOn);
    }

    @GetMapping(
            path = "/v1/me/evidence-pack",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Operation(
            summary = "Bewijspakket van mijn eigen promotietraject",
            description =
                    "Evidence pack of a teacher's own promotion trajectory, as a JWS or as a page to read (text/html).")
    @ApiResponse(
            responseCode = "200",
            description = "Het bewijspakket. The evidence pack.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    SignedPack own(
            Caller caller, @RequestParam String trajectory, @RequestParam(required = false) @Nullable Instant knownOn)
            throws IOException {
        if (caller.teacher() == null) {
            throw new NotFoundException();
        }
        return ofTrajectory(caller, caller.teacher().toString(), trajectory, knownOn);
    }

    @GetMapping(
            path = "/v1/boards/{boardNumber}/evidence-pack",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Operation(
            summary = "Bewijspakket van alle promotietrajecten in een periode",
            description =
                    "Evidence pack of all promotion trajectories of a board with a step in a period, as a JWS or as a"
                            + " page to read (text/html).")
    @ApiResponse(
            responseCode = "200",
            description = "Het bewijspakket. The evidence pack.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    SignedPack ofPeriod(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after)
            throws IOException {
        access.requireBoard(caller, boardNumber);
        access.requireEvidenceOfBoard(caller);
        requireOrder(from, until);
        access.requireReferenceDate(caller, from);
        access.requireReferenceDate(caller, until);
        return packs.ofPeriod(caller.board(), from, until, knownOn);
    }

    private static void requireOrder(LocalDate from, LocalDate until) {
        Faults faults = new Faults();
        if (until.isBefore(from)) {
            faults.add(new Fault(
                    "until", "out-of-bounds", "Dit mag niet voor from liggen.", "This must not lie before from."));
        }
        faults.check();
    }

    private Person person(Caller caller, String teacherId) {
        try {
            return register.find(TeacherId.of(teacherId))
                    .filter(person -> person.board().equals(caller.board()))
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noNumber) {
            throw new NotFoundException();
        }
    }
}
