package nl.waaier.api.platform.eventstore;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start on a store with events that this version does not know, before anything can read past them. */
@Component
final class StoredTypesCheck implements SmartInitializingSingleton {

    private final UnreadableEvents unreadable;

    StoredTypesCheck(UnreadableEvents unreadable) {
        this.unreadable = unreadable;
    }

    /** @throws IllegalStateException naming every stored kind of event that cannot be read */
    @Override
    public void afterSingletonsInstantiated() {
        List<String> unknown = unreadable.kinds();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The event store holds events that this version cannot read: "
                    + String.join("; ", unknown) + ". Start the version that wrote them, or a later one.");
        }
    }
}
