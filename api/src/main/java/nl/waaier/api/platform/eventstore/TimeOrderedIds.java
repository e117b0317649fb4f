package nl.waaier.api.platform.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Unique numbers that rise with time (UUID version 7), for events and for new persons. Random ones would put every row
 * of an index in another place of it: on the embedded store each commit then rewrites hundreds of pages, and an import
 * of a million events takes tens of gigabytes instead of one. Axon finds this class by its service file.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /** A new number. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    @Override
    public String generateIdentifier() {
        return next().toString();
    }
}
