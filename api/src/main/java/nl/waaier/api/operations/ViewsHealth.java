package nl.waaier.api.operations;

import com.mongodb.MongoException;
import java.util.List;
import nl.waaier.projections.store.ViewStatus;
import nl.waaier.projections.store.Views;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the read side: out of service while a view is built for the first time, and how far each is behind. Being
 * behind, or a teacher who waits, is told but is no reason to take a node out of service.
 */
@Component("viewsHealthIndicator")
final class ViewsHealth implements HealthIndicator {

    private final Views views;

    ViewsHealth(Views views) {
        this.views = views;
    }

    @Override
    public Health health() {
        try {
            List<ViewStatus> all = views.status();
            Health.Builder health = all.stream().allMatch(ViewStatus::ready) ? Health.up() : Health.outOfService();
            all.forEach(view -> health.withDetail(view.view(), view));
            return health.build();
        } catch (MongoException e) {
            return Health.down()
                    .withDetail("error", e.getClass().getSimpleName())
                    .build();
        }
    }
}
