package nl.waaier.api.asking.promotion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Recorder;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.ScaleLadder;
import nl.waaier.core.organisation.command.SetScaleLadder;
import nl.waaier.core.organisation.command.WithdrawScaleLadder;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In which order scales of support staff and leadership rise, by which a rise on them is a promotion. No secret at the board. */
@RestController
@Tag(name = "promoties")
class ScaleLadderController {

    private final Organisations organisations;
    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    ScaleLadderController(Organisations organisations, RecordingAccess recordingAccess, Recorder recorder) {
        this.organisations = organisations;
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * A ladder as a board wants it.
     *
     * @param name what people call it
     * @param sector in which sector, null for all
     * @param labels labels of scales from low to high
     */
    record ScaleLadderBody(
            @Nullable String name,
            @Nullable String sector,
            @Nullable List<@Nullable String> labels) {

        /** @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is */
        ScaleLadder read(String ladder) {
            Faults faults = new Faults();
            String code = faults.read("ladder", ladder, Bounds::target);
            String called = faults.readRequired("name", name, Bounds::plainText);
            Sector where = faults.read("sector", sector, Sector::of);
            List<String> scales = new ArrayList<>();
            if (labels == null) {
                faults.add(Fault.required("labels"));
            } else if (labels.size() < ScaleLadder.MIN || labels.size() > ScaleLadder.MAX) {
                faults.add(Fault.malformed("labels"));
            } else {
                for (int i = 0; i < labels.size(); i++) {
                    String label =
                            faults.readRequired("labels[" + i + "]", labels.get(i), PromotionsAsked.OfBoard::label);
                    if (label != null && scales.contains(label)) {
                        faults.add(Fault.malformed("labels[" + i + "]"));
                    } else if (label != null) {
                        scales.add(label);
                    }
                }
            }
            faults.check();
            return new ScaleLadder(Faults.present(code), Faults.present(called), where, scales);
        }
    }

    /**
     * The ladders of a board.
     *
     * @param board which board
     * @param knownOn as known at which moment, null for now
     * @param ladders by code
     */
    record ScaleLadderList(BoardNumber board, @Nullable Instant knownOn, List<ScaleLadderAnswer> ladders) {}

    /**
     * One ladder.
     *
     * @param ladder the ladder's code
     * @param name what people call it
     * @param sector in which sector, null for all
     * @param labels from low to high
     */
    record ScaleLadderAnswer(
            String ladder, String name, @Nullable Sector sector, List<String> labels) {

        static ScaleLadderAnswer of(ScaleLadder ladder) {
            return new ScaleLadderAnswer(ladder.code(), ladder.name(), ladder.sector(), ladder.labels());
        }
    }

    @GetMapping("/v1/boards/{boardNumber}/scale-ladders")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "De functiereeksen van een bestuur",
            description = "Scales of a board's support staff and leadership in the order in which they rise, by which a"
                    + " rise on them is a promotion; the scales of teachers have an order of their own.")
    ScaleLadderList scaleLadders(Scope scope, PromotionsAsked.Policies asked) {
        return list(scope.board(), asked.knownOn());
    }

    @PutMapping("/v1/boards/{boardNumber}/scale-ladders/{ladder}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Een functiereeks vastleggen, of vervangen",
            description =
                    "Records in which order scales of support staff or leadership rise, in the place of an earlier"
                            + " ladder with this code. Asking again changes nothing.")
    ScaleLadderAnswer set(Scope scope, @PathVariable String ladder, @RequestBody ScaleLadderBody body) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        ScaleLadder read = body.read(ladder);
        recorder.record(scope.caller(), new SetScaleLadder(scope.board(), read));
        return ScaleLadderAnswer.of(read);
    }

    @PostMapping("/v1/boards/{boardNumber}/scale-ladders/{ladder}/retraction")
    @Shows(Access.Shown.ORGANISATION)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Een functiereeks intrekken",
            description = "Withdraws a ladder of scales; it stays in the history. Answers what holds without it.")
    @ApiResponse(responseCode = "201", description = "Ingetrokken. Withdrawn.", useReturnTypeSchema = true)
    ScaleLadderList withdraw(Scope scope, @PathVariable String ladder, @RequestBody RetractionBody body) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        Faults faults = new Faults();
        String code = faults.read("ladder", ladder, Bounds::target);
        PersonalText reason = body.read(faults);
        faults.check();
        recorder.record(
                scope.caller(), new WithdrawScaleLadder(scope.board(), Faults.present(code), Faults.present(reason)));
        return list(scope.board(), null);
    }

    /** As it stands after what was recorded just now, too. */
    private ScaleLadderList list(BoardNumber board, @Nullable Instant knownOn) {
        return new ScaleLadderList(
                board,
                knownOn,
                organisations.of(board, knownOn).policies().ladders().values().stream()
                        .map(ScaleLadderAnswer::of)
                        .toList());
    }
}
