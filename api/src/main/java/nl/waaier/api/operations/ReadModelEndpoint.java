package nl.waaier.api.operations;

import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.store.ReadModelStatus;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** How the read model stands, and the command to rebuild it. On the management port only. */
@Component
@Endpoint(id = "readmodel")
class ReadModelEndpoint {

    private final ReadModel readModel;

    ReadModelEndpoint(ReadModel readModel) {
        this.readModel = readModel;
    }

    /** How it stands. */
    @ReadOperation
    ReadModelStatus status() {
        return readModel.status();
    }

    /** Begins to rebuild it; questions go on. */
    @WriteOperation
    ReadModelStatus rebuild() {
        readModel.rebuild();
        return readModel.status();
    }
}
