package nl.waaier.api.asking.rights;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which user role may ask and do what. The file is part of the product: a test makes it from the rules by which another one asks every
 * route as every role.
 */
@RestController
@Tag(name = "rechten")
class AccessMatrixController {

    private final String matrix;

    AccessMatrixController() throws IOException {
        matrix = new ClassPathResource("matrix.csv", AccessMatrixController.class)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/v1/access-matrix", produces = "text/csv")
    @Operation(
            summary = "Welke rol wat mag vragen en vastleggen, als bestand",
            description =
                    "Which user role may ask and record what, as a CSV file: a line per route, a column per role. Of every"
                            + " board the same.")
    ResponseEntity<String> matrix() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rechtenmatrix.csv\"")
                .body(matrix);
    }
}
