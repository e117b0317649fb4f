package nl.waaier.api.asking.rights;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which user role may ask and do what, beside the page of who has which right; it shows nobody. */
@Controller
final class AccessMatrixPages {

    private final AccessMatrixController matrix;

    AccessMatrixPages(AccessMatrixController matrix) {
        this.matrix = matrix;
    }

    @GetMapping("/bestuur/rechten/matrix.csv")
    ResponseEntity<String> matrix() {
        return matrix.matrix();
    }
}
