package nl.waaier.api.operations;

import java.time.Duration;
import java.util.List;
import nl.waaier.projections.store.ViewStatus;
import nl.waaier.projections.store.Views;
import org.springframework.stereotype.Component;

/** How the views stand, asked of the stores once for all measures of one scrape. */
@Component
final class ViewsSample {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final Views views;
    private List<ViewStatus> statuses = List.of();
    private long until = System.nanoTime();

    ViewsSample(Views views) {
        this.views = views;
    }

    /** The names of all views. */
    List<String> names() {
        return views.names();
    }

    /**
     * How a view stands, as of a second ago at most.
     *
     * @throws com.mongodb.MongoException when the read store is away
     */
    synchronized ViewStatus of(String view) {
        if (System.nanoTime() - until >= 0) {
            statuses = views.status();
            until = System.nanoTime() + GOOD_FOR.toNanos();
        }
        return statuses.stream()
                .filter(status -> status.view().equals(view))
                .findFirst()
                .orElseThrow();
    }
}
