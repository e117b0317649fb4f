package nl.waaier.api.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slow a client may be. What stands still altogether ends by the server's own time-outs; this is for what goes on drop
 * by drop.
 *
 * @param headers within which the headers of a request must have come, whole
 * @param grace how long a body, or an answer, may be waited for in any case
 * @param perSecond what must come, or be taken, on average beyond that
 */
@ConfigurationProperties("waaier.slow-clients")
record SlowClientProperties(
        @DefaultValue("20s") Duration headers,
        @DefaultValue("30s") Duration grace,
        @DefaultValue("10KB") DataSize perSecond) {

    SlowClientProperties {
        if (!headers.isPositive() || !grace.isPositive() || perSecond.toBytes() < 1) {
            throw new IllegalArgumentException("each setting under waaier.slow-clients must be above zero");
        }
    }

    /** A new count of one body or one answer. */
    Pace pace() {
        return new Pace(grace, perSecond.toBytes());
    }
}
