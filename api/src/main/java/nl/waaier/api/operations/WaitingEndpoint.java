package nl.waaier.api.operations;

import java.util.List;
import java.util.Map;
import nl.waaier.projections.store.Views;
import nl.waaier.projections.store.Waiting;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** The teachers whose events a view could not apply, and the command to try again. On the management port only. */
@Component
@Endpoint(id = "waiting")
class WaitingEndpoint {

    private final Views views;

    WaitingEndpoint(Views views) {
        this.views = views;
    }

    /** Who waits, per view. */
    @ReadOperation
    Map<String, List<Waiting>> waiting() {
        return views.waiting();
    }

    /** Tries again for everybody who waits; answers how many wait no longer. */
    @WriteOperation
    Map<String, Integer> retry() {
        return Map.of("freed", views.retryWaiting());
    }
}
