package nl.waaier.projections.store;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a processor's position, and writes a batch's documents before the position past that batch. The other way
 * round, a crash between the two would skip events for ever; this way it only repeats some, which changes nothing.
 */
final class DocumentsFirstTokenStore extends MongoTokenStore {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentsFirstTokenStore.class);

    private final AppliedEvents applied;
    private final EventStoreIdentity identity;

    DocumentsFirstTokenStore(Builder builder, AppliedEvents applied, EventStoreIdentity identity) {
        super(builder);
        this.applied = applied;
        this.identity = identity;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        boolean batched = CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getResource(EventBatch.KEY) instanceof EventBatch batch
                && written(batch);
        try {
            if (!batched) {
                OptionalLong index = token == null ? OptionalLong.empty() : token.position();
                index.ifPresent(i -> identity.eventAt(i).ifPresent(event -> applied.passing(segment, i, event)));
            }
            super.storeToken(token, processor, segment);
        } catch (UnableToClaimTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "A position could not be written, and its batch is tried again: {}",
                    e.getClass().getName());
            throw e;
        }
    }

    private static boolean written(EventBatch batch) {
        batch.write();
        return true;
    }
}
