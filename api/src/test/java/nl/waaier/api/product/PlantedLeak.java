package nl.waaier.api.product;

import java.util.List;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.BoardNumber;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Leaks on purpose: a controller that never asks whose board it is. */
@RestController
@TestComponent
final class PlantedLeak {

    static final String ANY_BOARD = "GET /v1/boards/{boardNumber}/planted-leak";
    static final String WITHOUT_BOARD = "GET /v1/planted-leak";
    static final String AS_TEXT = "GET /v1/planted-leak/text";

    private final PersonRegister persons;

    PlantedLeak(PersonRegister persons) {
        this.persons = persons;
    }

    @GetMapping("/v1/boards/{boardNumber}/planted-leak")
    List<String> names(@PathVariable BoardNumber boardNumber) {
        return persons.find(boardNumber, List.of("1", "2")).values().stream()
                .map(person -> String.valueOf(person.familyName()))
                .toList();
    }

    @GetMapping(
            value = "/v1/planted-leak/text",
            produces = {MediaType.TEXT_PLAIN_VALUE, "text/csv", MediaType.TEXT_HTML_VALUE})
    String text() {
        return String.join(";", names());
    }

    @GetMapping("/v1/planted-leak")
    List<String> names() {
        return names(TestWorld.FOREIGN_BOARD);
    }
}
