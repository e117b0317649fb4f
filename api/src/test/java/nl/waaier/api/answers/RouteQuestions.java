package nl.waaier.api.answers;

import static nl.waaier.api.answers.World.with;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How every route that reads is asked. A route without a line here fails the build: add the line with the controller. */
final class RouteQuestions {

    /** The paths to ask, by route. */
    static final Map<String, Function<World, Stream<String>>> TABLE = new LinkedHashMap<>();

    private static final String PERIOD = "from=2015-10-01&until=2017-10-01";
    private static final String LONG_PERIOD = "from=2012-10-01&until=2025-10-01";
    private static final String NOTHING_NOTED = "?from=2025-01-01&until=2025-01-31";
    private static final String OF_TEAM = "team=team-onderbouw";
    private static final String YEARS = "fromYear=2008&untilYear=2025";

    static {
        aboutNobody();
        aboutMe();
        aboutOrganisations();
        functiemix("/v1/boards/{boardNumber}", (world, rest) -> world.ofSectors(rest));
        functiemix("/v1/schools/{brin}", (world, rest) -> world.ofSchools(rest));
        roleMix("/v1/boards/{boardNumber}", (world, rest) -> world.board(rest));
        roleMix("/v1/schools/{brin}", (world, rest) -> world.ofSchools(rest));
        wantedRoles();
        paths();
        promotions();
        files("/v1/teachers/{teacherId}", (world, rest) -> world.ofPeople(rest));
        files("/v1/me", (world, rest) -> Stream.of("/v1/me" + rest));
        line("/v1/teachers/{teacherId}/identity", world -> world.ofPeople("/identity"));
        line("/v1/teachers/{teacherId}/hold", world -> world.ofPeople("/hold"));
        imports();
    }

    private RouteQuestions() {}

    /** What to ask of a route. */
    static List<String> paths(String route, World world) {
        return TABLE.getOrDefault(route, nothing -> Stream.of())
                .apply(world)
                .distinct()
                .toList();
    }

    /** Which paths a family of routes has, by what they end in. */
    @FunctionalInterface
    private interface Scope {
        Stream<String> paths(World world, String rest);
    }

    private static void line(String path, Function<World, Stream<String>> paths) {
        TABLE.put("GET " + path, paths);
    }

    private static void aboutNobody() {
        for (String path : new String[] {
            "/", "/actuator/health", "/sample", "/sample/tokens", "/v1/evidence-key", "/v1/national-functiemix"
        }) {
            line(path, world -> Stream.of(path));
        }
        line("/sample/tokens/{name}", world -> Stream.of("/sample/tokens/hr", "/sample/tokens/niemand"));
        line("/v1/access-matrix", world -> Stream.of("/v1/access-matrix"));
        line("/v1/scale-lineage", world -> Stream.of("", "?sector=VO", "?sector=BO")
                .map("/v1/scale-lineage"::concat));
        line("/v1/national-functiemix", world -> Stream.of("", "?sector=VO", "?sector=BO&fromYear=2010&untilYear=2014")
                .map("/v1/national-functiemix"::concat));
    }

    private static void aboutMe() {
        line("/v1/me", world -> Stream.of("/v1/me"));
        line("/v1/me/data", world -> Stream.of("/v1/me/data"));
        line("/v1/me/correction-requests", world -> Stream.of("/v1/me/correction-requests"));
        line("/v1/me/access-list", world -> Stream.of("/v1/me/access-list" + NOTHING_NOTED));
        line(
                "/v1/me/evidence-pack",
                world -> world.known(world.people().stream()
                        .filter(person -> person.trajectory() != null)
                        .limit(2)
                        .map(person -> "/v1/me/evidence-pack?trajectory=" + person.trajectory())));
    }

    private static void aboutOrganisations() {
        line("/v1/boards/{boardNumber}", world -> world.board(""));
        accessList();
        line("/v1/boards/{boardNumber}/role-catalogue", world -> world.board("/role-catalogue"));
        line("/v1/boards/{boardNumber}/role-rest", world -> world.board("/role-rest"));
        line("/v1/boards/{boardNumber}/accounts", world -> world.board("/accounts"));
        line("/v1/boards/{boardNumber}/access-grants", world -> world.dated(world.board("/access-grants")));
        line("/v1/boards/{boardNumber}/access-grants-export", world -> world.board("/access-grants-export"));
        line("/v1/boards/{boardNumber}/published-figures", world -> world.board("/published-figures"));
        line("/v1/boards/{boardNumber}/retention", world -> world.board("/retention"));
        line("/v1/boards/{boardNumber}/council-hearings", world -> world.dated(world.board("/council-hearings")));
        line("/v1/boards/{boardNumber}/correction-requests", world -> world.board("/correction-requests"));
        line("/v1/boards/{boardNumber}/promotion-policies", world -> world.known(world.board("/promotion-policies")));
        line("/v1/boards/{boardNumber}/scale-ladders", world -> world.known(world.board("/scale-ladders")));
        line("/v1/boards/{boardNumber}/rights-rule-sets", world -> world.known(world.board("/rights-rule-sets")));
        line("/v1/boards/{boardNumber}/functiemix-targets", world -> world.dated(world.board("/functiemix-targets")));
        line(
                "/v1/boards/{boardNumber}/functiemix-comparison",
                world -> world.known(Stream.concat(
                        world.ofSectors("/functiemix-comparison"),
                        with(world.ofSectors("/functiemix-comparison"), YEARS))));
    }

