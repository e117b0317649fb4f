package nl.waaier.api.importing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.waaier.api.importing.figures.MovedFigure;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.api.importing.job.ImportOptions;
import nl.waaier.api.importing.job.ImportQueue;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.problem.UnavailableException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports of the caller's own board: hand in a zip, follow it, fetch what was rejected. For HR only. */
@RestController
@RequestMapping("/v1/imports")
@Tag(name = "import", description = "Aanleveringen van personeelsgegevens. Deliveries of staff records.")
@ConditionalOnWebApplication
class ImportController {

    private static final String ZIP = "application/zip";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LATEST = 20;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final Imports imports;
    private final ImportQueue queue;
    private final Profiles profiles;
    private final RecordingAccess access;

    ImportController(Imports imports, ImportQueue queue, Profiles profiles, RecordingAccess access) {
        this.imports = imports;
        this.queue = queue;
        this.profiles = profiles;
        this.access = access;
    }

    /** Takes a zip of files or a workbook, in the format {@code waaier-csv} or that of a profile; the work is done afterwards, the answer says where to follow it. */
    @PostMapping(consumes = {ZIP, WORKBOOK})
    @Operation(
            summary = "Een zip of Excel-werkmap aanleveren",
            description =
                    "Hands in a zip of files or an Excel workbook; it is worked through afterwards, follow it where Location"
                            + " says. A profile says how an office's own files are read.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description =
                                    "Zip met bestanden, of een Excel-werkmap. A zip of files, or an Excel workbook.",
                            content = {
                                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = WORKBOOK, schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(responseCode = "202", description = "Aangenomen. Accepted.", useReturnTypeSchema = true)
    ResponseEntity<ImportView> submit(Caller caller, ImportAsked asked, HttpServletRequest request) throws IOException {
        ImportJob job = takeIn(caller, asked, request::getInputStream);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/imports/" + job.id()))
                .body(view(job, List.of()));
    }

    /** What is handed in, opened once it is known that it is wanted. */
    interface HandedIn {

        InputStream open() throws IOException;
    }

    /**
     * Puts what is handed in behind what waits already.
     *
     * @param handedIn a zip or workbook
     * @throws UnavailableException when as many wait as may
     * @throws IOException when it breaks off
     */
    ImportJob takeIn(Caller caller, ImportAsked asked, HandedIn handedIn) throws IOException {
        access.requireImport(caller);
        ImportOptions options = asked.options(caller.board(), profiles);
        if (queue.isFull(caller.board())) {
            throw tooManyWaiting();
        }
        try (InputStream upload = handedIn.open()) {
            return queue.submit(upload, caller.board(), caller.subject(), options)
                    .orElseThrow(ImportController::tooManyWaiting);
        }
    }

    static UnavailableException tooManyWaiting() {
        return new UnavailableException(
                "Er wachten al te veel aanleveringen van dit bestuur; probeer het later opnieuw.",
                "Too many deliveries of this board are waiting already; please try again later.",
                ASK_AGAIN);
    }

    private ImportView view(ImportJob job, List<MovedFigure> figures) {
        return ImportView.of(job, imports.timeLeft(job).orElse(null), figures);
    }

    /** The latest imports of the board, the newest first. */
    @GetMapping
    @Operation(
            summary = "De laatste aanleveringen van het bestuur",
            description = "The latest imports of the board, the newest first.")
    List<ImportView> latest(Caller caller) {
        access.requireImport(caller);
        return imports.jobs().latest(caller.board(), LATEST).stream()
                .map(job -> view(job, List.of()))
                .toList();
    }

    /** How an import stands, and what became of its rows so far. */
    @GetMapping("/{id}")
    @Operation(
            summary = "De stand van een aanlevering",
            description = "How an import stands, and what became of its rows so far.")
    ImportView one(Caller caller, @PathVariable UUID id) {
        ImportJob job = find(caller, id);
        return view(job, imports.jobs().figures(job.id()));
    }

    /** The rejected rows as CSV: per fault the file, the line, the column and the reason. */
    @GetMapping(path = "/{id}/rejections", produces = "text/csv")
    @Operation(
            summary = "De afgekeurde rijen van een aanlevering",
            description = "The rejected rows of an import as CSV: file, line, column and reason of every fault.")
    @ApiResponse(
            responseCode = "200",
            description = "Afgekeurde rijen. Rejected rows.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void rejections(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        ImportJob job = find(caller, id);
        imports.report().rejections(job.id(), job.profile()::officeFile, csv(response, "afgekeurd.csv"));
    }

    /** All that is told of an import as CSV: faults, warnings and changes. */
    @GetMapping(path = "/{id}/report", produces = "text/csv")
    @Operation(
            summary = "Het verslag van een aanlevering: fouten, waarschuwingen en wijzigingen",
            description = "The report of an import as CSV: faults, warnings and changes, with file, line and column.")
    @ApiResponse(
            responseCode = "200",
            description = "Verslag. Report.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void report(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        ImportJob job = find(caller, id);
        imports.report()
                .report(job.id(), job.counts().warnings(), job.profile()::officeFile, csv(response, "verslag.csv"));
    }

    /** What the report tells, in parts: grouped by rule, and within one by file and line. */
    @GetMapping("/{id}/lines")
    @Operation(
            summary = "Het verslag van een aanlevering in delen, per reden bij elkaar",
            description = "The report of an import in parts, grouped by rule: with every fault, what to do about it.")
    ReportLines lines(Caller caller, @PathVariable UUID id, ReportLinesAsked asked) {
        ImportJob job = find(caller, id);
        return ReportLines.of(imports.report(), job, asked.checked());
    }

    private static Writer csv(HttpServletResponse response, String name) throws IOException {
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    /**
     * The import with this number.
     *
     * @throws NotFoundException when the caller's board has none
     */
    ImportJob find(Caller caller, UUID id) {
        access.requireImport(caller);
        return imports.jobs()
                .find(id)
                .filter(job -> caller.board().equals(job.board()))
                .orElseThrow(NotFoundException::new);
    }
}
