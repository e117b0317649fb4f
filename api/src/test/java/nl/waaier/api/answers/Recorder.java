package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.waaier.api.testing.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Brings a board's staff into a running product and writes down what it answers to everybody. It speaks HTTP only, so that
 * it can ask a product of any build. The clock of the product stands still while something is recorded or asked.
 */
final class Recorder {

    /** Who asks, besides somebody without a token. */
    static final List<String> CALLERS =
            List.of("teacher", "schoolleider", "bestuur", "hr", "pmr", "auditor", "privacy");

    private static final Instant FIRST_DELIVERY = Instant.parse("2026-02-01T09:00:00Z");
    private static final Instant SECOND_DELIVERY = Instant.parse("2026-04-01T09:00:00Z");
    private static final Instant BY_HAND = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static final Duration SETTLED = Duration.ofMinutes(20);
    private static final int WORKERS = 2;
    private static final int UNAVAILABLE = 503;

    private final Running product;
    private final Staff staff;
    private final List<String> dates;
    private final boolean small;
    private final Normaliser normaliser;
    private final Recording recording = new Recording();
    private final List<String> imports = new ArrayList<>();
    private int brought;
    private final Map<String, String> trajectories = new TreeMap<>();
    private JsonNode description = Normaliser.JSON.createObjectNode();

    /**
     * A product that runs.
     *
     * @param http its HTTP side
     * @param management the operator's side
     * @param clock sets what time it is there
     * @param routes all its routes, as {@code GET /path}
     * @param tokens hands out a token that is good at that time
     */
    record Running(Http http, Http management, Consumer<Instant> clock, Set<String> routes, Tokens tokens) {}

    /** Hands out tokens. */
    @FunctionalInterface
    interface Tokens {

        /**
         * A token.
         *
         * @param caller one of {@link #CALLERS}
         * @param world what it may see; null for HR, before anything is known
         */
        String of(String caller, @Nullable World world);
    }

    /**
     * @param dates the reference dates
     * @param small whether more schools, people, dates and moments are asked about
     */
    Recorder(Running product, Staff staff, List<String> dates, boolean small) {
        this.product = product;
        this.staff = staff;
        this.dates = dates;
        this.small = small;
        this.normaliser = new Normaliser(staff.numbers());
    }

    /**
     * From nothing to everything asked.
     *
     * @param there whether the product has the staff already, as the first delivery has it
     */
    Recording record(boolean there) {
        description = read(get("/v1/openapi.json", null, null));
        if (!there) {
            product.clock().accept(FIRST_DELIVERY);
            handIn(staff);
        }
        if (there) {
            brought();
        }
        product.clock().accept(SECOND_DELIVERY);
        handIn(staff.corrected());
        product.clock().accept(BY_HAND);
        settle();
        World world = look();
        byHand(world);
        product.clock().accept(NOW);
        settle();
        ask(world);
        assertThat(normaliser.unknown())
                .as("ids of which nothing is known; where no name stands beside them, the answers cannot be compared")
                .isEmpty();
        return recording;
    }

    /** Imports that the product began with, the first one first. */
    private void brought() {
        JsonNode there = read(get("/v1/imports", product.tokens().of("hr", null), null));
        for (JsonNode one : there) {
            String id = one.path("id").asString();
            if (!imports.contains(id)) {
                normaliser.learn(id, "import-0" + (imports.isEmpty() ? "" : "." + imports.size()));
                imports.add(id);
            }
        }
        brought = imports.size();
    }

