package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Equations;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A council that wants to know more than it may: asks everything that it may ask about a board, and is told besides, as no council
 * is, whom each number adds up. That is asked of HR's lists of the same date and moment, and each number must be right.
 */
final class Council {

    private static final List<String> STAGES = List.of("in-opleiding", "starter", "ervaren", "meester");
    private static final String LARGE = "&size=200";

    private final Http http;
    private final BoardNumber board;
    private final List<Brin> schools;
    private final String token;
    private final String hr;
    private final Map<String, String> published = new TreeMap<>();
    private final Map<String, JsonNode> asked = new HashMap<>();

    /** What is known of fte, with the scale that it is on; and without it, for it mostly stays when the scale changes. */
    final Equations fteOnScales = new Equations();

    final Equations fte = new Equations();

    /** What is known of who is where in the role mix, and of how trajectories ended. */
    final Equations people = new Equations();

    Council(Product product, CouncilBoards.One one) {
        this.http = product.http();
        this.board = one.number();
        this.schools = one.schools();
        this.token = Product.token(UserRole.PMR, board);
        this.hr = Product.token(UserRole.HR, board);
        answer(token, "/v1/boards/" + board + "/published-figures")
                .path("publications")
                .forEach(each -> published.put(
                        each.path("referenceDate").asString(),
                        each.path("publishedAt").asString()));
    }

    /** The dates of which figures were published. */
    Set<String> dates() {
        return published.keySet();
    }

    BoardNumber board() {
        return board;
    }

    List<Brin> schools() {
        return schools;
    }

    String moment(String date) {
        return Objects.requireNonNull(published.get(date));
    }

    /** How many numbers were told. */
    int told() {
        return fteOnScales.size() + people.size();
    }

    private JsonNode answer(String by, String path) {
        return asked.computeIfAbsent(by.hashCode() + path, key -> {
            HttpResponse<String> response = http.get(path, by);
            assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
            return Http.read(response);
        });
    }

    /** The answer to the council. */
    JsonNode ask(String path) {
        return answer(token, path);
    }

    /** What the council is not told. */
    void isRefused(String path, int status) {
        HttpResponse<String> response = http.get(path, token);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(status);
    }

    private static String with(String path, @Nullable String more) {
        return more == null || more.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + more;
    }

    private String scoped(@Nullable Brin school, String route, String ofBoard) {
        return school == null
                ? with("/v1/boards/" + board + "/" + route, ofBoard)
                : "/v1/schools/" + school + "/" + route;
    }

    private List<@Nullable Brin> scopes() {
        List<@Nullable Brin> scopes = new ArrayList<>(schools);
        scopes.add(null);
        return scopes;
    }

    /** Asks for the functiemix in every way that is open. */
    void functiemix() {
        for (Brin school : scopes()) {
            String one = scoped(school, "functiemix", "sector=VO");
            String series = scoped(school, "functiemix-series", "sector=VO");
            published.forEach((date, moment) -> {
                mixes(ask(with(one, "referenceDate=" + date)), school);
                mixes(ask(with(one, "referenceDate=" + date + "&knownOn=" + moment)), school);
                mixes(ask(with(series, "knownOn=" + moment)), school);
            });
            mixes(ask(one), school);
            mixes(ask(series), school);
            mixes(ask(with(series, "fromYear=2010&untilYear=2020")), school);
            isRefused(with(one, "per=function"), 400);
            isRefused(with(series, "per=function"), 400);
        }
        for (JsonNode year : ask("/v1/boards/" + board
                        + "/functiemix-comparison?sector=VO&fromYear=2010&untilYear=2020")
                .path("years")) {
            assertIsTold(year, "share");
        }
        published.keySet().forEach(date -> ask("/v1/boards/" + board + "/functiemix-targets?referenceDate=" + date)
                .path("targets")
                .forEach(target -> assertIsTold(target, "actual")));
    }

    /** What else is told of a functiemix must be in it. */
    private void assertIsTold(JsonNode other, String share) {
        List<JsonNode> mixes = new ArrayList<>();
        for (String date : published.keySet()) {
            ask(scoped(null, "functiemix?referenceDate=" + date, "sector=VO"))
                    .path("mixes")
                    .forEach(mixes::add);
        }
        if (!other.path("fte").isNull()) {
            assertThat(mixes).anySatisfy(mix -> {
                assertThat(other.path("fte")).isEqualTo(mix.path("fte"));
                Stream.concat(
                                other.path("scales").valueStream(),
                                other.path("shares").valueStream())
                        .filter(row -> !row.path(share).isNull())
                        .forEach(row -> assertThat(
                                        mix.path("scales").valueStream().filter(scale -> scale.path("scale")
                                                .equals(row.path("scale"))))
                                .allSatisfy(scale -> assertThat(row.path(share)).isEqualTo(scale.path("share"))));
            });
        }
    }

