package nl.waaier.api.asking.duties;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.platform.web.PrintablePage;
import nl.waaier.api.recording.Position;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.projections.timeline.Duties;
import nl.waaier.projections.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which duties a teacher had on a reference date. Open to whom the timeline is open; to an auditor for days in the period
 * of the audit, and then with the whole dossier, however early that began.
 */
@RestController
@Tag(
        name = "taken",
        description = "Taken op een peildatum, met dossier en bewijs. Duties on a reference date, with evidence.")
public class DutiesController {

    private static final String SUMMARY = "Taken van een leraar, of mijn eigen, op een peildatum";
    private static final String DESCRIPTION =
            "The roles that a teacher, or the caller, held on a reference date (today when absent), each with its dossier as"
                    + " of that date, and the appointments; as JSON, or as a page to print (text/html).";
    private static final String ANSWER = "Taken op de peildatum. Duties on the reference date.";

    private final Timelines timelines;

    DutiesController(Timelines timelines) {
        this.timelines = timelines;
    }

    /**
     * Duties that are asked for.
     *
     * @param referenceDate on which date, null for today
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    public record DutiesAsked(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after) implements Question {}

    @GetMapping({"/v1/teachers/{teacherId}/duties", "/v1/me/duties"})
    @ShowsPersons(ShownAs.DUTIES)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = ANSWER, useReturnTypeSchema = true)
    public DutiesAnswer duties(Scope scope, DutiesAsked asked) {
        LocalDate date = scope.allowed(asked.referenceDate() == null ? scope.today() : asked.referenceDate());
        Organisation organisation = scope.organisation(asked.knownOn());
        Duties duties = timelines.duties(scope.board(), scope.person().id(), date, asked.knownOn(), organisation);
        DutyAnswers answers = new DutyAnswers(organisation, date);
        return new DutiesAnswer(
                scope.person().id(),
                scope.name(),
                organisation.name(),
                date,
                asked.knownOn(),
                duties.duties().stream().map(answers::of).toList(),
                duties.appointments().stream().map(answers::of).toList(),
                duties.granted().stream()
                        .map(granted -> answers.granted(granted, duties.appointments()))
                        .toList());
    }

    @GetMapping(
            path = {"/v1/teachers/{teacherId}/duties", "/v1/me/duties"},
            produces = MediaType.TEXT_HTML_VALUE)
    @ShowsPersons(ShownAs.DUTIES)
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @ApiResponse(
            responseCode = "200",
            description = ANSWER,
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> dutiesPage(Scope scope, DutiesAsked asked, HttpServletResponse response) {
        byte[] page = DutiesStatement.html(duties(scope, asked));
        PrintablePage.allowStyle(response);
        return ResponseEntity.ok().contentType(PrintablePage.TYPE).body(page);
    }
}
