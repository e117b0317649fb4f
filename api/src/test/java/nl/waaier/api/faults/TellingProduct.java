package nl.waaier.api.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.waaier.api.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;

/** The product as it is, which tells in a file where its read store is, also when that is inside of it. */
final class TellingProduct {

    private static final String FILE = "read-store.uri";

    private TellingProduct() {}

    /** Starts the product. */
    public static void main(String[] arguments) throws IOException {
        ConfigurableApplicationContext context = SpringApplication.run(Application.class, arguments);
        Path data = Path.of(context.getEnvironment().getRequiredProperty("waaier.data-dir"));
        Path told = Files.writeString(
                data.resolve(FILE + ".new"),
                context.getBean(MongoConnectionDetails.class)
                        .getConnectionString()
                        .toString());
        Files.move(told, file(data), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file, in the product's data folder. */
    static Path file(Path data) {
        return data.resolve(FILE);
    }
}
