package nl.waaier.api.platform.identity.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests are answered on this node. Each limit is a bucket that holds {@code burst} requests and is refilled
 * with {@code perSecond}; all are between 1 and a million.
 *
 * @param enabled whether there are limits at all
 * @param subjectPerSecond of one subject of access tokens
 * @param subjectBurst of one subject at once
 * @param boardPerSecond of all callers of one board together
 * @param boardBurst of one board at once
 * @param addressPerSecond of one address without a good token
 * @param addressBurst of one address at once
 * @param remembered how many subjects, and how many addresses, are remembered: the longest unseen is forgotten first
 */
@ConfigurationProperties("waaier.rate-limit")
record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("25") long subjectPerSecond,
        @DefaultValue("250") long subjectBurst,
        @DefaultValue("100") long boardPerSecond,
        @DefaultValue("1000") long boardBurst,
        @DefaultValue("25") long addressPerSecond,
        @DefaultValue("250") long addressBurst,
        @DefaultValue("50000") int remembered) {

    private static final long MAX = 1_000_000;

    RateLimitProperties {
        requireSensible(subjectPerSecond, subjectBurst);
        requireSensible(boardPerSecond, boardBurst);
        requireSensible(addressPerSecond, addressBurst);
        requireSensible(remembered);
    }

    private static void requireSensible(long... settings) {
        for (long setting : settings) {
            if (setting < 1 || setting > MAX) {
                throw new IllegalArgumentException("each setting under waaier.rate-limit must be between 1 and " + MAX);
            }
        }
    }
}
