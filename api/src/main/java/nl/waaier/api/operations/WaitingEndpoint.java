package nl.waaier.api.operations;

import java.time.Instant;
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

    /**
     * A teacher who waits. The operator is told a number that leads to nobody by itself, so it is no line on anybody's access list.
     *
     * @param teacher the number of the teacher
     * @param number of the event that could not be taken in
     * @param error the kind of error
     * @param since since when
     */
    record Waiting(String teacher, long number, String error, Instant since) {

        static Waiting of(WaitingTeacher one) {
            return new Waiting(one.teacher().toString(), one.number(), one.error(), one.since());
        }
    }

    /** Who waits. */
    @ReadOperation
    List<Waiting> waiting() {
        return readModel.waiting().stream().map(Waiting::of).toList();
    }

    /** Tries again for everybody who waits; answers how many wait no longer. */
    @WriteOperation
    Map<String, Integer> retry() {
        return Map.of("freed", readModel.retryWaiting());
    }
}
