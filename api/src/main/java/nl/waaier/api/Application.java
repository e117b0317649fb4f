package nl.waaier.api;

import nl.waaier.api.asking.evidence.VerifyCommand;
import nl.waaier.api.asking.rights.GrantCommand;
import nl.waaier.api.importing.cli.ImportCommand;
import nl.waaier.api.importing.cli.ProfileCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Waaier. */
@SpringBootApplication
public class Application {

    /**
     * Entry point. With the word {@code import} first, brings files in and ends; with {@code verify} first, verifies an
     * evidence pack and ends; with {@code profile} first, shows how files are read and ends; with {@code grant} first, makes somebody
     * the bestuur of a board and ends. None of these starts the product.
     */
    public static void main(String[] arguments) {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals(VerifyCommand.NAME)) {
            System.exit(VerifyCommand.run(arguments, System.out));
        }
        EndOnOutOfMemory.install();
        if (command.equals(ProfileCommand.NAME)) {
            System.exit(ProfileCommand.run(arguments, System.out));
        }
        if (command.equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(arguments, System.out));
        }
        if (command.equals(GrantCommand.NAME)) {
            System.exit(GrantCommand.run(arguments, System.out));
        }
        SpringApplication.run(Application.class, arguments);
    }
}
