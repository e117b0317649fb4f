package nl.waaier.api.faults.memory;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.waaier.api.Application;
import nl.waaier.projections.embedded.EmbeddedReadStore;

/**
 * The planted fault: the product with the look-alike's own cursors in its process, which keep all that is left of an answer
 * unpacked, for ever.
 */
final class LookAlikeMain {

    private LookAlikeMain() {}

    /** Takes the product's arguments. */
    public static void main(String[] arguments) throws IOException {
        String file = Files.createTempDirectory("look-alike").resolve("mongo").toString();
        MongoServer server = new MongoServer(new H2Backend(file) {
            @Override
            public Document handleMessage(MongoMessage message) {
                return super.handleMessage(EmbeddedReadStore.greetingUnderstood(message));
            }
        });
        String uri = "--spring.mongodb.uri=" + server.bindAndGetConnectionString() + "/waaier";
        Application.main(Stream.concat(Arrays.stream(arguments), Stream.of(uri)).toArray(String[]::new));
    }
}
