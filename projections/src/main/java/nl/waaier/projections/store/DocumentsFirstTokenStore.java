package nl.waaier.projections.store;

import java.util.List;
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
        OptionalLong index = token == null ? OptionalLong.empty() : token.position();
        EventBatch batch = CurrentUnitOfWork.isStarted()
                        && CurrentUnitOfWork.get().getResource(EventBatch.KEY) instanceof EventBatch found
                ? found
                : null;
        try {
            if (index.isPresent() && (batch == null || !batch.isWritten())) {
                // The last one may be no teacher's, or another segment's, and so not in the batch.
                applied.note(
                        segment,
                        index.getAsLong(),
                        batch == null ? List.of() : batch.identifiers(),
                        identity.eventAt(index.getAsLong()));
            }
            if (batch != null) {
                batch.write();
            }
            super.storeToken(token, processor, segment);
        } catch (UnableToClaimTokenException e) {
            throw e;
        } catch (RuntimeException e) {
            ScheduledWorkers.tellOfMemory(e);
            // In a line; Axon tells of it in hundreds, which are therefore off (see the levels in application.yaml).
            LOG.warn(
                    "The files of {} teachers, or the position past them, could not be written and are tried again: {}",
                    batch == null ? 0 : batch.size(),
                    e.getClass().getName());
            throw e;
        }
    }
}
