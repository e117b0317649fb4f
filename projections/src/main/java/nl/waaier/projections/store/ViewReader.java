package nl.waaier.projections.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.facts.FactLog;
import nl.waaier.projections.facts.FactLogDocuments;
import nl.waaier.projections.facts.FactView;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Reads logs from the generation that answers at the moment. */
public final class ViewReader {

    private static final Duration POLL = Duration.ofMillis(10);

    private final MongoDatabase database;
    private final EventStoreIdentity identity;

    private final Predicate<FactView> settled;

    /** Reads what these views keep in this database, as soon as they have seen to it that it can be gone on with. */
    public ViewReader(MongoDatabase database, EventStoreIdentity identity, Views views) {
        this(database, identity, views::isSettled);
    }

    ViewReader(MongoDatabase database, EventStoreIdentity identity, Predicate<FactView> settled) {
        this.database = database;
        this.identity = identity;
        this.settled = settled;
    }

    /**
     * Hands every log that a question needs to a consumer, one by one.
     *
     * @throws ViewNotReadyException while the view is being built for the first time
     */
    public void read(FactView view, LogFilter filter, Consumer<FactLog> consumer) {
        FactLogDocuments.logs(current(view).documents(database))
                .find(bson(filter))
                .batchSize(1000)
                .forEach(consumer);
    }

    private static Bson bson(LogFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq(FactLogDocuments.BOARD, filter.board().value()));
        if (filter.school() != null) {
            conditions.add(Filters.eq(FactLogDocuments.SCHOOLS, filter.school().value()));
        }
        if (filter.activeOn() != null) {
            int day = FactLogDocuments.day(filter.activeOn());
            conditions.add(Filters.lte(FactLogDocuments.FROM, day));
            conditions.add(Filters.gte(FactLogDocuments.UNTIL, day));
        }
        return Filters.and(conditions);
    }

    /**
     * The log of one teacher of a board, if the view knows the teacher.
     *
     * @throws ViewNotReadyException while the view is being built for the first time
     */
    public Optional<FactLog> find(FactView view, BoardNumber board, TeacherId teacher) {
        return Optional.ofNullable(FactLogDocuments.logs(current(view).documents(database))
                .find(Filters.and(
                        Filters.eq("_id", teacher.toString()), Filters.eq(FactLogDocuments.BOARD, board.value())))
                .first());
    }

    /**
     * Waits until the view has applied an event of a teacher.
     *
     * @param sequence the event's number in the teacher's stream
     * @throws ViewNotReadyException when it has not within the time
     */
    public void await(FactView view, TeacherId teacher, long sequence, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (applied(view, teacher) < sequence) {
            if (System.nanoTime() > deadline) {
                throw new ViewNotReadyException(view.name(), "has not reached the asked position in time");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private long applied(FactView view, TeacherId teacher) {
        Document document = current(view)
                .documents(database)
                .find(Filters.eq("_id", teacher.toString()))
                .projection(Projections.include(FactLogDocuments.SEQUENCE))
                .first();
        return document == null ? -1 : document.getLong(FactLogDocuments.SEQUENCE);
    }

    private Generation current(FactView view) {
        if (!settled.test(view)) {
            throw new ViewNotReadyException(view.name(), "is looked at after the start");
        }
        return new Generations(database, identity)
                .read(view)
                .filter(Generations.Pointer::answers)
                .map(Generations.Pointer::current)
                .orElseThrow(() -> new ViewNotReadyException(view.name(), "is being built"));
    }
}
