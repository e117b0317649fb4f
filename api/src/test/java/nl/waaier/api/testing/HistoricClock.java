package nl.waaier.api.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands at the moment it was set to, for histories that are recorded again. */
public final class HistoricClock extends Clock {

    /** Everybody in histories was born before it. */
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private volatile Instant now = FIRST;

    /** At first it stands at the beginning of 2026. */
    public HistoricClock() {}

    /** From now on it is this moment; also an earlier one than before. */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
