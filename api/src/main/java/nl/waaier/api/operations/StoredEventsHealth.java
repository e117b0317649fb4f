package nl.waaier.api.operations;

import java.util.List;
import nl.waaier.api.platform.eventstore.UnreadableEvents;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Out of service once a newer version has recorded events that this one cannot read: whoever they are about gets no
 * answer here, so requests are better off at a newer node.
 */
@Component("storedEventsHealthIndicator")
final class StoredEventsHealth implements HealthIndicator {

    private final UnreadableEvents unreadable;

    StoredEventsHealth(UnreadableEvents unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public Health health() {
        try {
            List<String> kinds = unreadable.kinds();
            return (kinds.isEmpty() ? Health.up() : Health.outOfService().withDetail("unreadable", kinds)).build();
        } catch (DataAccessException e) {
            return Health.down()
                    .withDetail("error", e.getClass().getSimpleName())
                    .build();
        }
    }
}