    private void mixes(JsonNode answer, @Nullable Brin school) {
        for (JsonNode mix : answer.path("mixes")) {
            String date = mix.path("referenceDate").asString();
            List<JsonNode> posts = posts(school, date, moment(date));
            Set<String> apart = new HashSet<>();
            mix.path("scales").forEach(scale -> apart.add(scale.path("scale").asString()));
            for (JsonNode scale : mix.path("scales")) {
                String name = scale.path("scale").asString();
                number(
                        scale,
                        posts,
                        post -> name.equals("samen")
                                ? !post.path("scale").isNull()
                                        && !apart.contains(post.path("scale").asString())
                                : name.equals(post.path("scale").asString("")));
            }
            for (JsonNode group : mix.path("excluded")) {
                number(group, posts, post -> post.path("group").equals(group.path("group")));
            }
        }
    }

    /** HR's list. */
    List<JsonNode> posts(@Nullable Brin school, String date, String knownOn) {
        return answer(
                        hr,
                        with(
                                scoped(school, "functiemix/posts", "sector=VO"),
                                "referenceDate=" + date + "&knownOn=" + knownOn + LARGE))
                .path("posts")
                .valueStream()
                .toList();
    }

    private void number(JsonNode told, List<JsonNode> posts, Predicate<JsonNode> counted) {
        List<JsonNode> summed = posts.stream().filter(counted).toList();
        assertThat(summed.stream()
                        .mapToDouble(post -> post.path("fte").asDouble())
                        .sum())
                .as(told.toString())
                .isCloseTo(told.path("fte").asDouble(), org.assertj.core.data.Offset.offset(0.00001));
        sum(summed);
    }

    /** Somebody knows the sum of these. */
    void sum(Collection<JsonNode> posts) {
        fteOnScales.add(posts.stream()
                .map(post -> unknown(
                        post, List.of(post.path("school"), post.path("fte"), post.path("scale"), post.path("group"))))
                .toList());
        fte.add(posts.stream()
                .map(post -> unknown(post, List.of(post.path("school"), post.path("fte"))))
                .toList());
    }

    private static Equations.Unknown unknown(JsonNode somebody, Object fact) {
        return new Equations.Unknown(somebody.path("teacherId").asString(), fact);
    }

    /** Asks for the role mix in every way that is open. */
    void roleMix() {
        for (Brin school : scopes()) {
            String path = scoped(school, "role-mix", "");
            ask(path);
            published.forEach((date, moment) -> {
                JsonNode answer = ask(with(path, "referenceDate=" + date));
                assertThat(ask(with(path, "referenceDate=" + date + "&knownOn=" + moment)))
                        .isEqualTo(answer);
                for (String number :
                        List.of("teachers", "peopleInService", "peopleWithoutRole", "roles", "levels", "gaps")) {
                    assertThat(answer.path(number).isNull()).as(number).isTrue();
                }
                for (JsonNode cell : answer.path("cells")) {
                    assertThat(cell.path("holdings").isNull()).isTrue();
                    if (!cell.path("teachers").isNull()) {
                        cell(cell, date, school);
                    }
                }
            });
            if (school != null) {
                isRefused(with(path, "team=onderbouw"), 403);
                isRefused(with(path, "team=onderbouw&in=team"), 403);
            }
        }
        for (String date : published.keySet()) {
            for (JsonNode cell :
                    ask(scoped(null, "role-mix?referenceDate=" + date, "")).path("cells")) {
                assertRestIsOfMany(cell, date);
            }
        }
    }

    private void cell(JsonNode cell, String date, @Nullable Brin school) {
        Set<String> counted = counted(cell, date, school);
        assertThat(cell.path("teachers").asInt()).as(cell.toString()).isEqualTo(counted.size());
        Object fact = List.of(cell.path("domain"), cell.path("stage"));
        people.add(counted.stream().map(who -> new Equations.Unknown(who, fact)).toList());
        Set<String> others = staff(school, date);
        others.removeAll(counted);
        assertThat(others).as("everybody is in it").hasSizeGreaterThanOrEqualTo(5);
    }

