package nl.waaier.api.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.waaier.api.evidence.format.EvidencePublicKey;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the key that evidence packs are verified with, to anybody: a pack goes to people who cannot sign in here. */
@RestController
@Tag(name = "bewijspakket", description = "Bewijspakketten van promoties. Evidence packs of promotions.")
class EvidenceKeyController {

    static final String PATH = "/v1/evidence-key";

    private final EvidenceKeys keys;

    EvidenceKeyController(EvidenceKeys keys) {
        this.keys = keys;
    }

    /**
     * The key that evidence packs are verified with.
     *
     * @param algorithm {@code Ed25519}
     * @param publicKey the key as a PEM file
     * @param fingerprint SHA-256 over the key in DER form, in hexadecimal digits
     */
    record EvidenceKeyAnswer(String algorithm, String publicKey, String fingerprint) {}

    @GetMapping(PATH)
    @SecurityRequirements
    @Operation(
            summary = "De sleutel waarmee bewijspakketten worden gecontroleerd",
            description =
                    "The public key that evidence packs are verified with, with its fingerprint; as JSON, or alone as"
                            + " a PEM file (text/plain).")
    @ApiResponse(responseCode = "200", description = "De openbare sleutel. The public key.", useReturnTypeSchema = true)
    EvidenceKeyAnswer key() {
        EvidencePublicKey key = keys.require().publicKey();
        return new EvidenceKeyAnswer("Ed25519", key.pem(), key.fingerprint());
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    @SecurityRequirements
    @Operation(
            summary = "De sleutel waarmee bewijspakketten worden gecontroleerd",
            description =
                    "The public key that evidence packs are verified with, with its fingerprint; as JSON, or alone as"
                            + " a PEM file (text/plain).")
    @ApiResponse(
            responseCode = "200",
            description = "De openbare sleutel. The public key.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    String pem() {
        return keys.require().publicKey().pem();
    }
}
