package nl.waaier.api.asking.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the key that evidence packs are verified with, to anybody: a pack goes to people who cannot sign in here. */
@RestController
@Tag(name = "bewijspakket", description = "Bewijspakketten van promoties. Evidence packs of promotions.")
class EvidenceKeyController {

    static final String PATH = "/v1/evidence-key";

    private static final String SUMMARY = "De sleutel waarmee bewijspakketten worden gecontroleerd";
    private static final String DESCRIPTION =
            "The public key that evidence packs are verified with, as a JWK set (RFC 7517) with the key's thumbprint as its"
                    + " kid; or alone as a PEM file (text/plain).";

    private final EvidenceKey key;

    EvidenceKeyController(EvidenceKey key) {
        this.key = key;
    }

    @GetMapping(PATH)
    @SecurityRequirements
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @ApiResponse(
            responseCode = "200",
            description = "De openbare sleutel. The public key.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    Map<String, Object> keys() {
        return key.publicKeys().toJSONObject();
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    @SecurityRequirements
    @Operation(summary = SUMMARY, description = DESCRIPTION)
    @ApiResponse(
            responseCode = "200",
            description = "De openbare sleutel. The public key.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    String pem() {
        return key.publicPem();
    }
}
