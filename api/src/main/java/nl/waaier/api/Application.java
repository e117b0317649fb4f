package nl.waaier.api;

import nl.waaier.api.importing.cli.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Waaier. */
@SpringBootApplication
public class Application {

    /** Entry point; with the word {@code import} first, brings files in and ends, without starting the product. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(arguments, System.out));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
