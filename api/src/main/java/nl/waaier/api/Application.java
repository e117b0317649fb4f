package nl.waaier.api;

import nl.waaier.api.asking.evidence.VerifyCommand;
import nl.waaier.api.importing.cli.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Waaier. */
@SpringBootApplication
public class Application {

    /**
     * Entry point. With the word {@code import} first, brings files in and ends; with {@code verify} first, verifies an
     * evidence pack and ends; neither starts the product.
     */
    public static void main(String[] arguments) {
        EndOnOutOfMemory.install();
        String command = arguments.length == 0 ? "" : arguments[0];
        switch (command) {
            case ImportCommand.NAME -> System.exit(ImportCommand.run(arguments, System.out));
            case VerifyCommand.NAME -> System.exit(VerifyCommand.run(arguments, System.out));
            default -> SpringApplication.run(Application.class, arguments);
        }
    }
}
