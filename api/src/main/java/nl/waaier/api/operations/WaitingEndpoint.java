package nl.waaier.api.operations;

import java.util.List;
import java.util.Map;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.store.WaitingTeacher;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** The teachers with an event that could not be taken in, and the command to try again. On the management port only. */
@Component
@Endpoint(id = "waiting")
class WaitingEndpoint {

    private final ReadModel readModel;

    WaitingEndpoint(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** Who waits. */
    @ReadOperation
    List<WaitingTeacher> waiting() {
        return readModel.waiting();
    }

    /** Tries again for everybody who waits; answers how many wait no longer. */
    @WriteOperation
    Map<String, Integer> retry() {
        return Map.of("freed", readModel.retryWaiting());
    }
}
