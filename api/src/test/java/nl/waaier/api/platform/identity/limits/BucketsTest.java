package nl.waaier.api.platform.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bucket lets through, and how many are kept. */
class BucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final TimeMeter time = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };
    private final Buckets buckets = new Buckets(2, 3, 10, time);

    @Test
    void theBurstIsLetThroughAtOnceAndThenSoManyPerSecond() {
        for (int count = 0; count < 3; count++) {
            assertThat(buckets.take("a")).isEmpty();
        }
        assertThat(buckets.take("a")).hasValue(Duration.ofMillis(500));
        now.addAndGet(Duration.ofMillis(499).toNanos());
        assertThat(buckets.take("a")).hasValue(Duration.ofMillis(1));
        now.addAndGet(Duration.ofMillis(1).toNanos());
        assertThat(buckets.take("a")).isEmpty();
        assertThat(buckets.take("a")).isPresent();
        assertThat(buckets.take("b")).as("another").isEmpty();
    }

    @Test
    void aWhileLaterTheBurstIsThereAgainAndNoMore() {
        buckets.take("a");
        now.addAndGet(Duration.ofHours(1).toNanos());
        for (int count = 0; count < 3; count++) {
            assertThat(buckets.take("a")).isEmpty();
        }
        assertThat(buckets.take("a")).isPresent();
    }

    @Test
    void noMoreAreRememberedThanMayBeAndWhoAsksOnIsNotForgotten() {
        for (int count = 0; count < 4; count++) {
            buckets.take("busy");
        }
        for (int stranger = 0; stranger < 1000; stranger++) {
            buckets.take("stranger " + stranger);
            assertThat(buckets.take("busy")).as("who asks on is not forgotten").isPresent();
        }
        assertThat(buckets.size()).isBetween(2L, 10L);
    }

    @Test
    void whoseBucketIsFullAgainIsForgotten() {
        buckets.take("a");
        assertThat(buckets.size()).isEqualTo(1);
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(buckets.size()).as("not yet").isEqualTo(1);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(buckets.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "198.51.100.7, 198.51.100.7, true",
        "198.51.100.7, 198.51.100.8, false",
        "::ffff:198.51.100.7, 198.51.100.7, true",
        "unix, unix, true",
        "unix, other, false"
    })
    void oneNetworkOfVersionSixIsOneAsker(String one, String other, boolean same) {
        assertThat(Networks.of(one).equals(Networks.of(other))).isEqualTo(same);
    }

    @Test
    void aLimitOfNothingIsNoSetting() {
        assertThatThrownBy(() -> new RateLimitProperties(true, 0, 1, 1, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new RateLimitProperties(true, 1, 1, 1, 1, 1, 1, 1).enabled()).isTrue();
    }
}
