package nl.waaier.projections.store;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a processor's position, and writes a batch's documents before the position past that batch. The other way
 * round, a crash between the two would skip events for ever; this way it only repeats some, which changes nothing.
 */
final class DocumentsFirstTokenStore extends MongoTokenStore {

    private final Marks marks;
    private final EventStoreIdentity identity;

    DocumentsFirstTokenStore(Builder builder, Marks marks, EventStoreIdentity identity) {
        super(builder);
        this.marks = marks;
        this.identity = identity;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().getResource(Batch.KEY) instanceof Batch batch) {
            batch.write();
        } else {
            OptionalLong index = RunningGeneration.positionOf(token);
            index.ifPresent(i -> identity.eventAt(i).ifPresent(event -> marks.passing(segment, i, event)));
        }
        super.storeToken(token, processor, segment);
    }
}