    private void handIn(Staff delivered) {
        String hr = product.tokens().of("hr", null);
        HttpResponse<String> accepted = product.http()
                .send(product.http()
                        .request(
                                "POST",
                                "/v1/imports",
                                hr,
                                BodyPublishers.ofByteArray(delivered.delivery().zip()))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String id = read(accepted).path("id").asString();
        await().pollInterval(Duration.ofMillis(100)).atMost(SETTLED).until(() -> read(get(
                        "/v1/imports/" + id, hr, null))
                .path("state")
                .asString()
                .equals("done"));
        imports.add(id);
        normaliser.learn(id, "import-" + (imports.size() - brought));
    }

    /** Everything that was recorded can be read. */
    private void settle() {
        await().pollInterval(Duration.ofMillis(50)).atMost(SETTLED).until(() -> {
            JsonNode status = readSide();
            List<JsonNode> behind = status.findValues("behind");
            return !behind.isEmpty()
                    && behind.stream().allMatch(each -> each.asLong() == 0)
                    && status.findValues("ready").stream().allMatch(JsonNode::asBoolean);
        });
    }

    /** How the read side stands; earlier builds told of several views. */
    private JsonNode readSide() {
        HttpResponse<String> status = patiently(() -> product.management().get("/actuator/readmodel", null));
        return read(
                status.statusCode() == 200
                        ? status
                        : patiently(() -> product.management().get("/actuator/views", null)));
    }

    /** Finds people who are worth asking about: some of those in each list, and whoever has the lowest number. */
    private World look() {
        String hr = product.tokens().of("hr", null);
        World board = new World(
                staff.board(), staff.schools(), staff.sectors(), List.of(), List.copyOf(imports), dates, true);
        Set<String> chosen = new TreeSet<>();
        some(small ? 5 : 3, listed(hr, board.board("/promotions?size=200")), chosen);
        some(small ? 3 : 1, listed(hr, board.board("/promotions?flag=any&size=200")), chosen);
        some(1, listed(hr, board.board("/unexplained-changes?size=200")), chosen);
        for (String date : List.of(dates.getFirst(), dates.getLast())) {
            some(
                    1,
                    listed(hr, World.with(board.ofSectors("/functiemix/posts?size=200"), "referenceDate=" + date)),
                    chosen);
            some(1, listed(hr, World.with(board.board("/role-mix/holders?size=200"), "referenceDate=" + date)), chosen);
        }
        Map<String, String> ids = new TreeMap<>();
        normaliser.ids().forEach((id, number) -> ids.put(number, id));
        imports.forEach(id -> ids.values().remove(id));
        chosen.add(ids.keySet().iterator().next());
        List<World.Person> people = chosen.stream()
                .map(number ->
                        new World.Person(number, Objects.requireNonNull(ids.get(number)), trajectories.get(number)))
                .toList();
        return new World(
                board.board(),
                board.schools()
                        .subList(0, Math.min(small ? 3 : 2, board.schools().size())),
                board.sectors(),
                people,
                board.imports(),
                dates,
                true);
    }

    /** Whoever stands in some answers. */
    private Set<String> listed(String token, Stream<String> paths) {
        Set<String> numbers = new TreeSet<>();
        paths.forEach(path -> {
            JsonNode answer = read(get(path, token, null));
            normaliser.learn(answer);
            answer.findParents("teacherId").forEach(entry -> {
                String number = normaliser.ids().get(entry.path("teacherId").asString());
                if (number != null) {
                    numbers.add(number);
                    if (entry.has("reference")) {
                        trajectories.putIfAbsent(number, entry.path("reference").asString());
                    }
                }
            });
        });
        return numbers;
    }

    private static void some(int count, Set<String> numbers, Set<String> into) {
        List<String> all = List.copyOf(new TreeSet<>(numbers));
        for (int i = 0; i < count && !all.isEmpty(); i++) {
            into.add(all.get(i * all.size() / count));
        }
    }

    private void byHand(World world) {
        String hr = product.tokens().of("hr", null);
        List<HandFacts.Sent> sent = new ArrayList<>(HandFacts.about(world.board(), world.schools(), world.sectors()));
        int turn = 0;
        for (World.Person person : world.people()) {
            JsonNode timeline = read(get("/v1/teachers/" + person.id() + "/timeline?size=200", hr, null));
            sent.addAll(HandFacts.about(timeline, turn++));
        }
        int number = 0;
        int recorded = 0;
        for (HandFacts.Sent each : sent) {
            String key = "by-hand-" + number;
            HttpResponse<String> answer = patiently(() -> product.http()
                    .send(product.http()
                            .request(each.method(), each.path(), hr, BodyPublishers.ofString(each.body()))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)));
            recorded += answer.statusCode() / 100 == 2 ? 1 : 0;
            add(
                    "hr " + each.method() + " (by-hand) " + "%03d ".formatted(number++) + each.path() + " "
                            + each.body(),
                    "POST",
                    answer);
        }
        assertThat(recorded).as("of %d facts by hand", sent.size()).isGreaterThan(sent.size() / 3);
    }

