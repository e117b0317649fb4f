package nl.waaier.api.operations;

import java.util.List;
import nl.waaier.projections.store.ViewStatus;
import nl.waaier.projections.store.Views;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** How the views stand, and the command to rebuild them. On the management port only. */
@Component
@Endpoint(id = "views")
class ViewsEndpoint {

    private final Views views;

    ViewsEndpoint(Views views) {
        this.views = views;
    }

    /** How all views stand. */
    @ReadOperation
    List<ViewStatus> status() {
        return views.status();
    }

    /** Begins to rebuild all views; questions go on. */
    @WriteOperation
    List<ViewStatus> rebuildAll() {
        views.rebuild(List.of());
        return views.status();
    }

    /** Begins to rebuild one view; questions go on. */
    @WriteOperation
    List<ViewStatus> rebuild(@Selector String view) {
        try {
            views.rebuild(List.of(view));
        } catch (IllegalArgumentException e) {
            throw new InvalidEndpointRequestException("unknown view", "There is no such view", e);
        }
        return views.status();
    }
}
