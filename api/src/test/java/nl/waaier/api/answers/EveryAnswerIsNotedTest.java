package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Mappings;
import nl.waaier.api.testing.PageRoutes;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.RouteRule;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.organisation.command.GrantAccess;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
import tools.jackson.databind.JsonNode;

/**
 * Every route and every page, asked by every user role on the sample board: whoever is in the bytes of an answer is on the access list
 * for it, exactly once, and nobody else is. A route that is new is asked as soon as it has its line in {@link RouteQuestions} or
 * {@link PageRoutes}, without which the build fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerIsNotedTest {

    private static final String BOARD = "99001";
    private static final String SCHOOL = "99AA";
    private static final String NUMBER = "100001";
    private static final List<String> CALLERS =
            List.of("leraar", "schoolleider", "bestuur", "hr", "pmr", "auditor", "privacy");

    /** What a page is asked besides, to show somebody, by what its path ends in. */
    private static final Map<String, String> MORE = Map.of(
            "/toegangslijst",
            "?personnelNumber=" + NUMBER,
            "/bestand.csv",
            "?personnelNumber=" + NUMBER,
            "/ontbreekt",
            "?missing=facilitation",
            "/gewenst",
            "?referenceDate=1-10-2027&retirementYears=60&retirementMonths=0",
            "/bijstelling",
            "?referenceDate=1-10-2016&knownFrom=1-1-2000");

    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> showing = new HashSet<>();
    private Product product;
    private NotedAnswers noted;
    private World world;
    private String own = "";
    private String request = "";
    private final UUID account = UUID.randomUUID();
    private final GrantId grant = new GrantId(UUID.randomUUID());

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.startByDefault(data, Map.of());
        product.awaitSample();
        for (String caller : CALLERS) {
            tokens.put(
                    caller,
                    product.http().get("/sample/tokens/" + caller, null).body().strip());
        }
        noted = new NotedAnswers(product.bean(JdbcTemplate.class), BOARD);
        own = read("leraar", "/v1/me").path("teacherId").asString();
        world = world();
        somebodyHasARight();
        request = Http.read(send("leraar", "POST", "/v1/me/correction-requests", "{\"request\":\"een datum\"}"))
                .path("id")
                .asString();
        noted.noted();
    }

    /** The operator gives the first right to an account of somebody with a file. */
    private void somebodyHasARight() {
        assertThat(send(
                                "hr",
                                "PUT",
                                "/v1/boards/" + BOARD + "/accounts/" + account,
                                "{\"teacherId\":\"" + other() + "\"}")
                        .statusCode())
                .isEqualTo(200);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        AccessGrant given = new AccessGrant(
                grant, new AccountId(account), GrantedRole.BESTUUR, List.of(), List.of(), null, null, today, null);
        product.bean(CommandGateway.class).sendAndWait(new GrantAccess(new BoardNumber(BOARD), given, null, today));
    }

    private HttpResponse<String> send(String caller, String method, String path, String body) {
        return product.http()
                .send(product.http()
                        .request(method, path, tokens.get(caller), BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @BeforeEach
    void begin() {
        noted.noted();
        faults.clear();
        counts.clear();
        showing.clear();
    }

    private JsonNode read(String caller, String path) {
        return Http.read(product.http().get(path, tokens.get(caller)));
    }

    /** The teacher who asks, somebody with a trajectory at the school that is led, and somebody of another school. */
    private World world() {
        Map<String, String> trajectories = new LinkedHashMap<>();
        read("hr", "/v1/boards/" + BOARD + "/promotions?school=" + SCHOOL + "&size=200")
                .path("trajectories")
                .forEach(one -> trajectories.put(
                        one.path("teacherId").asString(), one.path("reference").asString()));
        Set<String> working = new HashSet<>(read("hr", "/v1/schools/" + SCHOOL + "/staff?size=200")
                .path("staff")
                .findValuesAsString("teacherId"));
        List<World.Person> people = new ArrayList<>();
        people.add(new World.Person(NUMBER, own, trajectories.get(own)));
        trajectories.keySet().stream()
                .filter(one -> !one.equals(own) && working.contains(one))
                .limit(1)
                .forEach(one -> people.add(new World.Person("", one, trajectories.get(one))));
        read("hr", "/v1/boards/" + BOARD + "/staff?size=200").path("staff").findValuesAsString("teacherId").stream()
                .filter(one -> !working.contains(one))
                .limit(1)
                .forEach(one -> people.add(new World.Person("", one, null)));
        assertThat(people).hasSize(3);
        List<String> schools = read("hr", "/v1/boards/" + BOARD).path("schools").findValuesAsString("brin");
        List<String> sectors = read("hr", "/v1/boards/" + BOARD).path("schools").findValuesAsString("sector").stream()
                .distinct()
                .toList();
        List<String> imports = new ArrayList<>();
        read("hr", "/v1/imports").forEach(one -> imports.add(one.path("id").asString()));
        return new World(BOARD, schools, sectors, people, imports, List.of("2016-10-01", "2026-10-01"), false);
    }

    private String other() {
        return world.people().get(1).id();
    }

    private void ask(String caller, String route, String path, HttpResponse<String> answer) {
        List<NotedAnswers.Row> rows = noted.noted();
        String opened = world.people().stream()
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
        assertThat(counts).containsKeys("leraar", "schoolleider", "bestuur", "hr", "auditor", "privacy");
        assertThat(counts).doesNotContainKey("pmr");
    }

    @Test
    void whoeverAnAnswerOfTheApiShowsIsNotedOnce() {
        for (String route : new TreeSet<>(product.routes())) {
            // The sample hands tokens to whoever asks, and tells in them who its teacher is.
            if (!route.startsWith("GET /v1/")) {
                continue;
            }
            for (String form : forms(route)) {
                for (String path : paths(route)) {
                    tokens.forEach((caller, token) -> ask(
                            caller,
                            route,
                            path,
                            product.http()
                                    .send(product.http()
                                            .request("GET", path, token, BodyPublishers.noBody())
                                            .header("Accept", form))));
                }
            }
        }
        assertNoFaults();
        assertThat(showing).containsAll(declared(product.routes(), "GET /v1/me/"));
    }

    private static List<String> forms(String route) {
        return route.endsWith("/duties") || route.endsWith("/evidence-pack")
                ? List.of("application/json", "text/html")
                : List.of("*/*");
    }

    private List<String> paths(String route) {
        List<String> paths = new ArrayList<>(RouteQuestions.paths(route, world));
        if (route.contains("access-list") && route.contains("boards")) {
            String path = "/v1/boards/" + BOARD + "/access-list";
            paths.add(route.contains("{answer}") ? path + "/" + lastNoted() : ofOne(route.replaceFirst("GET ", "")));
        }
        if (route.endsWith("/access-grants")) {
            paths.add("/v1/boards/" + BOARD + "/access-grants"); // The right was given today.
        }
        return paths;
    }

    private static String ofOne(String path) {
        return path.replace("{boardNumber}", BOARD) + "?personnelNumber=" + NUMBER;
    }

    private String lastNoted() {
        return read("privacy", "/v1/boards/" + BOARD + "/access-list?size=1")
                .path("answers")
                .path(0)
                .path("id")
                .asString();
    }

    /** Routes that say that they show persons, but for those of the own file. */
    private Set<String> declared(Set<String> of, String ownFile) {
        Map<String, HandlerMethod> all =
                Mappings.of(product.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
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
        Map<String, String> variables = variables();
        for (String caller : CALLERS) {
            Visitor visitor = Visitor.sample(product.port(), caller);
            for (RouteRule rule : PageRoutes.RULES) {
                if (rule.open()) {
                    continue;
                }
                boolean read = rule.method().equals("GET");
                if (!read) {
                    visitor.get("/toegankelijkheid"); // Has the form to sign out, so its token.
                }
                for (String path : pages(rule, variables)) {
                    ask(caller, rule.route(), path, read ? visitor.get(path) : visitor.post(path, sent(rule, path)));
                }
            }
        }
        assertNoFaults();
        Set<String> declared = declared(product.pages(), "GET /mijn");
        declared.removeIf(route -> route.endsWith("/gewenst")); // Names somebody only where somebody leaves or grows.
        assertThat(showing).containsAll(declared);
    }

    /** Another file is shown beside the one that is to be joined with it. */
    private Map<String, String> sent(RouteRule rule, String path) {
        return rule.route().endsWith("/samenvoegen") && !path.contains(own)
                ? Map.of("number", NUMBER, "reason", "zelfde persoon", "stap", "nakijken")
                : Map.of();
    }

    private static List<String> pages(RouteRule rule, Map<String, String> variables) {
        String path = rule.own()
                .replace("trajectory=T-1", "trajectory={trajectory}")
                .replace("/verzoeken/00000000-0000-0000-0000-000000000001", "/verzoeken/{request}");
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        List<String> pages = new ArrayList<>(List.of(path));
        for (Map.Entry<String, String> more : MORE.entrySet()) {
            if (rule.method().equals("GET") && path.endsWith(more.getKey())) {
                pages.add(path + more.getValue());
            }
        }
        return pages;
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("brin", SCHOOL);
        variables.put("teacherId", other());
        variables.put("trajectory", String.valueOf(world.people().get(1).trajectory()));
        variables.put("id", world.imports().getFirst());
        variables.put("number", "0");
        variables.put("request", request);
        variables.put("grant", grant.toString());
        variables.put("account", account.toString());
        variables.put("kind", "ondersteuning");
        variables.put("role", "vakleraar");
        variables.put(
                "team",
                read("hr", "/v1/schools/" + SCHOOL + "/teams").findValuesAsString("code").stream()
                        .findFirst()
                        .orElse("onderbouw"));
        variables.put(
                "wantedRole",
                read("hr", "/v1/boards/" + BOARD + "/wanted-roles").findValuesAsString("code").stream()
                        .findFirst()
                        .orElse("gewenst"));
        product.http().get("/v1/teachers/" + other() + "/timeline", tokens.get("hr"));
        variables.put("answer", lastNoted());
        noted.noted();
        return variables;
    }

    /** The check itself notices a person too few, one too many, a name, and a second line. */
    @Test
    void aLineTooFewOrTooManyIsNoticed() {
        String body = product.http()
                .get("/v1/schools/" + SCHOOL + "/staff?size=5", tokens.get("hr"))
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
