package nl.waaier.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.testing.BoardOfTeams;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk of rights on pages alone, by people who sign in at a real issuer that tells of which school they are: the operator makes the first
 * bestuur, she gives a leader of a school and one of two teams their rights, and a teacher comes in with a code. What they ask over HTTP,
 * with a token that the same issuer gave a program, is answered alike.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsAtIssuerTest {

    private static final String RIGHTS = "/bestuur/rechten";
    private static final String ACCOUNTS = "/bestuur/accounts";
    private static final String CODE = "/aanmelden/code";

    /** What the issuer tells of whom, where it is not this. */
    private final Map<String, List<String>> schools = new ConcurrentHashMap<>();

    private final Map<String, String> accounts = new HashMap<>();
    private Product product;
    private IssuerOnAnotherSite issuer;
    private String usedCode;
    private IssuerVisitor ada;
    private IssuerVisitor dirk;
    private IssuerVisitor bea;
    private IssuerVisitor cees;
    private IssuerVisitor anna;

    @SuppressWarnings("NullAway.Init")
    RightsAtIssuerTest() {}

    @BeforeAll
    void walk(@TempDir Path data) {
        usedCode = BoardOfTeams.firstBestuur("Ada Bestuur", data);
        int port = IssuerOnAnotherSite.freePort();
        int issuerPort = IssuerOnAnotherSite.freePort();
        Map<String, String> settings = IssuerOnAnotherSite.settings(port, issuerPort);
        settings.put("waaier.identity.rights", "own");
        settings.put("waaier.identity.schools-claim", "brin");
        product = Product.start(data, settings);
        issuer = IssuerOnAnotherSite.start(
                issuerPort, port, name -> Map.of("brin", schools.getOrDefault(name, List.of("11AA"))));
        BoardOfTeams.bringIn(product, data);
        ada = bound("ada", usedCode);
        dirk = given("Dirk", Map.of("role", "hr"));
        schools.put("bea", List.of("99ZZ", "11AA01"));
        bea = given("Bea", Map.of("role", "schoolleider", "school.11AA", "ja"));
        cees = given("Cees", Map.of("role", "teamleider", "team.11AA.onderbouw", "ja", "team.11AA.bovenbouw", "ja"));
        anna = bound("anna", code(dirk, account(dirk, "Anna Vries", Map.of("personnelNumber", "1"))));
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
        if (issuer != null) {
            issuer.close();
        }
    }

    /** Somebody who signed in at the issuer, and is asked for a code. */
    private IssuerVisitor signedIn(String user) {
        IssuerVisitor visitor = new IssuerVisitor(product.port(), issuer);
        HttpResponse<String> page = visitor.signIn(user);
        assertThat(visitor.address(page)).isEqualTo(CODE);
        assertThat(page.body()).contains("Uw code");
        return visitor;
    }

    private IssuerVisitor bound(String user, String code) {
        IssuerVisitor visitor = signedIn(user);
        HttpResponse<String> page = visitor.post(CODE, Map.of("code", code));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(visitor.address(page)).isNotEqualTo(CODE);
        return visitor;
    }

    /** Opens an account on the page; answers its number. */
    private String account(IssuerVisitor by, String name, Map<String, String> whose) {
        by.get(ACCOUNTS);
        HttpResponse<String> page = by.post(ACCOUNTS, whose);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        String account = found(name + "</th>.*?" + ACCOUNTS + "/([0-9a-f-]{36})/code", page);
        accounts.put(name, account);
        return account;
    }

    private static String code(IssuerVisitor by, String account) {
        by.get(ACCOUNTS);
        HttpResponse<String> page = by.post(ACCOUNTS + "/" + account + "/code", Map.of());
        return found("<strong>(" + BoardOfTeams.CODE + ")", page);
    }

    /** The first group of what is on a page. */
    private static String found(String pattern, HttpResponse<String> page) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    /** Somebody new, whom the bestuur gives a right, and who comes in with the code. */
    private IssuerVisitor given(String name, Map<String, String> right) {
        String account = account(ada, name, Map.of("name", name));
        HttpResponse<String> page = give(ada, account, right);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return bound(name.toLowerCase(Locale.ROOT), code(ada, account));
    }

    private static HttpResponse<String> give(IssuerVisitor by, String account, Map<String, String> right) {
        by.get(RIGHTS);
        Map<String, String> form = new LinkedHashMap<>(right);
        form.put("account", account);
        form.put("from", DateTimeFormatter.ofPattern("d-M-yyyy").format(DutchDays.on(Instant.now())));
        return by.post(RIGHTS, form);
    }

    private String grantOf(String name) {
        return found(name + "</th>.*?" + RIGHTS + "/([0-9a-f-]{36})/intrekken", ada.get(RIGHTS));
    }

    private String teacher(String number) {
        return BoardOfTeams.teacher(product, number);
    }

    /** A page, what it shows over HTTP, and what somebody is answered there. */
    private record Answered(IssuerVisitor who, String page, String route, int status) {}

    @Test
    void eachSeesWhatTheyMayAndNoMoreOnPagesAndOverHttp() throws Exception {
        String file = "/leraren/";
        String timeline = "/timeline";
        List<Answered> all = new ArrayList<>();
        for (IssuerVisitor board : List.of(ada, dirk)) {
            all.add(new Answered(board, "/mensen", "/v1/boards/11111/staff", 200));
            all.add(new Answered(board, file + teacher("3"), "/v1/teachers/" + teacher("3") + timeline, 200));
        }
        all.add(new Answered(ada, "/importeren", "/v1/imports", 403));
        all.add(new Answered(bea, "/scholen/11AA/mensen", "/v1/schools/11AA/staff", 200));
        all.add(new Answered(bea, "/scholen/11BB/mensen", "/v1/schools/11BB/staff", 403));
        all.add(new Answered(bea, "/mensen", "/v1/boards/11111/staff", 403));
        all.add(new Answered(bea, RIGHTS, "/v1/boards/11111/access-grants", 403));
        for (String team : List.of("onderbouw", "bovenbouw")) {
            String asked = "?team=" + team;
            all.add(new Answered(cees, "/scholen/11AA/mensen" + asked, "/v1/schools/11AA/staff" + asked, 200));
        }
        String other = "?team=techniek";
        all.add(new Answered(cees, "/scholen/11AA/mensen" + other, "/v1/schools/11AA/staff" + other, 403));
        all.add(new Answered(cees, "/scholen/11AA/mensen", "/v1/schools/11AA/staff", 403));
        all.add(new Answered(cees, file + teacher("2"), "/v1/teachers/" + teacher("2") + timeline, 200));
        all.add(new Answered(cees, file + teacher("4"), "/v1/teachers/" + teacher("4") + timeline, 403));
        all.add(new Answered(anna, "/mijn", "/v1/me/timeline", 200));
        all.add(new Answered(anna, file + teacher("2"), "/v1/teachers/" + teacher("2") + timeline, 404));
        all.add(new Answered(anna, "/scholen/11AA/mensen", "/v1/schools/11AA/staff", 403));
        for (Answered one : all) {
            assertThat(one.who().get(one.page()).statusCode()).as(one.page()).isEqualTo(one.status());
            assertThat(product.http().get(one.route(), one.who().token()).statusCode())
                    .as(one.route())
                    .isEqualTo(one.status());
        }
        assertThat(bea.get("/scholen/11AA/mensen").body())
                .contains("Anna", "Bram", "Daan")
                .doesNotContain("Carla");
        assertThat(cees.get("/scholen/11AA/mensen?team=bovenbouw").body())
                .contains("Bram")
                .doesNotContain("Anna", "Carla", "Daan");
    }

    @Test
    void aRightThatIsWithdrawnOnThePageEndsTheNextRequest() throws Exception {
        IssuerVisitor fay = given("Fay", Map.of("role", "schoolleider", "school.11BB", "ja"));
        String token = fay.token();
        assertThat(fay.get("/scholen/11BB/mensen").body()).contains("Carla");
        assertThat(product.http().get("/v1/schools/11BB/staff", token).statusCode())
                .isEqualTo(200);
        String withdrawal = RIGHTS + "/" + grantOf("Fay") + "/intrekken";
        ada.get(withdrawal);
        assertThat(ada.address(ada.post(withdrawal, Map.of("reason", "andere baan"))))
                .isEqualTo(RIGHTS);
        assertThat(fay.address(fay.get("/scholen/11BB/mensen"))).isEqualTo(CODE);
        assertThat(product.http().get("/v1/schools/11BB/staff", token).statusCode())
                .isEqualTo(403);
        assertThat(ada.get(RIGHTS + "/bestand.csv").body())
                .contains("Bea;schoolleider")
                .doesNotContain("Fay");
    }

    /** A way to raise oneself on the pages, and what came of it. */
    private record Try(String what, HttpResponse<String> answer) {}

    @Test
    void nobodyRaisesThemselvesOnThePages() {
        String spare = code(dirk, account(dirk, "Dirk twee", Map.of("name", "Dirk twee")));
        String before = ada.get(RIGHTS + "/bestand.csv").body();
        String board = accounts("Ada Bestuur");
        String grant = grantOf("Ada Bestuur");
        Map<String, String> all = Map.of("role", "bestuur");
        Map<String, String> school = Map.of("role", "schoolleider", "school.11BB", "ja");
        List<Try> tries = new ArrayList<>();
        Map<String, IssuerVisitor> raising = Map.of("Anna Vries", anna, "Bea", bea, "Cees", cees, "Dirk", dirk);
        raising.forEach((name, who) -> {
            String own = accounts(name);
            tries.add(new Try(name + " takes the board", give(who, own, all)));
            tries.add(new Try(name + " takes a school", give(who, own, school)));
            tries.add(
                    new Try(name + " withdraws", who.post(RIGHTS + "/" + grant + "/intrekken", Map.of("reason", "x"))));
            tries.add(new Try(name + " makes a code", who.post(ACCOUNTS + "/" + board + "/code", Map.of())));
            tries.add(new Try(name + " uses a used code", who.post(CODE, Map.of("code", usedCode))));
            tries.add(new Try(name + " takes a second account", who.post(CODE, Map.of("code", spare))));
        });
        tries.add(new Try("a team leader leaves the team empty", cees.get("/scholen/11AA/mensen?team=")));
        cees.get("/scholen/11AA/teams");
        tries.add(new Try(
                "a team leader calls another team his",
                cees.post("/scholen/11AA/teams/techniek", Map.of("name", "Team onderbouw", "kind", "team"))));
        tries.add(new Try("a bestuur takes HR too", give(ada, board, Map.of("role", "hr"))));
        tries.add(new Try(
                "a bestuur withdraws the last right",
                ada.post(RIGHTS + "/" + grant + "/intrekken", Map.of("reason", "x"))));
        assertThat(tries)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(one ->
                        assertThat(one.answer().statusCode()).as(one.what()).isIn(400, 403, 404, 422));
        assertThat(ada.get(RIGHTS + "/bestand.csv").body()).isEqualTo(before);
    }

    private String accounts(String name) {
        return accounts.computeIfAbsent(
                name, one -> found(one + "</th>.*?" + ACCOUNTS + "/([0-9a-f-]{36})/code", ada.get(ACCOUNTS)));
    }

    @Test
    void whatTheIssuerTellsOfSchoolsAdmitsAndGivesNothing() throws Exception {
        String account = account(ada, "Eva", Map.of("name", "Eva"));
        assertThat(give(ada, account, Map.of("role", "privacy")).statusCode()).isEqualTo(200);
        String code = code(ada, account);
        schools.put("elders", List.of("99ZZ", "99ZZ01"));
        IssuerVisitor elsewhere = signedIn("elders");
        HttpResponse<String> refused = elsewhere.post(CODE, Map.of("code", code));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("hoort u bij geen school van dit bestuur");
        assertThat(bind(elsewhere, code)).isEqualTo(409);
        for (List<String> told : List.of(List.of("11BB"), List.of("11BB02"))) {
            schools.put("eva", told);
            IssuerVisitor atSchool = signedIn("eva"); // At a school of the board, which is a right to nothing.
            assertThat(product.http().get("/v1/boards/11111", atSchool.token()).statusCode())
                    .isEqualTo(403);
            assertThat(atSchool.address(atSchool.get("/scholen/11BB/rolmix"))).isEqualTo(CODE);
        }
        IssuerVisitor eva = bound("eva", code);
        assertThat(eva.get("/bestuur/cijfers").statusCode()).isEqualTo(200);
        schools.put("eva", List.of("99ZZ"));
        IssuerVisitor gone = signedIn("eva"); // At no school of the board any more.
        assertThat(product.http().get("/v1/boards/11111", gone.token()).statusCode())
                .isEqualTo(403);
    }

    private int bind(IssuerVisitor who, String code) throws IOException, InterruptedException {
        return product.http()
                .json("PUT", "/v1/me/account", who.token(), "{\"code\":\"" + code + "\"}")
                .statusCode();
    }
}
