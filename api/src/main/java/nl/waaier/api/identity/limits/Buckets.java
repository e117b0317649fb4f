package nl.waaier.api.identity.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket of requests for each of those who asked lately. Whoever was unseen longest is forgotten when there are too many:
 * a forgotten one starts with a full bucket, which is what most would have had by then.
 */
final class Buckets {

    private final long perSecond;
    private final long burst;
    private final TimeMeter time;
    private final Map<String, Bucket> recent;

    /** @param remembered how many are remembered at most */
    Buckets(long perSecond, long burst, int remembered, TimeMeter time) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.time = time;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    /** Takes a request from the bucket; when it is empty, says how long until there is one again. */
    Optional<Duration> take(String who) {
        ConsumptionProbe taken = bucket(who).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String who) {
        synchronized (recent) {
            return recent.computeIfAbsent(who, each -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }

    /** How many are remembered now. */
    int size() {
        synchronized (recent) {
            return recent.size();
        }
    }
}