    /** Of days on which nobody was shown anybody: what is noted of these very questions comes in no order. */
    private static void accessList() {
        String path = "/v1/boards/{boardNumber}/access-list";
        line(path, world -> world.board("/access-list" + NOTHING_NOTED));
        line(path + "-export", world -> world.board("/access-list-export" + NOTHING_NOTED));
        line(path + "/{answer}", world -> world.board("/access-list/00000000-0000-4000-8000-000000000000"));
    }

    private static void functiemix(String prefix, Scope scope) {
        line(
                prefix + "/functiemix",
                world -> Stream.concat(
                        world.dated(scope.paths(world, "/functiemix")),
                        with(scope.paths(world, "/functiemix"), "per=function", "per=label&referenceDate=2016-10-01")));
        line(
                prefix + "/functiemix-series",
                world -> world.known(with(
                        scope.paths(world, "/functiemix-series"), YEARS, YEARS + "&per=function", "untilYear=2017")));
        line(
                prefix + "/functiemix/posts",
                world -> Stream.concat(
                        world.dated(with(scope.paths(world, "/functiemix/posts"), "size=20")),
                        with(
                                scope.paths(world, "/functiemix/posts"),
                                "referenceDate=2016-10-01&page=1&size=30",
                                "referenceDate=2016-10-01&page=9999",
                                "referenceDate=2016-10-01&scale=LC&size=10",
                                "referenceDate=2016-10-01&group=lio",
                                "referenceDate=2016-10-01&group=oop&size=200",
                                "referenceDate=2016-10-01&group=counted&scale=LD")));
        line(
                prefix + "/functiemix-explanation",
                world -> world.known(with(
                        scope.paths(world, "/functiemix-explanation"),
                        PERIOD,
                        LONG_PERIOD,
                        PERIOD + "&per=function",
                        "until=2017-10-01")));
        line(
                prefix + "/functiemix-explanation/persons",
                world -> Stream.concat(
                        world.known(with(
                                scope.paths(world, "/functiemix-explanation/persons"),
                                PERIOD + "&size=30",
                                LONG_PERIOD + "&size=20")),
                        with(
                                scope.paths(world, "/functiemix-explanation/persons"),
                                PERIOD + "&page=1&size=20",
                                PERIOD + "&cause=fte-changed",
                                PERIOD + "&scale=LC&size=10",
                                PERIOD + "&per=function&size=10")));
        line(
                prefix + "/functiemix-restatement",
                world -> Stream.concat(
                        with(
                                with(scope.paths(world, "/functiemix-restatement"), "referenceDate=2016-10-01&size=20"),
                                "knownFrom=" + World.MOMENTS.getFirst(),
                                "knownFrom=" + World.MOMENTS.getLast(),
                                "knownFrom=" + World.MOMENTS.getFirst() + "&knownUntil=" + World.MOMENTS.getLast()),
                        with(
                                scope.paths(world, "/functiemix-restatement"),
                                "size=10&page=1&knownFrom=" + World.MOMENTS.getLast(),
                                "referenceDate=2023-10-01&size=10&knownFrom=" + World.MOMENTS.getLast())));
    }

    private static void roleMix(String prefix, Scope scope) {
        line(
                prefix + "/role-mix",
                world -> Stream.concat(
                        world.dated(scope.paths(world, "/role-mix")),
                        with(
                                scope.paths(world, "/role-mix"),
                                "team=onbekend",
                                "team=onderbouw",
                                "team=onderbouw&in=team",
                                OF_TEAM)));
        line(
                prefix + "/staff",
                world -> Stream.concat(
                        world.dated(with(scope.paths(world, "/staff"), "size=20")),
                        with(
                                scope.paths(world, "/staff"),
                                "referenceDate=2016-10-01&withoutRole=true",
                                "referenceDate=2016-10-01&team=onderbouw",
                                OF_TEAM + "&size=20",
                                "referenceDate=2016-10-01&name=van")));
        if (prefix.contains("schools")) {
            line(prefix + "/teams", world -> scope.paths(world, "/teams"));
        }
        line(
                prefix + "/role-mix/holders",
                world -> Stream.concat(
                        world.dated(with(scope.paths(world, "/role-mix/holders"), "size=20")),
                        with(
                                scope.paths(world, "/role-mix/holders"),
                                OF_TEAM + "&size=20",
                                "referenceDate=2016-10-01&page=1&size=30",
                                "referenceDate=2016-10-01&domain=4",
                                "referenceDate=2016-10-01&stage=meester&size=10",
                                "referenceDate=2016-10-01&role=vakleraar&size=10",
                                "referenceDate=2016-10-01&missing=facilitation&size=10",
                                "referenceDate=2016-10-01&recognitionEnding=true&size=10",
                                "referenceDate=2016-10-01&onOnePerson=true&size=10")));
    }