    /** A number of schools that is left out never follows, whether it is of nobody or of few. */
    private void assertRestIsOfMany(JsonNode cell, String date) {
        if (cell.path("teachers").isNull()) {
            return;
        }
        Set<String> rest = counted(cell, date, null);
        boolean all = true;
        for (Brin school : schools) {
            boolean told = ask("/v1/schools/" + school + "/role-mix?referenceDate=" + date)
                    .path("cells")
                    .valueStream()
                    .anyMatch(one -> one.path("domain").equals(cell.path("domain"))
                            && one.path("stage").equals(cell.path("stage"))
                            && !one.path("teachers").isNull());
            all &= told || staff(school, date).isEmpty();
            if (told) {
                rest.removeAll(counted(cell, date, school));
            }
        }
        assertThat(all || rest.size() >= 5).as(cell + " " + date + " " + rest).isTrue();
    }

    private Set<String> staff(@Nullable Brin school, String date) {
        Set<String> staff = new HashSet<>();
        answer(hr, with(scoped(school, "staff", ""), "referenceDate=" + date + "&knownOn=" + moment(date) + LARGE))
                .path("staff")
                .forEach(each -> staff.add(each.path("teacherId").asString()));
        assertThat(staff).isNotEmpty();
        return staff;
    }

    /** Who is at the stage of a cell, and at none that is higher in its domain. */
    private Set<String> counted(JsonNode cell, String date, @Nullable Brin school) {
        Map<String, String> highest = new LinkedHashMap<>();
        answer(
                        hr,
                        with(
                                scoped(school, "role-mix/holders", ""),
                                "referenceDate=" + date + "&knownOn=" + moment(date) + LARGE))
                .path("holders")
                .forEach(holder -> {
                    if (holder.path("domain").equals(cell.path("domain"))) {
                        highest.merge(
                                holder.path("teacherId").asString(),
                                holder.path("stage").asString(),
                                (a, b) -> STAGES.indexOf(a) >= STAGES.indexOf(b) ? a : b);
                    }
                });
        highest.values().removeIf(stage -> !stage.equals(cell.path("stage").asString()));
        return new HashSet<>(highest.keySet());
    }

    /** Asks for promotions in numbers in every way that is open. */
    void promotions() {
        List<JsonNode> trajectories = new ArrayList<>();
        answer(hr, "/v1/boards/" + board + "/promotions?size=200")
                .path("trajectories")
                .forEach(trajectories::add);
        for (String more : List.of("", "by=school", "fromSchoolYear=2014/2015&untilSchoolYear=2018/2019")) {
            for (JsonNode row :
                    ask(with("/v1/boards/" + board + "/promotion-counts", more)).path("counts")) {
                assertThat(List.of(row.path("medianDays"), row.path("percentile90Days"), row.path("openAtEnd")))
                        .allMatch(JsonNode::isNull);
                ended(row, "appointed", "benoemd", trajectories);
                ended(row, "rejected", "afgewezen", trajectories);
                ended(row, "withdrawn", "ingetrokken", trajectories);
            }
        }
    }

    private void ended(JsonNode row, String number, String state, List<JsonNode> trajectories) {
        if (row.path(number).isNull()) {
            return;
        }
        int year = Integer.parseInt(row.path("schoolYear").asString().substring(0, 4));
        List<JsonNode> ended = trajectories.stream()
                .filter(one -> one.path("state").asString().equals(state)
                        && one.path("endDate").asString("").compareTo(year + "-08-01") >= 0
                        && one.path("endDate").asString("").compareTo(year + 1 + "-08-01") < 0
                        && (row.path("school").isNull() || row.path("school").equals(one.path("school"))))
                .toList();
        assertThat(row.path(number).asInt()).as(row.toString()).isEqualTo(ended.size());
        people.add(
                ended.stream().map(one -> unknown(one, one.path("reference"))).toList());
    }

    /** Asks for wanted roles in every way that is open: of what there is, nothing is told. */
    void wantedRoles() {
        for (Brin school : scopes()) {
            for (JsonNode row : ask(scoped(school, "wanted-roles/compared", "")).path("wantedRoles")) {
                assertThat(List.of(row.path("held"), row.path("atStage"), row.path("inDevelopment"), row.path("open")))
                        .allMatch(JsonNode::isNull);
            }
        }
    }
}
