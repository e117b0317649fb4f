package nl.waaier.api.operations;

import com.mongodb.MongoException;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.store.ReadModelStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the read side: out of service while the read model is built for the first time. How many events it is behind,
 * and how many teachers wait, is told, but is no reason to take a node out of service.
 */
@Component("readModelHealthIndicator")
final class ReadModelHealth implements HealthIndicator {

    private final ReadModel readModel;

    ReadModelHealth(ReadModel readModel) {
        this.readModel = readModel;
    }

    @Override
    public Health health() {
        try {
            ReadModelStatus status = readModel.status();
            return (status.ready() ? Health.up() : Health.outOfService())
                    .withDetail("generation", status.generation())
                    .withDetail("rebuilding", status.rebuilding())
                    .withDetail("behind", status.behind())
                    .withDetail("waiting", status.waiting())
                    .build();
        } catch (MongoException e) {
            return Health.down()
                    .withDetail("error", e.getClass().getSimpleName())
                    .build();
        }
    }
}
