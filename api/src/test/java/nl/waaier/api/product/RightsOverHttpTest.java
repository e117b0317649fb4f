package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.SchoolYear;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Basic rights over HTTP: who records what, the account, and who sees what for; with 0.8 fte, 66.4 hours and 480 euros a year. */
class RightsOverHttpTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String LEADER = Product.schoolleider(BOARD, new Brin("16AH"));

    private static final String PLANTED_NOW = "KANARIE-dit-jaar";
    private static final String PLANTED_THEN = "KANARIE-toen";

    private static Product product;
    private static SchoolYear year;
    private static OneTeacher teacher;
    private static String self;
    private static String after;

    @BeforeAll
    static void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
        year = SchoolYear.of(LocalDate.now(ZoneId.of("Europe/Amsterdam")));
        teacher = OneTeacher.in(product, data);
        self = Product.teacher(BOARD, teacher.id());
        assertThat(product.http()
                        .json("PUT", "/v1/boards/12345/rights-rule-sets/verder", OneTeacher.HR, """
                                {"sector":"VO","category":"op","from":"2015-08-01","hours":83,"euros":600,"proRata":true,
                                 "basis":"cao","source":"cao van later"}""")
                        .statusCode())
                .isEqualTo(200);
        recorded(self, "/v1/me/facts", use(year.firstDay(), 10, PLANTED_NOW));
        recorded(self, "/v1/me/facts", use(LocalDate.of(2014, 11, 15), 20, PLANTED_THEN));
        recorded(LEADER, ofTeacher("facts"), """
                {"type":"assigned-activity","school":"16AH","activity":"A1","date":"2014-10-06","hours":8,
                 "purpose":"KANARIE-toen-studiedag"}""");
        recorded(self, "/v1/me/facts", """
                {"type":"consent","activity":"A1","hours":8,"date":"2014-10-06"}""");
        after = recorded(OneTeacher.HR, ofTeacher("facts"), """
                {"type":"carry-over","school":"16AH","year":"2014/2015","date":"2015-06-01","hours":30}""")
                .headers()
                .firstValue("Position")
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    private static String ofTeacher(String what) {
        return "/v1/teachers/" + teacher.id() + "/" + what;
    }

    private static String use(LocalDate date, int hours, String purpose) {
        return "{\"type\":\"right-use\",\"date\":\"%s\",\"hours\":%d,\"euros\":100,\"purpose\":\"%s\"}"
                .formatted(date, hours, purpose);
    }

    private static HttpResponse<String> post(String token, String path, String body) {
        return product.http()
                .send(product.http()
                        .request("POST", path, token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static HttpResponse<String> recorded(String token, String path, String body) {
        HttpResponse<String> answer = post(token, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String asked(SchoolYear of) {
        return "rights?schoolYear=" + of + "&after=" + after;
    }

    private static void assertAmount(JsonNode amount, String hours, String euros) {
        assertThat(amount.path("hours").asDecimal()).isEqualByComparingTo(hours);
        assertThat(amount.path("euros").asDecimal()).isEqualByComparingTo(euros);
    }

    private static void assertOwnHand(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("own-hand");
    }

    @Test
    void anAccountTellsWhatBecameOfARight() {
        JsonNode then = Http.read(product.http().get("/v1/me/" + asked(new SchoolYear(2014)), self));
        assertAmount(then.path("granted"), "66.4", "480");
        assertAmount(then.path("spent"), "20", "100");
        assertAmount(then.path("assigned"), "8", "0");
        assertAmount(then.path("carriedOver"), "30", "0");
        assertAmount(then.path("lapsed"), "8.4", "380");
        assertAmount(then.path("left"), "0", "0");
        assertThat(then.path("entries").findValuesAsString("type"))
                .containsExactly("assigned-activity", "consent", "right-use", "carry-over");
        JsonNode next = Http.read(product.http().get("/v1/me/" + asked(new SchoolYear(2015)), self));
        assertAmount(next.path("carriedIn"), "30", "0");
        JsonNode before = Http.read(
                product.http().get("/v1/me/" + asked(new SchoolYear(2014)) + "&referenceDate=2014-11-14", self));
        assertAmount(before.path("left"), "58.4", "480");
        JsonNode unknown = Http.read(
                product.http().get("/v1/me/" + asked(new SchoolYear(2014)) + "&knownOn=2015-01-01T00:00:00Z", self));
        assertAmount(unknown.path("granted"), "0", "0");
    }

    @Test
    void nobodyElseRecordsOwnChoiceAndNobodyAssignsThemselves() {
        for (String other : new String[] {OneTeacher.HR, LEADER}) {
            assertOwnHand(post(other, ofTeacher("facts"), use(year.firstDay(), 1, "x")));
            assertOwnHand(post(
                    other,
                    ofTeacher("facts"),
                    "{\"type\":\"consent\",\"activity\":\"A1\",\"hours\":1,\"date\":\"2014-10-06\"}"));
        }
        Http.assertProblem(post(self, "/v1/me/facts", """
                {"type":"assigned-activity","school":"16AH","activity":"A2","date":"2014-10-06","hours":8,"purpose":"x"}"""), 403);
        Http.assertProblem(post(self, ofTeacher("facts"), use(year.firstDay(), 1, "x")), 403);
        assertThat(post(self, "/v1/me/facts", use(year.firstDay(), 67, "te veel"))
                        .body())
                .contains("right-not-overdrawn");
    }

    @Test
    void oneReplacesAndWithdrawsWhatOneRecordedOneself() {
        String number = Http.read(recorded(self, "/v1/me/facts", use(year.firstDay(), 2, "weg")))
                .path("number")
                .asString();
        String right = "{\"reason\":\"vergissing\",\"fact\":" + use(year.firstDay(), 3, "weg") + "}";
        assertOwnHand(post(OneTeacher.HR, ofTeacher("facts/" + number + "/replacement"), right));
        String replaced = Http.read(recorded(self, "/v1/me/facts/" + number + "/replacement", right))
                .path("number")
                .asString();
        String reason = "{\"reason\":\"vergissing\"}";
        assertOwnHand(post(OneTeacher.HR, ofTeacher("facts/" + replaced + "/retraction"), reason));
        recorded(self, "/v1/me/facts/" + replaced + "/retraction", reason);
    }

    /** Every cell of the table, with planted texts: what for is told to leader and HR after the year, and to nobody else. */
    @Test
    void whatForIsToldToWhomTheTableSays() {
        Map<UserRole, String> tokens = new EnumMap<>(UserRole.class);
        for (UserRole role : UserRole.values()) {
            tokens.put(
                    role,
                    switch (role) {
                        case TEACHER -> self;
                        case SCHOOLLEIDER -> LEADER;
                        case TEAMLEIDER -> Product.teamleider(BOARD, new Brin("16AH"), "sectie");
                        case AUDITOR -> Product.auditor(BOARD, "2014-01-01", "2099-12-31");
                        case BESTUUR, HR, PMR, PRIVACY -> Product.token(role, BOARD);
                    });
        }
        tokens.forEach((role, token) -> {
            boolean amounts = role == UserRole.TEACHER || role == UserRole.SCHOOLLEIDER || role == UserRole.HR;
            HttpResponse<String> now = product.http().get(ofTeacher(asked(year)), token);
            HttpResponse<String> then = product.http().get(ofTeacher(asked(new SchoolYear(2014))), token);
            assertThat(now.statusCode() < 300).as(role + " " + now.body()).isEqualTo(amounts);
            assertThat(then.body().contains(PLANTED_THEN))
                    .as(role + " " + then.body())
                    .isEqualTo(amounts);
            assertThat(now.body().contains(PLANTED_NOW))
                    .as(role + " " + now.body())
                    .isEqualTo(role == UserRole.TEACHER);
            if (amounts) {
                assertAmount(Http.read(now).path("granted"), "66.4", "480");
            }
            for (String elsewhere : new String[] {"timeline?size=200&withdrawn=true", "timeline-export", "duties"}) {
                assertThat(product.http()
                                .get(ofTeacher(elsewhere), token)
                                .body()
                                .contains("KANARIE"))
                        .as(role + " " + elsewhere)
                        .isEqualTo(role == UserRole.TEACHER && !elsewhere.equals("duties"));
            }
        });
    }
}
