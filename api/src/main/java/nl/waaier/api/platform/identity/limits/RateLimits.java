package nl.waaier.api.platform.identity.limits;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps any one caller from taking the whole node, in memory and for this node alone: with more nodes, more is let through.
 * Counts what it refused as {@code waaier.rate.limited}, by what was exceeded.
 */
@Component
@EnableConfigurationProperties(RateLimitProperties.class)
public final class RateLimits implements MeterBinder {

    private final boolean enabled;
    private final Buckets subjects;
    private final Buckets boards;
    private final Buckets addresses;

    @Autowired
    RateLimits(RateLimitProperties settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateLimitProperties settings, TimeMeter time) {
        enabled = settings.enabled();
        int remembered = settings.remembered();
        subjects = new Buckets(settings.subjectPerSecond(), settings.subjectBurst(), remembered, time);
        boards = new Buckets(settings.boardPerSecond(), settings.boardBurst(), remembered, time);
        addresses = new Buckets(settings.addressPerSecond(), settings.addressBurst(), remembered, time);
    }

    /**
     * Counts a request of a caller with a good token.
     *
     * @param subject of the token
     * @param board of the token
     * @return how long to wait, when the request is one too many
     */
    public Optional<Duration> caller(String subject, String board) {
        if (!enabled) {
            return Optional.empty();
        }
        return subjects.take(subject).or(() -> boards.take(board));
    }

    /**
     * Counts a request without a good token.
     *
     * @param address numeric, as the server sees it; of an IPv6 address the network counts, which one customer has whole
     * @return how long to wait, when the request is one too many
     */
    public Optional<Duration> stranger(String address) {
        return enabled ? addresses.take(Networks.of(address)) : Optional.empty();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map.of("subject", subjects, "board", boards, "address", addresses)
                .forEach((by, buckets) -> FunctionCounter.builder("waaier.rate.limited", buckets, Buckets::refused)
                        .description("requests refused because too many came")
                        .tag("by", by)
                        .register(registry));
    }
}
