package nl.waaier.api.importing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import nl.waaier.api.importing.job.ImportOptions;
import nl.waaier.api.importing.job.ImportQueue;
import nl.waaier.api.importing.job.PartialUpload;
import nl.waaier.api.importing.job.PartialUploads;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemException;
import nl.waaier.api.platform.problem.ProblemType;
import nl.waaier.api.platform.problem.UnavailableException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Handing in a zip in pieces over a line that breaks, by the core of the tus protocol 1.0 with its extensions creation,
 * expiration and termination. The last piece makes it an import with the same number. For HR only, and an upload for whoever
 * began it only.
 */
@RestController
@RequestMapping("/v1/imports/uploads")
@Tag(name = "import", description = "Aanleveringen van personeelsgegevens. Deliveries of staff records.")
@ConditionalOnWebApplication
class UploadController {

    /** The largest zip: as much as may be handed in at once. */
    static final long MAX_SIZE = 50L << 20;

    private static final String RESUMABLE = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String LENGTH = "Upload-Length";
    private static final String OFFSET = "Upload-Offset";
    private static final String EXPIRES = "Upload-Expires";
    private static final String PIECE = "application/offset+octet-stream";
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final PartialUploads uploads;
    private final ImportQueue queue;
    private final Profiles profiles;
    private final RecordingAccess access;

    UploadController(PartialUploads uploads, ImportQueue queue, Profiles profiles, RecordingAccess access) {
        this.uploads = uploads;
        this.queue = queue;
        this.profiles = profiles;
        this.access = access;
    }

    /** Begins an upload; the answer says where its pieces go. */
    @PostMapping
    @Operation(
            summary = "Een zip in delen aanleveren: beginnen",
            description = "Begins handing in a zip in pieces (tus 1.0); Location says where they go.")
    @ApiResponse(responseCode = "201", description = "Begonnen. Begun.", useReturnTypeSchema = true)
    ResponseEntity<UploadView> begin(Caller caller, @RequestHeader(LENGTH) long length, ImportAsked asked) {
        access.requireImport(caller);
        ImportOptions options = asked.options(caller.board(), profiles);
        if (length < 1) {
            throw new ProblemException(Problem.of(
                    ProblemType.BAD_REQUEST, "Upload-Length is minstens 1.", "Upload-Length is at least 1."));
        }
        if (length > MAX_SIZE) {
            throw new ProblemException(Problem.of(ProblemType.TOO_LARGE));
        }
        PartialUpload upload = uploads.begin(length, caller.board(), caller.subject(), options)
                .orElseThrow(() -> new UnavailableException(
                        "Er zijn al te veel aanleveringen van dit bestuur onderweg; probeer het later opnieuw.",
                        "Too many deliveries of this board are under way already; please try again later.",
                        ASK_AGAIN));
        return told(HttpStatus.CREATED, upload)
                .location(URI.create("/v1/imports/uploads/" + upload.id()))
                .body(new UploadView(upload.id(), upload.length(), uploads.offset(upload), uploads.expires(upload)));
    }

    /** How many bytes have come. */
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(
            summary = "Hoever een zip in delen is aangekomen",
            description = "How many bytes of a zip in pieces have come: Upload-Offset.")
    @ApiResponse(responseCode = "204", description = "Zoveel is er. So much is there.", content = @Content)
    ResponseEntity<Void> stand(Caller caller, @PathVariable UUID id) {
        PartialUpload upload = find(caller, id);
        return told(HttpStatus.NO_CONTENT, upload)
                .header(LENGTH, Long.toString(upload.length()))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** Adds a piece; what came before a line broke is kept. The last one makes it an import. */
    @PatchMapping(path = "/{id}", consumes = PIECE)
    @Operation(
            summary = "Een zip in delen aanleveren: een deel",
            description =
                    "Adds a piece that begins at Upload-Offset. The last one makes it an import of the same number.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "Bytes.",
                            content =
                                    @Content(mediaType = PIECE, schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "204", description = "Aangekomen. Arrived.", content = @Content)
    ResponseEntity<Void> piece(
            Caller caller, @PathVariable UUID id, @RequestHeader(OFFSET) long offset, HttpServletRequest request)
            throws IOException {
        PartialUpload upload = find(caller, id);
        Optional<Long> now = uploads.append(upload, offset, request.getInputStream());
        if (now.isEmpty()) {
            throw new ProblemException(Problem.of(
                    ProblemType.CONFLICT,
                    "Upload-Offset is niet waar de aanlevering gebleven is, of er komt meer dan is aangekondigd; vraag met"
                            + " HEAD waar zij gebleven is.",
                    "Upload-Offset is not where the delivery was left, or there is more than was announced; ask by HEAD"
                            + " where it was left."));
        }
        if (uploads.isWhole(upload) && !queue.submit(upload)) {
            throw ImportController.tooManyWaiting();
        }
        return told(HttpStatus.NO_CONTENT, upload).build();
    }

    /** Gives an upload up; an import that it has become goes on. */
    @DeleteMapping("/{id}")
    @Operation(
            summary = "Een zip in delen weggooien",
            description = "Gives up a zip in pieces; an import that it has become goes on.")
    @ApiResponse(responseCode = "204", description = "Weggegooid. Thrown away.", content = @Content)
    ResponseEntity<Void> giveUp(Caller caller, @PathVariable UUID id) {
        uploads.drop(find(caller, id));
        return ResponseEntity.noContent().header(RESUMABLE, VERSION).build();
    }

    private PartialUpload find(Caller caller, UUID id) {
        access.requireImport(caller);
        return uploads.find(id, caller.board(), caller.subject()).orElseThrow(NotFoundException::new);
    }

    private ResponseEntity.BodyBuilder told(HttpStatus status, PartialUpload upload) {
        return ResponseEntity.status(status)
                .header(RESUMABLE, VERSION)
                .header(OFFSET, Long.toString(uploads.offset(upload)))
                .header(
                        EXPIRES,
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                uploads.expires(upload).atOffset(ZoneOffset.UTC)));
    }
}
