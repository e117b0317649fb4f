package nl.waaier.api.importing.source;

import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;

/** What any delivery must keep, folder or zip. */
final class Delivery {

    private Delivery() {}

    static void check(ImportSource source, SourceLimits limits) {
        if (source.files().isEmpty()) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_EMPTY);
        }
        if (source.size() > limits.bytes()) {
            throw new DeliveryRefused(DeliveryRule.DELIVERY_TOO_LARGE);
        }
    }
}
