package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.testing.BoardOfTeams;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rights of our own, from the operator's first bestuur to a teacher: each sees what they may and no more, a right that is
 * withdrawn ends with the next request, and nobody raises themselves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsWalkTest {

    private static final String GRANTS = "/v1/boards/11111/access-grants";
    private static final String ACCOUNTS = "/v1/boards/11111/accounts";

    private static final String BESTUUR = Product.subject("ada");
    private static final String HR = Product.subject("dirk");
    private static final String LEADER = Product.subject("bea");
    private static final String TEAM_LEADER = Product.subject("cees");
    private static final String TEACHER = Product.subject("anna");
    private static final String STRANGER = Product.subject("nobody");

    private Product product;
    private String bestuurAccount;
    private String bestuurGrant;
    private String usedCode;
    private String leaderGrant;
    private String anna;
    private String bram;
    private String carla;
    private final List<String> accounts = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    RightsWalkTest() {}

    @BeforeAll
    void walk(@TempDir Path data) {
        usedCode = BoardOfTeams.firstBestuur("Ada Bestuur", data);
        product = Product.start(data, Map.of("waaier.identity.rights", "own"), TestSignIn.class);
        BoardOfTeams.bringIn(product, data);
        anna = BoardOfTeams.teacher(product, "1");
        bram = BoardOfTeams.teacher(product, "2");
        carla = BoardOfTeams.teacher(product, "3");
        bind(BESTUUR, usedCode);
        Map<String, String> first = Map.of("role", "bestuur");
        bestuurGrant = only(first).id();
        bestuurAccount = only(first).account();
        open(BESTUUR, HR, "{\"name\":\"Dirk\"}", "\"role\":\"hr\"");
        leaderGrant = open(BESTUUR, LEADER, "{\"name\":\"Bea\"}", "\"role\":\"schoolleider\",\"schools\":[\"11AA\"]");
        open(
                BESTUUR,
                TEAM_LEADER,
                "{\"name\":\"Cees\"}",
                "\"role\":\"teamleider\",\"teams\":[{\"school\":\"11AA\",\"team\":\"onderbouw\"}]");
        String account = UUID.randomUUID().toString();
        accounts.add(account);
        assertThat(put(HR, ACCOUNTS + "/" + account, "{\"teacherId\":\"" + anna + "\"}"))
                .isEqualTo(200);
        bind(TEACHER, code(HR, account));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    private record Shown(String id, String account) {}

    private Shown only(Map<String, String> having) {
        var grants = Http.read(product.http().get(GRANTS, BESTUUR)).path("grants");
        for (var grant : grants) {
            if (having.entrySet().stream()
                    .allMatch(e -> grant.path(e.getKey()).asString().equals(e.getValue()))) {
                return new Shown(
                        grant.path("id").asString(), grant.path("account").asString());
            }
        }
        throw new AssertionError(grants.toString());
    }

    private void bind(String token, String code) {
        assertThat(get(token, "/v1/me")).isEqualTo(403);
        assertThat(put(token, "/v1/me/account", "{\"code\":\"" + code + "\"}")).isEqualTo(200);
        assertThat(get(token, "/v1/me")).isEqualTo(200);
    }

    /** Opens an account, gives it a right, and binds whoever it is for; answers the number of the right. */
    private String open(String by, String token, String whose, String right) {
        String account = UUID.randomUUID().toString();
        accounts.add(account);
        assertThat(put(by, ACCOUNTS + "/" + account, whose)).isEqualTo(200);
        String grant = UUID.randomUUID().toString();
        assertThat(give(by, grant, account, right)).isEqualTo(200);
        bind(token, code(by, account));
        return grant;
    }

    private int give(String by, String grant, String account, String right) {
        return put(
                by,
                GRANTS + "/" + grant,
                "{\"account\":\"" + account + "\"," + right + ",\"from\":\"" + today() + "\"}");
    }

    private static LocalDate today() {
        return DutchDays.on(java.time.Instant.now());
    }

    private String code(String by, String account) {
        HttpResponse<String> made = product.http().json("POST", ACCOUNTS + "/" + account + "/code", by, "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Http.read(made).path("code").asString();
    }

    private int get(String token, String path) {
        return product.http().get(path, token).statusCode();
    }

    private int put(String token, String path, String body) {
        return product.http().json("PUT", path, token, body).statusCode();
    }

    private int post(String token, String path, String body) {
        return product.http().json("POST", path, token, body).statusCode();
    }

    private int page(String token, String path) {
        return Visitor.with(product.port(), token).get(path).statusCode();
    }

    @Test
    void theBestuurAndHrSeeTheBoard() {
        for (String token : List.of(BESTUUR, HR)) {
            assertThat(get(token, "/v1/boards/11111/staff")).isEqualTo(200);
            assertThat(get(token, "/v1/teachers/" + carla + "/timeline")).isEqualTo(200);
            assertThat(page(token, "/mensen")).isEqualTo(200);
        }
        assertThat(get(BESTUUR, "/v1/imports")).isEqualTo(403);
        assertThat(get(HR, "/v1/imports")).isEqualTo(200);
    }

    @Test
    void theLeaderOfASchoolSeesThatSchool() {
        assertThat(get(LEADER, "/v1/schools/11AA/staff")).isEqualTo(200);
        assertThat(get(LEADER, "/v1/teachers/" + bram + "/timeline")).isEqualTo(200);
        assertThat(page(LEADER, "/scholen/11AA/mensen")).isEqualTo(200);
        assertThat(get(LEADER, "/v1/schools/11BB/staff")).isEqualTo(403);
        assertThat(get(LEADER, "/v1/boards/11111/staff")).isEqualTo(403);
        assertThat(get(LEADER, "/v1/teachers/" + carla + "/timeline")).isEqualTo(403);
        assertThat(get(LEADER, GRANTS)).isEqualTo(403);
        assertThat(page(LEADER, "/scholen/11BB/mensen")).isEqualTo(403);
    }

    @Test
    void theLeaderOfATeamSeesThatTeam() {
        for (String question : List.of("staff", "role-mix", "role-mix/holders")) {
            String ofTeam = "/v1/schools/11AA/" + question + "?team=";
            HttpResponse<String> own = product.http().get(ofTeam + "onderbouw", TEAM_LEADER);
            assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
            assertThat(own.body()).doesNotContain("Bram", "Carla");
            assertThat(get(TEAM_LEADER, ofTeam + "Team%20onderbouw")).isEqualTo(200);
            assertThat(get(TEAM_LEADER, ofTeam + "bovenbouw")).isEqualTo(403);
            assertThat(get(TEAM_LEADER, "/v1/schools/11AA/" + question)).isEqualTo(403);
            assertThat(get(TEAM_LEADER, "/v1/schools/11BB/" + question + "?team=onderbouw"))
                    .isEqualTo(403);
        }
        assertThat(product.http()
                        .get("/v1/schools/11AA/staff?team=onderbouw", TEAM_LEADER)
                        .body())
                .contains("Anna");
        assertThat(get(TEAM_LEADER, "/v1/teachers/" + anna + "/timeline")).isEqualTo(200);
        assertThat(get(TEAM_LEADER, "/v1/teachers/" + bram + "/timeline")).isEqualTo(403);
        Visitor visitor = Visitor.with(product.port(), TEAM_LEADER);
        HttpResponse<String> entrance = visitor.follow(visitor.get("/"));
        assertThat(entrance.statusCode()).as(entrance.body()).isEqualTo(200);
        assertThat(visitor.get("/scholen/11AA/mensen?team=onderbouw").body()).contains("Anna");
        assertThat(visitor.get("/scholen/11AA/mensen?team=bovenbouw").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/leraren/" + bram).statusCode()).isEqualTo(403);
    }

    @Test
    void aTeacherSeesTheOwnFile() {
        assertThat(get(TEACHER, "/v1/me/timeline")).isEqualTo(200);
        assertThat(get(TEACHER, "/v1/teachers/" + bram + "/timeline")).isEqualTo(404);
        assertThat(get(TEACHER, "/v1/schools/11AA/staff")).isEqualTo(403);
        assertThat(page(TEACHER, "/mijn")).isEqualTo(200);
        assertThat(page(TEACHER, "/scholen/11AA/mensen")).isEqualTo(403);
    }

    @Test
    void whoHasNoRightIsAskedForACodeAndSeesNothing() {
        assertThat(get(STRANGER, "/v1/boards/11111")).isEqualTo(403);
        assertThat(get(STRANGER, "/v1/nothing")).isEqualTo(403);
        Visitor visitor = Visitor.with(product.port(), STRANGER);
        HttpResponse<String> sent = visitor.get("/scholen/11AA/rolmix");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(visitor.follow(sent).body()).contains("Uw code");
        HttpResponse<String> refused = visitor.post("/aanmelden/code", Map.of("code", usedCode));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Deze code is niet (meer) geldig");
    }

    @Test
    void aCodeIsTypedOnAPageToo() {
        String account = UUID.randomUUID().toString();
        accounts.add(account);
        assertThat(put(HR, ACCOUNTS + "/" + account, "{\"teacherId\":\"" + carla + "\"}"))
                .isEqualTo(200);
        Visitor visitor = Visitor.with(product.port(), Product.subject("carla"));
        visitor.get("/aanmelden/code");
        assertThat(visitor.post("/aanmelden/code", Map.of("code", code(HR, account)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/mijn").statusCode()).isEqualTo(200);
    }

    @Test
    void hrFindsTheAccountsAndIsOfferedNoCodeThatIsRefused() {
        Visitor hr = Visitor.with(product.port(), HR);
        assertThat(hr.get("/bestuur/rechten").body()).contains("href=\"/bestuur/accounts\"");
        String teacher = accounts.get(3);
        assertThat(hr.get("/bestuur/accounts").body())
                .contains("/bestuur/accounts/" + teacher + "/code", "code van het bestuur")
                .doesNotContain("/bestuur/accounts/" + bestuurAccount + "/code");
        HttpResponse<String> opened = hr.post("/bestuur/accounts", Map.of("name", "Gijs"));
        assertThat(hr.follow(opened).body()).contains("Het account is geopend.", "Gijs");
        assertThat(Visitor.with(product.port(), BESTUUR)
                        .get("/bestuur/accounts")
                        .body())
                .contains("/bestuur/accounts/" + bestuurAccount + "/code");
    }

    @Test
    void aRightThatIsWithdrawnEndsWithTheNextRequest() {
        String token = Product.subject("eva");
        String grant = open(BESTUUR, token, "{\"name\":\"Eva\"}", "\"role\":\"schoolleider\",\"schools\":[\"11BB\"]");
        Visitor visitor = Visitor.with(product.port(), token);
        assertThat(visitor.get("/scholen/11BB/mensen").statusCode()).isEqualTo(200);
        assertThat(get(token, "/v1/schools/11BB/staff")).isEqualTo(200);
        assertThat(post(BESTUUR, GRANTS + "/" + grant + "/retraction", "{\"reason\":\"andere baan\"}"))
                .isEqualTo(201);
        assertThat(get(token, "/v1/schools/11BB/staff")).isEqualTo(403);
        HttpResponse<String> sent = visitor.get("/scholen/11BB/mensen");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/aanmelden/code");
        assertThat(product.http().get(GRANTS, BESTUUR).body()).doesNotContain(grant);
    }

    @Test
    void whoHadWhatIsToldAsOfADayAndAsKnownThen() {
        String today = GRANTS + "?referenceDate=" + today();
        assertThat(product.http().get(today, HR).body()).contains(leaderGrant, "Bea", "Ada Bestuur");
        assertThat(product.http()
                        .get(today + "&knownOn=2020-01-01T00:00:00Z", HR)
                        .body())
                .doesNotContain(leaderGrant);
        assertThat(product.http()
                        .get(GRANTS + "?referenceDate=" + today().minusDays(1), HR)
                        .body())
                .doesNotContain(leaderGrant);
        assertThat(product.http()
                        .get("/v1/boards/11111/access-grants-export", BESTUUR)
                        .body())
                .contains(
                        "wie;rol;scholen",
                        "Bea;schoolleider;11AA",
                        "Ada Bestuur;bestuur;;;;;" + today() + ";;beheerder");
    }

    /** A way to raise oneself, and by whom. */
    private record Try(String what, int status) {}

    private String bestuurToSelf(String account) {
        return "{\"account\":\"" + account + "\",\"role\":\"bestuur\",\"from\":\"" + today() + "\"}";
    }

    /** Or HR could open an account, keep its code, and use it once the account has a right. */
    @Test
    void aCodeThatHrMadeIsNoLongerGoodOnceTheAccountHasARight() {
        String account = UUID.randomUUID().toString();
        assertThat(put(HR, ACCOUNTS + "/" + account, "{\"name\":\"Eva\"}")).isEqualTo(200);
        String kept = code(HR, account);
        String grant = UUID.randomUUID().toString();
        assertThat(give(BESTUUR, grant, account, "\"role\":\"hr\"")).isEqualTo(200);
        assertThat(put(STRANGER, "/v1/me/account", "{\"code\":\"" + kept + "\"}"))
                .isEqualTo(409);
        assertThat(get(STRANGER, "/v1/boards/11111/staff")).isEqualTo(403);
        assertThat(post(BESTUUR, GRANTS + "/" + grant + "/retraction", "{\"reason\":\"proef\"}"))
                .isEqualTo(201);
    }

    @Test
    void nobodyRaisesThemselves() {
        String before = product.http().get(GRANTS, BESTUUR).body();
        String hr = accounts.get(0);
        String leader = accounts.get(1);
        String teamLeader = accounts.get(2);
        String teacher = accounts.get(3);
        String free = GRANTS + "/" + UUID.randomUUID();
        String usedUp = "{\"code\":\"" + usedCode + "\"}";
        String spare = UUID.randomUUID().toString();
        assertThat(put(HR, ACCOUNTS + "/" + spare, "{\"name\":\"Dirk twee\"}")).isEqualTo(200);
        String spareCode = "{\"code\":\"" + code(HR, spare) + "\"}";
        List<Try> tries = List.of(
                new Try("a teacher gives herself the board", put(TEACHER, free, bestuurToSelf(teacher))),
                new Try(
                        "a teacher opens an account",
                        put(TEACHER, ACCOUNTS + "/" + UUID.randomUUID(), "{\"name\":\"x\"}")),
                new Try("a teacher makes a code", post(TEACHER, ACCOUNTS + "/" + bestuurAccount + "/code", "")),
                new Try("a teacher uses a used code", put(TEACHER, "/v1/me/account", usedUp)),
                new Try(
                        "a teacher claims the board",
                        get(Product.claiming("anna", "bestuur"), "/v1/boards/11111/staff")),
                new Try(
                        "a teacher withdraws the board's right",
                        post(TEACHER, GRANTS + "/" + bestuurGrant + "/retraction", "{\"reason\":\"x\"}")),
                new Try("a leader gives herself the board", put(LEADER, free, bestuurToSelf(leader))),
                new Try(
                        "a leader gives herself a school",
                        give(
                                LEADER,
                                UUID.randomUUID().toString(),
                                leader,
                                "\"role\":\"schoolleider\",\"schools\":[\"11BB\"]")),
                new Try(
                        "a leader changes her right",
                        give(LEADER, leaderGrant, leader, "\"role\":\"schoolleider\",\"schools\":[\"11AA\",\"11BB\"]")),
                new Try("a leader claims a school", get(Product.claiming("bea", "hr"), "/v1/schools/11BB/staff")),
                new Try(
                        "a leader defines a team elsewhere",
                        put(LEADER, "/v1/schools/11BB/teams/nieuw", "{\"name\":\"x\",\"kind\":\"team\"}")),
                new Try(
                        "a team leader gives himself a school",
                        give(
                                TEAM_LEADER,
                                UUID.randomUUID().toString(),
                                teamLeader,
                                "\"role\":\"schoolleider\",\"schools\":[\"11AA\"]")),
                new Try(
                        "a team leader asks two teams at once",
                        get(TEAM_LEADER, "/v1/schools/11AA/staff?team=onderbouw&team=bovenbouw")),
                new Try(
                        "a team leader leaves the team empty on a page",
                        page(TEAM_LEADER, "/scholen/11AA/mensen?team=")),
                new Try(
                        "a team leader calls another team his",
                        put(
                                TEAM_LEADER,
                                "/v1/schools/11AA/teams/bovenbouw",
                                "{\"name\":\"Team onderbouw\",\"kind\":\"team\"}")),
                new Try("HR gives himself the board", put(HR, free, bestuurToSelf(hr))),
                new Try("HR makes a code of the bestuur", post(HR, ACCOUNTS + "/" + bestuurAccount + "/code", "")),
                new Try("HR takes a second account", put(HR, "/v1/me/account", spareCode)),
                new Try(
                        "HR makes the bestuur's account another's",
                        put(HR, ACCOUNTS + "/" + bestuurAccount, "{\"name\":\"Dirk\"}")),
                new Try(
                        "a bestuur gives herself HR too",
                        give(BESTUUR, UUID.randomUUID().toString(), bestuurAccount, "\"role\":\"hr\"")),
                new Try(
                        "a bestuur changes her own right",
                        give(BESTUUR, bestuurGrant, bestuurAccount, "\"role\":\"hr\"")),
                new Try(
                        "a bestuur withdraws the last right",
                        post(BESTUUR, GRANTS + "/" + bestuurGrant + "/retraction", "{\"reason\":\"x\"}")),
                new Try(
                        "a bestuur gives rights at another board",
                        put(BESTUUR, "/v1/boards/22222/access-grants/" + UUID.randomUUID(), bestuurToSelf(hr))),
                new Try("a stranger gives himself the board", put(STRANGER, free, bestuurToSelf(teacher))));
        assertThat(tries)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(one -> assertThat(one.status()).as(one.what()).isIn(400, 403, 404, 409));
        assertThat(product.http().get(GRANTS, BESTUUR).body()).isEqualTo(before);
    }
}