    private static void wantedRoles() {
        line("/v1/boards/{boardNumber}/wanted-roles", world -> world.dated(world.board("/wanted-roles")));
        compared("/v1/boards/{boardNumber}", (world, rest) -> world.board(rest));
        compared("/v1/schools/{brin}", (world, rest) -> world.ofSchools(rest));
        line("/v1/schools/{brin}/open-roles", world -> world.ofSchools("/open-roles"));
        line(
                "/v1/schools/{brin}/who-does-what",
                world -> with(world.ofSchools("/who-does-what"), "size=20", "page=1&size=20"));
    }

    private static void compared(String prefix, Scope scope) {
        line(
                prefix + "/wanted-roles/compared",
                world -> Stream.concat(
                        world.dated(scope.paths(world, "/wanted-roles/compared")),
                        with(
                                scope.paths(world, "/wanted-roles/compared"),
                                "referenceDate=2027-10-01",
                                "referenceDate=2027-10-01&retirementYears=66&retirementMonths=9",
                                "referenceDate=2027-10-01&team=onbekend")));
    }

    private static void paths() {
        String[] years = {"schoolYear=2015/2016", "schoolYear=2023/2024"};
        line("/v1/boards/{boardNumber}/career-flows", world -> world.known(with(world.board("/career-flows"), years)));
        line("/v1/schools/{brin}/career-flows", world -> world.known(with(world.ofSchools("/career-flows"), years)));
        line("/v1/me/next-roles", world -> world.dated(Stream.of("/v1/me/next-roles")));
    }

    private static void promotions() {
        String path = "/v1/boards/{boardNumber}/";
        line(
                path + "promotions",
                world -> Stream.concat(
                        world.dated(world.board("/promotions?size=10")),
                        with(
                                world.board("/promotions"),
                                "page=1&size=10",
                                "state=lopend",
                                "state=afgewezen&size=20",
                                "direction=lager",
                                "fromScale=LB&toScale=LC&size=10",
                                "minDays=100&maxDays=300&size=10",
                                "flag=any&size=40",
                                "flag=none&size=10",
                                "school=" + world.schools().getFirst() + "&size=10",
                                "from=2014-08-01&until=2016-07-31&size=20")));
        line(
                path + "promotion-counts",
                world -> world.known(Stream.concat(
                        world.board("/promotion-counts"),
                        with(
                                world.board("/promotion-counts"),
                                "by=school",
                                "school=" + world.schools().getFirst(),
                                "fromSchoolYear=2008/2009&untilSchoolYear=2016/2017"))));
        line(
                path + "promotion-equality",
                world -> world.known(Stream.concat(
                        world.board("/promotion-equality"),
                        world.board("/promotion-equality?fromSchoolYear=2008/2009&untilSchoolYear=2016/2017"))));
        line(
                path + "unexplained-changes",
                world -> world.known(with(
                        world.board("/unexplained-changes"),
                        "size=30",
                        "page=1&size=10",
                        "kind=silent-promotion&size=20",
                        "from=2014-08-01&until=2016-07-31&size=20")));
        line(
                path + "evidence-pack",
                world -> world.known(with(
                        world.board("/evidence-pack"),
                        "from=2016-01-01&until=2016-03-31",
                        "from=2026-01-01&until=2026-12-31")));
    }

    private static void files(String prefix, Scope scope) {
        line(
                prefix + "/timeline",
                world -> Stream.concat(
                        world.known(with(scope.paths(world, "/timeline"), "withdrawn=true&size=200", "size=20")),
                        scope.paths(world, "/timeline?page=1&size=10")));
        line(
                prefix + "/timeline-export",
                world -> Stream.concat(
                        world.known(scope.paths(world, "/timeline-export?withdrawn=true")),
                        scope.paths(world, "/timeline-export")));
        line(prefix + "/portfolio", world -> world.known(scope.paths(world, "/portfolio")));
        line(prefix + "/duties", world -> world.dated(scope.paths(world, "/duties")));
        line(prefix + "/rights", world -> world.dated(scope.paths(world, "/rights")));
        line(prefix + "/promotions", world -> world.dated(scope.paths(world, "/promotions?size=10")));
        if (!TABLE.containsKey("GET " + prefix + "/evidence-pack")) {
            line(prefix + "/evidence-pack", world -> world.known(world.ofTrajectories("/evidence-pack")));
        }
    }

    private static void imports() {
        line("/v1/imports", world -> Stream.of("/v1/imports"));
        line("/v1/imports/{id}", world -> world.imports().stream().map("/v1/imports/"::concat));
        line("/v1/imports/{id}/rejections", world -> world.imports().stream()
                .map(id -> "/v1/imports/" + id + "/rejections"));
        line("/v1/imports/{id}/lines", world -> world.imports().stream()
                .flatMap(id ->
                        Stream.of("/v1/imports/" + id + "/lines?size=200", "/v1/imports/" + id + "/lines?kind=fout")));
        line("/v1/imports/{id}/report", world -> world.imports().stream().map(id -> "/v1/imports/" + id + "/report"));
    }
}
