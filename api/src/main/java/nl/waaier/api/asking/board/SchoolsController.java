package nl.waaier.api.asking.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.command.CloseSchool;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.organisation.command.WithdrawSchoolClosing;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Schools of a board by hand: what they are from a day on, and which take the places of others. */
@RestController
@Tag(name = "organisatie", description = "Bestuur, scholen en rollencatalogus. Board, schools and catalogue of roles.")
class SchoolsController {

    private static final int MAX_MUNICIPALITY = 100;

    private final Organisations organisations;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    SchoolsController(Organisations organisations, RecordingAccess recordingAccess, Recorder recorder) {
        this.organisations = organisations;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * A school from a day on.
     *
     * @param name its name
     * @param sector its sector, which a school keeps
     * @param municipality the town it is in, null when unknown
     * @param randstad whether it counts as Randstad for the agreed targets, null when unknown
     * @param from first day on which it is so, until the next day from which it is known to be otherwise; null where it always was
     */
    record SchoolBody(
            @Nullable String name,
            @Nullable String sector,
            @Nullable String municipality,
            @Nullable Boolean randstad,
            @Nullable LocalDate from) {}

    @PutMapping("/v1/boards/{boardNumber}/schools/{school}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Een school van een bestuur vastleggen, of wijzigen vanaf een dag",
            description =
                    "Tells of a school of the board, or what it is from a day on: name, municipality, whether it counts"
                            + " as Randstad. What it was before stays. Asking again changes nothing.")
    SchoolAnswer register(Scope scope, @PathVariable String school, @RequestBody SchoolBody body) {
        recordingAccess.requireSchools(scope.caller());
        Faults faults = new Faults();
        Brin brin = faults.read("school", school, Brin::new);
        String name = faults.readRequired("name", body.name(), SchoolsController::name);
        Sector sector = faults.readRequired("sector", body.sector(), Sector::of);
        String municipality = faults.read("municipality", body.municipality(), SchoolsController::municipality);
        faults.check();
        School told = new School(
                Faults.present(brin), Faults.present(name), Faults.present(sector), municipality, body.randstad());
        recorder.record(scope.caller(), new RegisterSchool(scope.board(), null, told, body.from(), false));
        return answer(scope, told.brin());
    }

    /**
     * The end of a school.
     *
     * @param lastDay its last day
     * @param successor which school of the board takes its place on the day after, null when none does
     */
    record ClosingBody(
            @Nullable LocalDate lastDay, @Nullable String successor) {}

    @PutMapping("/v1/schools/{brin}/closing")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "De laatste dag van een school vastleggen, en de school die ervoor in de plaats komt",
            description =
                    "Tells the last day of a school, and which school takes its place: roles, teams, targets, wanted"
                            + " roles and promotion trajectories go on there; arbeidsrelaties do not. Asking again changes nothing.")
    SchoolAnswer close(Scope scope, @RequestBody ClosingBody body) {
        recordingAccess.requireSchools(scope.caller());
        Brin school = Faults.present(scope.school());
        Faults faults = new Faults();
        LocalDate lastDay = faults.required("lastDay", body.lastDay());
        Brin successor = faults.read("successor", body.successor(), Brin::new);
        faults.check();
        recorder.record(scope.caller(), new CloseSchool(scope.board(), school, Faults.present(lastDay), successor));
        return answer(scope, school);
    }

    /**
     * Why a last day is withdrawn.
     *
     * @param reason in words
     */
    record ClosingRetractionBody(@Nullable String reason) {}

    @PostMapping("/v1/schools/{brin}/closing/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "De laatste dag van een school intrekken",
            description = "Withdraws the last day of a school that was recorded wrongly; it stays in the history.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    SchoolAnswer reopen(Scope scope, @RequestBody ClosingRetractionBody body) {
        recordingAccess.requireSchools(scope.caller());
        Brin school = Faults.present(scope.school());
        Faults faults = new Faults();
        PersonalText reason = faults.readRequired("reason", body.reason(), PersonalText::new);
        faults.check();
        recorder.record(scope.caller(), new WithdrawSchoolClosing(scope.board(), school, Faults.present(reason)));
        return answer(scope, school);
    }

    private SchoolAnswer answer(Scope scope, Brin school) {
        return SchoolAnswer.of(
                Objects.requireNonNull(organisations.of(scope.board()).schools().get(school)), scope.today());
    }

    private static String name(String text) {
        School.requireName(text);
        return text;
    }

    private static String municipality(String text) {
        if (text.isBlank() || text.length() > MAX_MUNICIPALITY) {
            throw new IllegalArgumentException("blank or too long");
        }
        return text;
    }
}
