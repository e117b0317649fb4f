package nl.waaier.api.asking.wanted;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import nl.waaier.core.organisation.WantedRoles;
import nl.waaier.core.organisation.command.AgreeWantedRole;
import nl.waaier.core.organisation.command.WithdrawWantedRole;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.BoardNumber;
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

/** Wanted roles: agreed, withdrawn, listed. */
@RestController
@Tag(
        name = "gewenste-rollen",
        description =
                "Gewenste rollen, openstaande rollen en wie wat doet. Wanted roles, open ones, and who does what.")
class WantedRolesController {

    private final BoardEvents events;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    WantedRolesController(BoardEvents events, RecordingAccess recordingAccess, Recorder recorder) {
        this.events = events;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * What was withdrawn.
     *
     * @param code the code of the wanted role
     */
    record RetractedWantedRole(String code) {}

    /**
     * Wanted roles that are asked for.
     *
     * @param referenceDate wanted on this date, null for today
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    record WantedRolesAsked(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after) implements Question {}

    /**
     * The roles that a board wants to be held on a date.
     *
     * @param board which board
     * @param referenceDate on which date
     * @param knownOn as known at which moment, null for now
     * @param wantedRoles by code
     * @param councilFinding what is not in order about the council, where roles are wanted on that date; null for nothing
     */
    record WantedRoleList(
            BoardNumber board,
            LocalDate referenceDate,
            @Nullable Instant knownOn,
            List<WantedRoleAnswer> wantedRoles,
            @Nullable CouncilFindingAnswer councilFinding) {}

    @PutMapping("/v1/boards/{boardNumber}/wanted-roles/{wantedRole}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Een gewenste rol vastleggen, of vervangen",
            description =
                    "Records a role that the board, or one of its schools or teams, wants to be held, in the place of"
                            + " what was wanted under this code. A schoolleider does so for the own schools. Asking again changes"
                            + " nothing.")
    WantedRoleAnswer agree(Scope scope, @PathVariable String wantedRole, @RequestBody WantedRoleBody body) {
        recordingAccess.requireWantedRoles(scope.caller());
        WantedRole wanted = body.read(wantedRole);
        recordingAccess.requireWantedRole(scope.caller(), wanted.school());
        recorder.record(
                scope.caller(),
                new AgreeWantedRole(scope.board(), wanted, recordingAccess.schoolsOfWantedRoles(scope.caller())));
        return WantedRoleAnswer.of(wanted);
    }

    @PostMapping("/v1/boards/{boardNumber}/wanted-roles/{wantedRole}/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een gewenste rol intrekken",
            description = "Withdraws a wanted role; it stays in the history. Asking again changes nothing.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    RetractedWantedRole withdraw(Scope scope, @PathVariable String wantedRole, @RequestBody RetractionBody body) {
        recordingAccess.requireWantedRoles(scope.caller());
        Faults faults = new Faults();
        String code = faults.read("wantedRole", wantedRole, Bounds::target);
        PersonalText reason = body.read(faults);
        faults.check();
        recorder.record(
                scope.caller(),
                new WithdrawWantedRole(
                        scope.board(),
                        Faults.present(code),
                        Faults.present(reason),
                        recordingAccess.schoolsOfWantedRoles(scope.caller())));
        return new RetractedWantedRole(Faults.present(code));
    }

    @GetMapping("/v1/boards/{boardNumber}/wanted-roles")
    @Operation(
            summary = "De gewenste rollen van een bestuur en zijn scholen",
            description =
                    "The roles that a board wants to be held on a reference date, by default today. A schoolleider sees"
                            + " those of the board as a whole and of the own schools.")
    WantedRoleList wantedRoles(Scope scope, WantedRolesAsked asked) {
        LocalDate date = scope.allowed(asked.referenceDate() == null ? scope.today() : asked.referenceDate());
        List<WantedRoleAnswer> wanted = WantedRoles.of(events.of(scope.board(), asked.knownOn()))
                .inForceOn(date, scope.organisation(asked.knownOn()).succession())
                .stream()
                .filter(role -> role.school() == null || scope.showsTotalsOf(role.school()))
                .map(WantedRoleAnswer::of)
                .toList();
        return new WantedRoleList(
                scope.board(),
                date,
                asked.knownOn(),
                wanted,
                wanted.isEmpty() ? null : scope.councilFinding(CouncilSubject.GEWENSTE_ROLLEN, date, asked.knownOn()));
    }
}
