package nl.waaier.core.architecture.bad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;

/** None of these would decide the same way twice. */
final class DecisionsByClockOrChance {

    private DecisionsByClockOrChance() {}

    static final class ByInstant {
        Instant decide() {
            return Instant.now();
        }
    }

    static final class ByDate {
        LocalDate decide() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class ByClock {
        Instant decide(Clock clock) {
            return clock.instant();
        }
    }

    static final class ByMillis {
        long decide() {
            return System.currentTimeMillis();
        }
    }

    static final class ById {
        UUID decide() {
            return UUID.randomUUID();
        }
    }

    static final class ByChance {
        double decide() {
            return Math.random();
        }
    }

    static final class ByDice {
        int decide() {
            return new Random().nextInt();
        }
    }
}
