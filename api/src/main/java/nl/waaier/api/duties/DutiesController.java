package nl.waaier.api.duties;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.person.Person;
import nl.waaier.api.problem.NotFoundException;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.timeline.TeacherFiles;
import nl.waaier.api.web.PrintablePage;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.projections.timeline.Duties;
import nl.waaier.projections.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which duties a teacher had on a reference date. Open to whom the timeline is open; to an auditor for days in the period
 * of the audit, and then with the whole dossier, however early that began.
 */
@RestController
@Tag(
        name = "taken",
        description = "Taken op een peildatum, met dossier en bewijs. Duties on a reference date, with evidence.")
class DutiesController {

    private final Timelines timelines;
    private final Organisations organisations;
    private final TeacherFiles files;
    private final Access access;
    private final SchoolDays days;

    DutiesController(
            Timelines timelines, Organisations organisations, TeacherFiles files, Access access, SchoolDays days) {
        this.timelines = timelines;
        this.organisations = organisations;
        this.files = files;
        this.access = access;
        this.days = days;
    }

    @GetMapping("/v1/teachers/{teacherId}/duties")
    @Operation(
            summary = "Taken van een leraar op een peildatum",
            description = "The roles that a teacher held on a reference date (today when absent), each with its dossier"
                    + " as of that date, and the appointments; as JSON, or as a page to print (text/html).")
    @ApiResponse(
            responseCode = "200",
            description = "Taken op de peildatum. Duties on the reference date.",
            useReturnTypeSchema = true)
    DutiesAnswer duties(
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        Person person = files.open(caller, teacherId, after);
        LocalDate date = referenceDate == null ? days.today() : referenceDate;
        access.requireReferenceDate(caller, date);
        Organisation organisation = organisations.of(person.board(), knownOn);
        Duties duties = timelines.duties(person.board(), person.id(), date, knownOn);
        DutyAnswers answers = new DutyAnswers(organisation, date);
        return new DutiesAnswer(
                person.id(),
                Names.full(person),
                organisation.name(),
                date,
                knownOn,
                duties.duties().stream().map(answers::of).toList(),
                duties.appointments().stream().map(answers::of).toList());
    }

    @GetMapping("/v1/me/duties")
    @Operation(
            summary = "Mijn eigen taken op een peildatum",
            description = "A teacher's own duties on a reference date, as JSON or as a page to print (text/html).")
    @ApiResponse(
            responseCode = "200",
            description = "Taken op de peildatum. Duties on the reference date.",
            useReturnTypeSchema = true)
    DutiesAnswer own(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        return duties(caller, own(caller), referenceDate, knownOn, after);
    }

    @GetMapping(path = "/v1/teachers/{teacherId}/duties", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Taken van een leraar op een peildatum",
            description = "The roles that a teacher held on a reference date (today when absent), each with its dossier"
                    + " as of that date, and the appointments; as JSON, or as a page to print (text/html).")
    @ApiResponse(
            responseCode = "200",
            description = "Taken op de peildatum. Duties on the reference date.",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> page(
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        byte[] page = DutiesPage.html(duties(caller, teacherId, referenceDate, knownOn, after));
        PrintablePage.allowStyle(response);
        return ResponseEntity.ok().contentType(PrintablePage.TYPE).body(page);
    }

    @GetMapping(path = "/v1/me/duties", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Mijn eigen taken op een peildatum",
            description = "A teacher's own duties on a reference date, as JSON or as a page to print (text/html).")
    @ApiResponse(
            responseCode = "200",
            description = "Taken op de peildatum. Duties on the reference date.",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> ownPage(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response) {
        return page(caller, own(caller), referenceDate, knownOn, after, response);
    }

    private static String own(Caller caller) {
        if (caller.teacher() == null) {
            throw new NotFoundException();
        }
        return caller.teacher().toString();
    }
}
