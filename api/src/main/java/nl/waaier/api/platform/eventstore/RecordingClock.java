package nl.waaier.api.platform.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Tells when something is recorded: one moment for all that is recorded together, in whole milliseconds, which is what
 * the store keeps. Outside a unit of work it tells the time.
 */
final class RecordingClock extends Clock {

    private static final String MOMENT = "nl.waaier.recordedAt";

    private final Clock base;

    /** @param base tells the time */
    RecordingClock(Clock base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(MOMENT, key -> now())
                : now();
    }

    private Instant now() {
        return base.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RecordingClock(base.withZone(zone));
    }
}
