package nl.waaier.api.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.waaier.api.platform.identity.OperatorKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where an operator finds the key of this start: in the data folder, as the header of a request, for the user alone as whom Waaier runs. */
@Component
class OperatorKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorKeyFile.class);
    private static final String NAME = "operator-key";

    private final OperatorKey key;
    private final Path folder;

    OperatorKeyFile(OperatorKey key, @Value("${waaier.data-dir:./.waaier-data}") Path folder) {
        this.key = key;
        this.folder = folder;
    }

    /** Once it is sure that this process is the one that runs. A temporary file is its owner's alone. */
    @EventListener(ApplicationStartedEvent.class)
    void write() {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, NAME, ".new");
            Files.writeString(draft, key.header() + "\n");
            Files.move(
                    draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn(
                    "The operator's key could not be written to the data folder, so until the next start nobody can do"
                            + " anything on the operator's port: {}",
                    e.getClass().getName());
        }
    }
}