    private void ask(World world) {
        Map<String, String> tokens = new TreeMap<>();
        CALLERS.forEach(caller -> tokens.put(caller, product.tokens().of(caller, world)));
        List<Runnable> questions = new ArrayList<>();
        Set<String> forgotten = new TreeSet<>();
        for (String route : product.routes()) {
            if (route.startsWith("GET ")) {
                if (RouteQuestions.TABLE.containsKey(route)) {
                    questions.addAll(questions(world, route, tokens));
                } else {
                    forgotten.add(route);
                }
            }
        }
        assertThat(forgotten).as("routes without a line in RouteQuestions").isEmpty();
        questions.addAll(lookingAhead(world, tokens));
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> asked = new ArrayList<>();
            questions.forEach(question -> asked.add(workers.submit(question)));
            for (Future<?> each : asked) {
                try {
                    each.get();
                } catch (ExecutionException failed) {
                    workers.shutdownNow();
                    throw new AssertionError(failed.getCause());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError(stopped);
                }
            }
        }
    }

    private List<Runnable> questions(World world, String route, Map<String, String> tokens) {
        List<String> paths = RouteQuestions.paths(route, world);
        List<String> fewer = RouteQuestions.paths(route, world.thin());
        List<Runnable> questions = new ArrayList<>();
        forms(route)
                .forEach(form -> tokens.forEach((caller, token) -> (asksAll(caller, route, form) ? paths : fewer)
                        .forEach(path -> questions.add(() -> question(caller, token, route, path, form)))));
        if (!paths.isEmpty()) {
            String first = paths.getFirst();
            questions.add(() -> question("nobody", null, route, first, null));
            for (String caller : List.of("bestuur", "teacher")) {
                refused(route, first)
                        .forEach(path -> questions.add(() -> question(caller, tokens.get(caller), route, path, null)));
            }
        }
        return questions;
    }

    /**
     * Who asks on every date as known at every moment: everybody the functiemix and the role mix, and of a small board the
     * bestuur whatever there is. The rest is asked on every date as known at one moment.
     */
    private boolean asksAll(String caller, String route, @Nullable String form) {
        boolean page = form != null && !form.equals("application/json");
        boolean mix = route.endsWith("/functiemix") || route.endsWith("/role-mix");
        return mix || (small && caller.equals("bestuur") && !page);
    }

    /** In which forms a route answers, null for its only one. */
    private List<@Nullable String> forms(String route) {
        List<@Nullable String> forms = new ArrayList<>();
        JsonNode content = described(route).path("responses").path("200").path("content");
        if (content.size() > 1) {
            forms.addAll(content.propertyNames());
        } else {
            forms.add(null);
        }
        return forms;
    }

    private JsonNode described(String route) {
        return description.path("paths").path(route.substring("GET ".length())).path("get");
    }

    /** About another board, school or person, and with parameters that say nothing. */
    private Stream<String> refused(String route, String path) {
        String bare = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        Stream<String> foreign = Stream.of(
                        path.replaceFirst("/boards/[0-9]+", "/boards/99998"),
                        path.replaceFirst("/schools/[0-9A-Z]+", "/schools/99ZX"),
                        path.replaceFirst("/schools/[0-9A-Z]+", "/schools/x"),
                        path.replaceFirst("/teachers/[^/?]+", "/teachers/00000000-0000-4000-8000-000000000000"),
                        path.replaceFirst("/teachers/[^/?]+", "/teachers/x"),
                        path.replaceFirst("/imports/[^/?]+", "/imports/00000000-0000-4000-8000-000000000000"),
                        path.replaceFirst("/imports/[^/?]+", "/imports/x"))
                .filter(other -> !other.equals(path));
        Stream<String> senseless = described(route)
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .flatMap(name -> switch (name) {
                    case "page" -> Stream.of("page=-1", "page=een");
                    case "size" -> Stream.of("size=0", "size=201", "size=");
                    case "referenceDate" -> Stream.of("referenceDate=2023-02-29", "referenceDate=");
                    default -> Stream.of(name + "=on!zin");
                })
                .map(parameter -> bare + "?" + parameter);
        // What is noted of these very questions comes in no order, so that the whole access list is not asked for.
        return Stream.of(foreign, senseless, Stream.of(bare))
                .flatMap(each -> each)
                .filter(other -> !other.endsWith("/access-list") && !other.endsWith("/access-list?size="));
    }

    /** Questions that are sent, since they say what to assume. */
    private List<Runnable> lookingAhead(World world, Map<String, String> tokens) {
        String somebodyNew = """
                {"label":"vacature","facts":[{"type":"appointment-start","appointmentId":"1","school":"%s",
                "startDate":"2027-08-01","functionScale":"LB","category":9,"kind":"vast","fte":0.8}]}""".formatted(world.schools().getFirst()).replace("\n", "");
        String somebodyLeaves = """
                {"teacherId":"%s","facts":[{"type":"appointment-end","appointmentId":"1","lastDay":"2027-07-31"}]}""".formatted(world.people().getFirst().id());
        List<String> bodies = new ArrayList<>();
        for (String date : List.of(dates.getLast(), "2027-10-01")) {
            String begin = "{\"referenceDate\":\"" + date + "\"";
            bodies.add(begin + "}");
            bodies.add(begin + ",\"retirementAge\":{\"years\":67,\"months\":3}}");
            bodies.add(begin + ",\"knownOn\":\"" + World.MOMENTS.getLast() + "\"}");
            bodies.add(begin + ",\"assumptions\":[" + somebodyNew + "]}");
            bodies.add(begin + ",\"assumptions\":[" + somebodyLeaves + "]}");
        }
        bodies.add("{}");
        List<Runnable> questions = new ArrayList<>();
        Stream.concat(world.ofSectors("/outlook"), world.ofSchools("/outlook"))
                .forEach(path -> bodies.forEach(body -> tokens.forEach((caller, token) -> questions.add(() -> add(
                        caller + " POST /outlook " + path + " " + body, "POST /outlook", patiently(() -> product.http()
                                .json("POST", path, token, body)))))));
        return questions;
    }

    private void question(String caller, @Nullable String token, String route, String path, @Nullable String form) {
        add(caller + " " + route + " " + path + (form == null ? "" : " [" + form + "]"), route, get(path, token, form));
    }

    private void add(String question, String route, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("-");
        StringBuilder status = new StringBuilder(answer.statusCode() + " " + type);
        for (String header : List.of("Content-Disposition", "Location", "Retry-After")) {
            answer.headers().firstValue(header).ifPresent(value -> status.append(' ')
                    .append(value));
        }
        JsonNode body = normaliser.body(route, type, answer.body());
        recording.add(normaliser.text(question), normaliser.text(status.toString()), body);
    }

    private HttpResponse<String> get(String path, @Nullable String token, @Nullable String form) {
        return patiently(() -> product.http()
                .send(product.http()
                        .request("GET", path, token, BodyPublishers.noBody())
                        .header("Accept", form == null ? "*/*" : form)));
    }

    /** Asks until the product has time for it: a busy machine is no other answer. */
    static HttpResponse<String> patiently(Supplier<HttpResponse<String>> question) {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(question::get, answer -> answer.statusCode() != UNAVAILABLE);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Normaliser.JSON.readTree(answer.body());
    }
}
