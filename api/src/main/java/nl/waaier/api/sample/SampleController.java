package nl.waaier.api.sample;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.problem.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the tokens of the sample persons, to whoever asks. */
@RestController
@Hidden
@ConditionalOnSample
final class SampleController {

    private final SampleTokens tokens;

    SampleController(SampleTokens tokens) {
        this.tokens = tokens;
    }

    /** All sample persons with a token each. */
    @GetMapping(path = "/sample/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
    List<SampleToken> tokens() {
        return Stream.of(SamplePerson.values()).map(tokens::issue).toList();
    }

    /** One token and nothing else, for use in a command line. */
    @GetMapping(path = "/sample/tokens/{name}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> token(@PathVariable String name) {
        SamplePerson person = SamplePerson.find(name).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(tokens.issue(person).token().getBytes(StandardCharsets.US_ASCII));
    }

    /** A page for people. */
    @GetMapping(path = "/sample", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        List<SamplePage.Row> rows = Stream.of(SamplePerson.values())
                .map(person -> new SamplePage.Row(person, tokenOrNull(person)))
                .toList();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(SamplePage.html(rows));
    }

    private @Nullable String tokenOrNull(SamplePerson person) {
        try {
            return tokens.issue(person).token();
        } catch (UnavailableException notYet) {
            return null; // The page says so in the person's row.
        }
    }
}
