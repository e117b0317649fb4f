package nl.waaier.api.platform.identity.limits;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
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
    private final Limit subjects;
    private final Limit boards;
    private final Limit addresses;

    @Autowired
    RateLimits(RateLimitProperties settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateLimitProperties settings, TimeMeter time) {
        enabled = settings.enabled();
        int remembered = settings.remembered();
        subjects = new Limit(
                "subject", new Buckets(settings.subjectPerSecond(), settings.subjectBurst(), remembered, time));
        boards = new Limit("board", new Buckets(settings.boardPerSecond(), settings.boardBurst(), remembered, time));
        addresses = new Limit(
                "address", new Buckets(settings.addressPerSecond(), settings.addressBurst(), remembered, time));
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
        for (Limit limit : new Limit[] {subjects, boards, addresses}) {
            FunctionCounter.builder("waaier.rate.limited", limit.refused, LongAdder::doubleValue)
                    .description("requests refused because too many came")
                    .tag("by", limit.name)
                    .register(registry);
        }
    }

    private static final class Limit {

        private final String name;
        private final Buckets buckets;
        private final LongAdder refused = new LongAdder();

        Limit(String name, Buckets buckets) {
            this.name = name;
            this.buckets = buckets;
        }

        Optional<Duration> take(String who) {
            Optional<Duration> wait = buckets.take(who);
            if (wait.isPresent()) {
                refused.increment();
            }
            return wait;
        }
    }
}
