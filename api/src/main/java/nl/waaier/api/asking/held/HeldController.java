package nl.waaier.api.asking.held;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.waaier.api.platform.identity.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is held about whoever asks. */
@RestController
@Tag(name = "personen")
class HeldController {

    private final HeldData data;

    HeldController(HeldData data) {
        this.data = data;
    }

    @GetMapping("/v1/me/data")
    @Operation(
            summary = "Alles wat over mij is vastgelegd, in één antwoord",
            description =
                    "Everything that is held about whoever asks, table by table: of the own file, of files that were"
                            + " joined into it, and of the account (AVG art. 15 and 20).")
    HeldAnswer held(Caller caller) {
        return data.of(caller);
    }
}
