package nl.waaier.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Waaier. */
@SpringBootApplication
public class Application {

    /** Entry point. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
