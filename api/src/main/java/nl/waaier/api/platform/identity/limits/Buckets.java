package nl.waaier.api.platform.identity.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * A bucket of requests for each of those who asked lately. When there are too many, of those who ask least some are forgotten;
 * so is who has not asked for so long that the bucket is full again, as that of a new one is.
 */
final class Buckets {

    private final LoadingCache<String, Bucket> recent;
    private final LongAdder refused = new LongAdder();

    /** @param remembered how many are remembered at most */
    Buckets(long perSecond, long burst, int remembered, TimeMeter time) {
        this.recent = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterAccess(Duration.ofSeconds(burst / perSecond + 1))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build(who -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** Takes a request from the bucket; when it is empty, says how long until there is one again. */
    Optional<Duration> take(String who) {
        ConsumptionProbe taken = recent.get(who).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            return Optional.empty();
        }
        refused.increment();
        return Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    /** How many requests found their bucket empty. */
    long refused() {
        return refused.sum();
    }

    /** How many are remembered now. */
    long size() {
        recent.cleanUp();
        return recent.estimatedSize();
    }
}
