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
import java.util.TreeSet;
import java.util.UUID;
import nl.waaier.api.testing.Http;
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
import tools.jackson.databind.JsonNode;

/**
 * Asks every route that reads and every page of the product on the sample board, as every sample person. A route that is new is asked as
 * soon as it has its line in {@link RouteQuestions} or {@link PageRoutes}, without which the build fails.
 */
final class EveryAnswer implements AutoCloseable {

    static final String BOARD = "99001";
    static final String SCHOOL = "99AA";
    static final List<String> CALLERS =
            List.of("leraar", "schoolleider", "teamleider", "bestuur", "hr", "pmr", "auditor", "privacy");

    private static final String NUMBER = "100001";

    /** That of the teamleider. */
    private static final String TEAM = "?team=team-onderbouw";

    /** What a page is asked besides, to show somebody, by what its path ends in. */
    private static final Map<String, String> MORE = Map.of(
            "AA/mensen",
            TEAM,
            "AA/rolmix",
            TEAM,
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

    private final Product product;
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final String own;
    private final World world;
    private final String request;
    private final UUID account = UUID.randomUUID();
    private final GrantId grant = new GrantId(UUID.randomUUID());
    private final Map<String, String> variables;

    /**
     * Starts the product, and waits until its board is there.
     *
     * @param more further components
     */
    EveryAnswer(Path data, Class<?>... more) {
        product = Product.startByDefault(data, Map.of(), more);
        product.awaitSample();
        for (String caller : CALLERS) {
            tokens.put(
                    caller,
                    product.http().get("/sample/tokens/" + caller, null).body().strip());
        }
        own = read("leraar", "/v1/me").path("teacherId").asString();
        world = made();
        somebodyHasARight();
        request = Http.read(send("leraar", "POST", "/v1/me/correction-requests", "{\"request\":\"een datum\"}"))
                .path("id")
                .asString();
        variables = variables();
    }

    /** Is told every answer. */
    @FunctionalInterface
    interface Asked {

        /**
         * Takes one answer.
         *
         * @param caller which sample person asked
         * @param route of the table of routes
         * @param path what was asked
         */
        void told(String caller, String route, String path, HttpResponse<String> answer);
    }

    Product product() {
        return product;
    }

    /** The file of the teacher who asks. */
    String own() {
        return own;
    }

    /** Somebody with a trajectory at the school that is led. */
    String other() {
        return world.people().get(1).id();
    }

    World world() {
        return world;
    }

    JsonNode read(String caller, String path) {
        return Http.read(product.http().get(path, tokens.get(caller)));
    }

    HttpResponse<String> send(String caller, String method, String path, String body) {
        return product.http()
                .send(product.http()
                        .request(method, path, tokens.get(caller), BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    HttpResponse<String> get(String caller, String path) {
        return product.http().get(path, tokens.get(caller));
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

    /** The teacher who asks, somebody with a trajectory at the school that is led, somebody of another school, and of the team. */
    private World made() {
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
        read("hr", "/v1/schools/" + SCHOOL + "/staff" + TEAM).path("staff").findValuesAsString("teacherId").stream()
                .filter(one -> people.stream().noneMatch(known -> known.id().equals(one)))
                .limit(1)
                .forEach(one -> people.add(new World.Person("", one, null)));
        assertThat(people).hasSize(4);
        List<String> schools = read("hr", "/v1/boards/" + BOARD).path("schools").findValuesAsString("brin");
        List<String> sectors = read("hr", "/v1/boards/" + BOARD).path("schools").findValuesAsString("sector").stream()
                .distinct()
                .toList();
        List<String> imports = new ArrayList<>();
        read("hr", "/v1/imports").forEach(one -> imports.add(one.path("id").asString()));
        return new World(BOARD, schools, sectors, people, imports, List.of("2016-10-01", "2026-10-01"), false);
    }

    /** Asks every route of the API that reads. */
    void routes(Asked asked) {
        for (String route : new TreeSet<>(product.routes())) {
            // The sample hands tokens to whoever asks, and tells in them who its teacher is.
            if (!route.startsWith("GET /v1/")) {
                continue;
            }
            for (String form : forms(route)) {
                for (String path : paths(route)) {
                    tokens.forEach((caller, token) -> asked.told(
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

    /** Opens every page, and sends every form on them without anything in it. */
    void pages(Asked asked) {
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
                for (String path : pages(rule)) {
                    asked.told(
                            caller,
                            rule.route(),
                            path,
                            read ? visitor.get(path) : visitor.post(path, sent(rule, path)));
                }
            }
        }
    }

    /** Another file is shown beside the one that is to be joined with it. */
    private Map<String, String> sent(RouteRule rule, String path) {
        return rule.route().endsWith("/samenvoegen") && !path.contains(own)
                ? Map.of("number", NUMBER, "reason", "zelfde persoon", "stap", "nakijken")
                : Map.of();
    }

    private List<String> pages(RouteRule rule) {
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
        Map<String, String> all = new HashMap<>();
        all.put("brin", SCHOOL);
        all.put("teacherId", other());
        all.put("trajectory", String.valueOf(world.people().get(1).trajectory()));
        all.put("id", world.imports().getFirst());
        all.put("number", "0");
        all.put("request", request);
        all.put("grant", grant.toString());
        all.put("account", account.toString());
        all.put("kind", "ondersteuning");
        all.put("role", "vakleraar");
        all.put(
                "team",
                read("hr", "/v1/schools/" + SCHOOL + "/teams").findValuesAsString("code").stream()
                        .findFirst()
                        .orElse("onderbouw"));
        all.put(
                "wantedRole",
                read("hr", "/v1/boards/" + BOARD + "/wanted-roles").findValuesAsString("code").stream()
                        .findFirst()
                        .orElse("gewenst"));
        get("hr", "/v1/teachers/" + other() + "/timeline");
        all.put("answer", lastNoted());
        return all;
    }

    @Override
    public void close() {
        product.close();
    }
}
