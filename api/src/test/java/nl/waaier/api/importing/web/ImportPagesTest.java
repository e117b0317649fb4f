package nl.waaier.api.importing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.files.Workbooks;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody of HR hands in files on the pages; each test for a board of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesTest {

    private static final String BOUNDARY = "grens-van-de-delen";
    private static final String TRY = "true";
    private static final String RECORD = "false";

    private Product product;

    @SuppressWarnings("NullAway.Init") // The product is started before the tests.
    ImportPagesTest() {}

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private Visitor hr(String board) {
        return visitor(Product.token(UserRole.HR, new BoardNumber(board)));
    }

    private Visitor visitor(String token) {
        return Visitor.with(product.port(), token);
    }

    @Test
    void aWorkbookWithThreeWrongRowsIsTriedReadMendedAndRecorded() {
        Visitor hr = hr("20001");
        List<String> people =
                List.of("20001;1;Anna;van der;Berg;anna@example.org;1980-02-29", "20001;2;Bram;;Dam;;31-02-1970");
        List<String> work = List.of(
                "20001;1;1;20AA;2014-08-01;2014-08-01;;1;LB;;0.8;9;N;N;aanname",
                "20001;1;2;20ZZ;2016-08-01;2016-08-01;;1;LB;;0.2;9;N;N;aanname");
        List<String> roles = List.of("20001;1;20AA;;tovenaar;1;;toelating;2015-08-01;;starter;selectie;;;rector;;");
        String tried = ended(hr, handIn(hr, TRY, "personeel.xlsx", workbook("20001", people, work, roles)));
        assertThat(tried)
                .contains("Proef van ")
                .contains("Van de 6 rijen kunnen er 3 worden verwerkt; 3 rijen zijn afgekeurd.")
                .contains("Bekijk wat is afgekeurd")
                .contains("Aanleveren en vastleggen");
        assertThat(hr.get("/bestuur/rolmix").body()).as("nothing was recorded").doesNotContain("20AA");

        String rejected = hr.get(address(tried) + "/afgekeurd").body();
        assertThat(texts(rejected))
                .contains("Dit is geen bestaande datum in de vorm jjjj-mm-dd (1900 tot en met 2199). 1 rij")
                .contains("Kijk de datum na, en schrijf haar als 2026-08-01.")
                .contains("Deze school (BRIN) is niet bekend bij dit bestuur. 1 rij")
                .contains("Deze rol staat niet in de rollencatalogus van dit bestuur. 1 rij")
                .contains("leraren.csv 3 geboortedatum")
                .contains("aanstellingen.csv 3 brin")
                .contains("loopbaan.csv 2 rol");
        assertThat(hr.get(address(tried) + "/afgekeurd?taal=en").body())
                .contains("Look at the date, and write it as 2026-08-01.")
                .doesNotContain("Wat te doen");
        hr.get("/importeren?taal=nl");
        assertThat(hr.get(address(tried) + "/afgekeurd.csv").body())
                .contains("bestand;regel;kolom;code;melding;message")
                .contains("leraren.csv;3;geboortedatum;date-invalid;");

        people = List.of(people.getFirst(), "20001;2;Bram;;Dam;;1970-02-28");
        work = List.of(work.getFirst(), work.getLast().replace("20ZZ", "20AA"));
        roles = List.of(roles.getFirst().replace("tovenaar", "mentor"));
        hr.get(address(tried));
        String recorded = ended(hr, handIn(hr, RECORD, "personeel.xlsx", workbook("20001", people, work, roles)));
        assertThat(recorded)
                .contains("Vastgelegd. Van de 6 rijen zijn er 6 verwerkt; geen enkele rij is afgekeurd.")
                .contains("Het staat in Waaier.");
        String list = hr.get("/importeren").body();
        assertThat(list).contains("klaar, vastgelegd").contains("klaar, niets vastgelegd");
        assertThat(hr.get(address(recorded) + "/afgekeurd").body()).contains("Geen enkele rij is afgekeurd.");
    }

    @Test
    void aTrialTellsWhatWouldChangeAndTheFiguresThatWouldMove() {
        Visitor hr = hr("20002");
        ended(hr, handIn(hr, RECORD, "alles.zip", staff("20002", 1).zip()));
        String row = "20002;1;1;20AA;2014-08-01;2014-08-01;;1;LB;;0.5;9;N;N;aanname";
        String tried = ended(hr, handIn(hr, TRY, "aanstellingen.csv", text(file(ImportFile.AANSTELLINGEN, row))));
        assertThat(texts(tried))
                .contains("1 × Deze rij komt in de plaats van wat was vastgelegd.")
                .contains("Functiemix, fte in LB Toetsschool (20AA)")
                .contains("−0,3");
        assertThat(texts(hr.get(address(tried) + "/wijzigingen").body()))
                .contains("fte 0,8")
                .contains("fte 0,5");
    }

    @Test
    void aFullDeliveryThatWouldWithdrawMuchIsConfirmedOnItsPage() {
        Visitor hr = hr("20003");
        ended(hr, handIn(hr, RECORD, "alles.zip", staff("20003", 30).zip()));
        byte[] less = staff("20003", 5).zip();
        hr.get("/importeren");
        String stopped = ended(hr, handIn(hr, less, "alles.zip", Map.of("dryRun", RECORD, "full", "true")));
        assertThat(stopped)
                .contains("Gestopt: deze volledige aanlevering zou meer intrekken")
                .contains("name=\"confirm\" value=\"25\"")
                .doesNotContain("confirm=");
        hr.get(address(stopped));
        String confirmed =
                ended(hr, handIn(hr, less, "alles.zip", Map.of("dryRun", RECORD, "full", "true", "confirm", "25")));
        assertThat(texts(confirmed)).contains("Vastgelegd.").contains("Arbeidsrelaties 30 25");
    }

    @Test
    void aFormWithoutAFileIsRefusedAndKeepsWhatWasFilledIn() {
        Visitor hr = hr("20004");
        hr.get("/importeren");
        HttpResponse<String> refused = send(
                hr,
                null,
                "",
                Map.of("profile", "waaier-excel-nl", "full", "true", "from", "31-02-2020", "until", "1 augustus 2026"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Fout: Bestanden aanleveren")
                .contains("Kies een bestand.")
                .contains("href=\"#from\"")
                .contains("value=\"31-02-2020\"")
                .contains("value=\"1 augustus 2026\"")
                .contains("<option value=\"waaier-excel-nl\" selected>")
                .contains("<details open>");
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        Visitor hr = hr("20005");
        String failed = ended(hr, handIn(hr, TRY, "vakantie.csv", text("a;b\n1;2\n")));
        assertThat(failed).contains("Mislukt. De aanlevering bevat geen van de bestanden organisatie.csv");
    }

    @Test
    void pageAndApiTellTheSameLinesByReason() {
        String token = Product.token(UserRole.HR, new BoardNumber("20006"));
        Visitor hr = visitor(token);
        String rows = file(
                ImportFile.LERAREN,
                "20006;1;A;;Aa;;1980-13-01",
                "20006;2;;;;geen-adres;",
                "20006;3;C;;Cc;;1980-14-01",
                "20006;4;D;;Dd;;1980-15-01");
        String tried = ended(hr, handIn(hr, TRY, "leraren.csv", text(rows)));
        String id = address(tried).substring("/importeren/".length());
        JsonNode first = lines(token, id, "?kind=fout&size=3");
        assertThat(first.path("total").asInt()).isEqualTo(4);
        assertThat(first.path("reasons").findValuesAsString("code")).containsExactly("date-invalid", "email-invalid");
        assertThat(first.path("reasons").path(0).path("lines").asInt()).isEqualTo(3);
        assertThat(first.path("reasons").path(0).path("advice").asString()).isNotEmpty();
        assertThat(first.path("lines").findValuesAsString("line")).containsExactly("2", "4", "5");
        assertThat(lines(token, id, "?kind=fout&size=3&page=1").path("lines").findValuesAsString("line"))
                .containsExactly("3");
        assertThat(lines(token, id, "?code=email-invalid").path("lines").findValuesAsString("line"))
                .containsExactly("3");
        assertThat(lines(token, id, "?kind=wijziging").path("lines").isEmpty()).isTrue();
        String page = texts(hr.get("/importeren/" + id + "/afgekeurd").body());
        for (JsonNode line : lines(token, id, "?kind=fout").path("lines")) {
            assertThat(page)
                    .contains("leraren.csv " + line.path("line").asInt() + " "
                            + line.path("column").asString());
        }
        assertThat(product.http()
                        .get("/v1/imports/" + id + "/lines?kind=anders&size=0", token)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void onlyHrOfTheBoardSeesADelivery() {
        Visitor hr = hr("20007");
        String mine = address(ended(hr, handIn(hr, TRY, "leraren.csv", text(file(ImportFile.LERAREN)))));
        assertThat(hr("20008").get(mine).statusCode()).isEqualTo(404);
        assertThat(hr("20008").get(mine + "/afgekeurd.csv").statusCode()).isEqualTo(404);
        Visitor leader = visitor(Product.schoolleider(new BoardNumber("20007"), new Brin("20AA")));
        for (String page :
                List.of("/importeren", mine, mine + "/afgekeurd", mine + "/wijzigingen", mine + "/verslag.csv")) {
            assertThat(leader.get(page).statusCode()).as(page).isEqualTo(403);
        }
    }

    private JsonNode lines(String token, String id, String query) {
        HttpResponse<String> answer = product.http().get("/v1/imports/" + id + "/lines" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.read(answer);
    }

    /** A school, and so many people who work there. */
    private static Delivery staff(String board, int people) {
        Delivery delivery =
                new Delivery().row("organisatie", "VO;" + board + ";Stichting Toets;20AA;Toetsschool;UTRECHT;J");
        for (int i = 1; i <= people; i++) {
            // Names apart from each other, so that nobody is taken for somebody else.
            String name = "Naam" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
            delivery.row("leraren", "%s;%d;%s;;%sstra;;19%d-01-0%d".formatted(board, i, name, name, 60 + i, 1 + i % 9));
            delivery.row(
                    "aanstellingen", "%s;%d;1;20AA;2014-08-01;2014-08-01;;1;LB;;0.8;9;N;N;aanname".formatted(board, i));
        }
        return delivery;
    }

    private static byte[] workbook(String board, List<String> people, List<String> work, List<String> roles) {
        return new Workbooks()
                .sheet(
                        "organisatie",
                        cells(
                                ImportFile.ORGANISATIE,
                                List.of("VO;" + board + ";Stichting Toets;20AA;Toetsschool;UTRECHT;J")))
                .sheet("leraren", cells(ImportFile.LERAREN, people))
                .sheet("aanstellingen", cells(ImportFile.AANSTELLINGEN, work))
                .sheet("loopbaan", cells(ImportFile.LOOPBAAN, roles))
                .bytes();
    }

    private static List<List<Object>> cells(ImportFile file, List<String> rows) {
        List<List<Object>> cells = new ArrayList<>();
        cells.add(List.copyOf(file.requiredColumns()));
        rows.forEach(row -> cells.add(List.of((Object[]) row.split(";", -1))));
        return cells;
    }

    private static String file(ImportFile file, String... rows) {
        return String.join(
                "\n",
                Stream.concat(Stream.of(String.join(";", file.requiredColumns())), Stream.of(rows))
                        .toList());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> handIn(Visitor hr, String dryRun, String name, byte[] file) {
        hr.get("/importeren");
        return handIn(hr, file, name, Map.of("dryRun", dryRun));
    }

    private HttpResponse<String> handIn(Visitor hr, byte[] file, String name, Map<String, String> fields) {
        HttpResponse<String> taken = send(hr, file, name, fields);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        return taken;
    }

    /** As a browser sends the form: a nameless part where no file was chosen. */
    private static HttpResponse<String> send(
            Visitor hr, byte @Nullable [] file, String name, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", text(value)));
        part(body, "name=\"_csrf\"", text(hr.csrf()));
        part(
                body,
                "name=\"bestand\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
                file == null ? new byte[0] : file);
        body.writeBytes(text("--" + BOUNDARY + "--\r\n"));
        return hr.send(hr.request("/importeren")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String head, byte[] content) {
        body.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(text("\r\n"));
    }

    /** The page of a delivery once it has come to an end, with its address in it. */
    private static String ended(Visitor hr, HttpResponse<String> taken) {
        String address = taken.headers().firstValue("Location").orElseThrow();
        String page = await().atMost(Duration.ofSeconds(60))
                .until(() -> hr.get(address).body(), body -> !body.contains("data-again"));
        return page + "<!-- " + address + " -->";
    }

    private static String address(String ended) {
        return ended.substring(ended.lastIndexOf("<!-- ") + 5, ended.lastIndexOf(" -->"));
    }

    /** What somebody reads, without tags. */
    private static String texts(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
