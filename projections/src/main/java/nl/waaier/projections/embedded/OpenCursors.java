package nl.waaier.projections.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left of answers that are fetched in parts. Who gave up never says so, and a question may be asked faster than
 * given up ones grow old: so those that were left alone longest go when they are too old or too many.
 */
final class OpenCursors {

    private final int atMost;
    private final Duration maxAge;
    private final Clock clock;
    /** Those left alone longest come first: a cursor that is read from is taken out, and kept again. */
    private final Map<Long, Open> cursors = new LinkedHashMap<>();

    /**
     * @param atMost so many; more than ask at once
     * @param maxAge how long after the last part was fetched; longer than anybody waits for one
     */
    OpenCursors(int atMost, Duration maxAge, Clock clock) {
        this.atMost = atMost;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    synchronized void keep(long id, Iterator<PackedDocument> rest) {
        Instant now = clock.instant();
        cursors.put(id, new Open(rest, now));
        Iterator<Open> oldest = cursors.values().iterator();
        while (oldest.next().since().plus(maxAge).isBefore(now) || cursors.size() > atMost) {
            oldest.remove();
        }
    }

    /** Takes a cursor out; null when it was closed, or somebody else reads from it. */
    synchronized @Nullable Iterator<PackedDocument> take(long id) {
        Open open = cursors.remove(id);
        return open == null ? null : open.rest();
    }

    synchronized int count() {
        return cursors.size();
    }

    private record Open(Iterator<PackedDocument> rest, Instant since) {}
}
