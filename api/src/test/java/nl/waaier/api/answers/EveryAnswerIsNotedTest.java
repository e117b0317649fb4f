package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Mappings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route and every page, asked by every user role on the sample board: whoever is in the bytes of an answer is on the access list
 * for it, exactly once, and nobody else is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerIsNotedTest {

    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> showing = new HashSet<>();
    private EveryAnswer every;
    private NotedAnswers noted;

    @BeforeAll
    void start(@TempDir Path data) {
        every = new EveryAnswer(data);
        noted = new NotedAnswers(every.product().bean(JdbcTemplate.class), EveryAnswer.BOARD);
    }

    @AfterAll
    void stop() {
        if (every != null) {
            every.close();
        }
    }

    @BeforeEach
    void begin() {
        noted.noted();
        faults.clear();
        counts.clear();
        showing.clear();
    }

    private void ask(String caller, String route, String path, HttpResponse<String> answer) {
        List<NotedAnswers.Row> rows = noted.noted();
        String own = every.own();
        String opened = every.world().people().stream()
                .map(World.Person::id)
                .filter(path::contains)
                .findFirst()
                .orElse(null);
        boolean shows = answer.statusCode() == 200 || answer.statusCode() == 422;
        String body = opened == null || shows
                ? answer.body()
                : answer.body().replace(opened, ""); // A refusal may link to where one came from.
        boolean ownFile = opened == null || (opened.equals(own) && caller.equals("leraar"));
        List<String> readers = route.contains("access-list") || route.contains("toegang") ? List.of(own) : List.of();
        noted.faults(rows, body, caller.equals("leraar") ? own : null, shows && !ownFile ? opened : null, readers)
                .forEach(fault -> faults.add(caller + " " + path + " " + answer.statusCode() + ": " + fault));
        rows.forEach(row -> {
            counts.merge(caller, 1, Integer::sum);
            showing.add(route);
            if (!row.role().equals(caller.equals("leraar") ? "teacher" : caller)) {
                faults.add(caller + " " + path + ": noted in another role: " + row);
            }
            String told = toldDate(answer);
            if (told != null && !told.equals(row.date())) {
                faults.add(caller + " " + path + ": told of " + told + ", noted of " + row.date());
            }
        });
    }

    /** The date that an answer says it is about. */
    private static @Nullable String toldDate(HttpResponse<String> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return json ? Http.read(answer).path("referenceDate").asString(null) : null;
    }

    private void assertNoFaults() {
        assertThat(faults).as("%d faults", faults.size()).isEmpty();
        assertThat(counts).containsKeys("leraar", "schoolleider", "teamleider", "bestuur", "hr", "auditor", "privacy");
        assertThat(counts).doesNotContainKey("pmr");
    }

    @Test
    void whoeverAnAnswerOfTheApiShowsIsNotedOnce() {
        every.routes(this::ask);
        assertNoFaults();
        assertThat(showing).containsAll(declared(every.product().routes(), "GET /v1/me/"));
    }

    /** Routes that say that they show persons, but for those of the own file. */
    private Set<String> declared(Set<String> of, String ownFile) {
        Map<String, HandlerMethod> all =
                Mappings.of(every.product().bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        return of.stream()
                .filter(route -> route.startsWith("GET ") && !route.startsWith(ownFile))
                .filter(route -> {
                    HandlerMethod method = all.get(route);
                    return method != null
                            && (method.hasMethodAnnotation(ShowsPersons.class)
                                    || method.getBeanType().isAnnotationPresent(ShowsPersons.class));
                })
                .collect(Collectors.toSet());
    }

    @Test
    void whoeverAPageShowsIsNotedOnce() {
        every.pages(this::ask);
        assertNoFaults();
        Set<String> declared = declared(every.product().pages(), "GET /mijn");
        declared.removeIf(route -> route.endsWith("/gewenst")); // Names somebody only where somebody leaves or grows.
        assertThat(showing).containsAll(declared);
    }

    /** The check itself notices a person too few, one too many, a name, and a second line. */
    @Test
    void aLineTooFewOrTooManyIsNoticed() {
        String body = every.get("hr", "/v1/schools/" + EveryAnswer.SCHOOL + "/staff?size=5")
                .body();
        NotedAnswers.Row row = noted.noted().getLast();
        assertThat(noted.faults(List.of(row), body, null, null, List.of())).isEmpty();
        List<String> fewer = row.persons().subList(1, row.persons().size());
        assertThat(noted.faults(List.of(with(row, fewer)), body, null, null, List.of()))
                .isNotEmpty();
        assertThat(noted.faults(List.of(), body, null, null, List.of())).hasSizeGreaterThan(4);
        assertThat(noted.faults(List.of(row, row), body, null, null, List.of())).hasSize(1);
        assertThat(noted.faults(List.of(row), "", null, null, List.of()))
                .hasSize(row.persons().size());
        String named = body.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "");
        assertThat(noted.faults(List.of(row), named, null, null, List.of())).isEmpty();
        assertThat(noted.faults(List.of(), named, null, null, List.of())).isNotEmpty();
    }

    private static NotedAnswers.Row with(NotedAnswers.Row row, List<String> persons) {
        return new NotedAnswers.Row(row.role(), row.shownAs(), row.date(), persons);
    }
}
