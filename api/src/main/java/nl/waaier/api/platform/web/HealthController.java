package nl.waaier.api.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches whether the product is well. */
@RestController
@Hidden
final class HealthController {

    private final HealthEndpoint health;

    HealthController(HealthEndpoint health) {
        this.health = health;
    }

    /** Only whether it is well; the parts and their details are on the management port. */
    @GetMapping(ApiPaths.HEALTH)
    ResponseEntity<Map<String, String>> health() {
        Status status = health.health().getStatus();
        boolean well = !status.equals(Status.DOWN) && !status.equals(Status.OUT_OF_SERVICE);
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", status.getCode()));
    }
}
