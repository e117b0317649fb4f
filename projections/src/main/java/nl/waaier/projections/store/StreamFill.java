package nl.waaier.projections.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.waaier.core.teacher.file.TeacherFile;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new generation up to a position fixed at the beginning, stream by stream: each teacher is folded once and written
 * once. The streams are divided into parts. Whoever works on a part holds it for a while, and notes after each portion how
 * far it is, so that several nodes share the work and another goes on where one was killed.
 *
 * <p>Documents are only ever added, and a document says the same whoever makes it. So it does no harm when two hold one
 * part, as when a node was frozen, or when a portion is done twice.
 */
final class StreamFill {
    /** Enough for several nodes to share, and few enough to be looked at often. */
    static final int PARTS = 16;

    /** Longer than any call takes. */
    static final Duration HELD = FileStore.WORK_TIME.multipliedBy(2);

    private static final Logger LOG = LoggerFactory.getLogger(StreamFill.class);

    private static final String DONE = "done";
    private static final String LAST = "last";
    private static final String PASSED = "passed";
    private static final String HOLDER = "holder";
    private static final String HELD_UNTIL = "heldUntil";

    private final Generation generation;
    private final MongoDatabase database;
    private final TeacherStreams streams;
    private final Projector projector;
    private final Clock clock;
    private final MongoCollection<Document> parts;
    private volatile boolean stopped;

    StreamFill(
            Generation generation, MongoDatabase database, TeacherStreams streams, Projector projector, Clock clock) {
        this.generation = generation;
        this.database = database;
        this.streams = streams;
        this.projector = projector;
        this.clock = clock;
        this.parts = generation.fillParts(database);
    }

    /** Whether every part is done. */
    boolean isDone() {
        GenerationMarker marker = marker();
        return marker.isFixed()
                && parts.countDocuments(Filters.eq(DONE, true))
                        == marker.lastOfEachPart().size();
    }

    /** Lets go of everything after the portions that are under way. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Up to where it is filled that way. Known before anything is. */
    long position() {
        return marker().position();
    }

    /** The same once every part is done; before that, what the parts that are done would come to. */
    static long position(MongoDatabase database, Generation generation, GenerationMarker marker) {
        int all = marker.lastOfEachPart().size();
        if (all == 0) {
            return marker.position();
        }
        long done = generation.fillParts(database).countDocuments(new Document(DONE, true));
        return done == all ? marker.position() : marker.position() / all * done;
    }

    private GenerationMarker marker() {
        return GenerationMarker.read(database, generation)
                .orElseThrow(() -> new IllegalStateException(generation.name() + " was lost while it was filled"));
    }

    /**
     * Works on parts until none is to be had any more.
     *
     * @return false when another has to be asked for later: one is held elsewhere, or the position is not certain yet
     */
    boolean work() {
        if (!prepare()) {
            return false;
        }
        String holder = UUID.randomUUID().toString();
        for (Document part = claim(holder); part != null; part = claim(holder)) {
            fill(part, holder);
        }
        return !stopped && isDone();
    }

    /** By one worker of this node at a time: what is asked for takes a while, and not every server judges a condition and writes at once. */
    private synchronized boolean prepare() {
        GenerationMarker marker = marker();
        if (!marker.isFixed()) {
            OptionalLong settled = streams.settledPosition();
            if (settled.isEmpty()) {
                return false;
            }
            GenerationMarker.fix(database, generation, settled.getAsLong(), streams.lastOfEachPart(PARTS));
            marker = marker();
        }
        // Before any document: none holds anything of an event that a store of an earlier moment would lack unnoticed.
        new AppliedEvents(database, generation)
                .note(
                        AppliedEvents.FILL,
                        marker.position(),
                        streams.lastEvents(marker.position(), AppliedEvents.KEPT),
                        Optional.empty());
        String passed = "";
        for (int part = 0; part < marker.lastOfEachPart().size(); part++) {
            String last = marker.lastOfEachPart().get(part);
            add(new Document(FileFields.ID, part)
                    .append(PASSED, passed)
                    .append(LAST, last)
                    .append(DONE, false)
                    .append(HOLDER, "")
                    .append(HELD_UNTIL, 0L));
            passed = last;
        }
        return true;
    }

    private void add(Document part) {
        try {
            parts.insertOne(part);
        } catch (MongoWriteException e) {
            // Another node, or this one before it was killed, has made it.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Takes a part that nobody holds; null when there is none. */
    private @Nullable Document claim(String holder) {
        if (stopped) {
            return null;
        }
        long now = clock.millis();
        return parts.findOneAndUpdate(
                new Document(DONE, false).append(HELD_UNTIL, new Document("$lt", now)),
                held(holder, now),
                new FindOneAndUpdateOptions().sort(Sorts.ascending(FileFields.ID)));
    }

    private static Bson held(String holder, long now) {
        return Updates.combine(Updates.set(HOLDER, holder), Updates.set(HELD_UNTIL, now + HELD.toMillis()));
    }

    private void fill(Document part, String holder) {
        String last = part.getString(LAST);
        String passed = part.getString(PASSED);
        boolean more = true;
        while (more && !stopped) {
            TeacherStreams.Portion portion = streams.read(passed, last, position());
            List<TeacherFile> files = fold(portion);
            projector.saveNew(files);
            String reached = portion.last();
            more = reached != null;
            passed = reached == null ? last : reached;
            if (!note(part, holder, passed, !more)) {
                LOG.info("Part {} of {} is filled elsewhere", part.get(FileFields.ID), generation.name());
                return;
            }
        }
        if (more) {
            parts.updateOne(mine(part, holder), Updates.set(HELD_UNTIL, 0L));
        }
    }

    private List<TeacherFile> fold(TeacherStreams.Portion portion) {
        List<TeacherFile> files = new ArrayList<>();
        for (List<? extends DomainEventMessage<?>> stream : portion.streams()) {
            TeacherFile file = stream.isEmpty() ? null : projector.foldNew(stream);
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    /** Notes how far a part is. False when another took it over. */
    private boolean note(Document part, String holder, String passed, boolean done) {
        Bson progress =
                Updates.combine(Updates.set(PASSED, passed), Updates.set(DONE, done), held(holder, clock.millis()));
        return parts.updateOne(mine(part, holder), progress).getMatchedCount() == 1;
    }

    private static Bson mine(Document part, String holder) {
        return new Document(FileFields.ID, part.get(FileFields.ID)).append(HOLDER, holder);
    }
}
