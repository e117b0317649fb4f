package nl.waaier.api.asking.recordable;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A product with people about whom things are recorded on pages, and how a reader fills a form in and sends it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordingOnPages {

    static final BoardNumber BOARD = new BoardNumber("12345");
    static final Brin SCHOOL = new Brin("16AH");
    static final String HR = Product.token(UserRole.HR, BOARD);
    static final String SCHOOLLEIDER = Product.schoolleider(BOARD, SCHOOL);
    static final int PERSONS = 40;
    static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    Product product;
    int given;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;17AB;Andere School;UTRECHT;J");
        IntStream.rangeClosed(1, PERSONS).forEach(i -> delivery.row(
                        "leraren", "12345;" + i + ";Anna;van der;Berg;anna" + i + "@example.org;1980-02-29")
                .row("aanstellingen", "12345;" + i + ";1;16AH;2014-08-01;2014-08-01;;1;LB;;0.8000;9;N;N;aanname"));
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
        HttpResponse<String> team = product.http()
                .json(
                        "PUT",
                        "/v1/schools/16AH/teams/onderbouw",
                        HR,
                        "{\"name\": \"Team Onderbouw\", \"kind\": \"team\"}");
        assertThat(team.statusCode()).as(team.body()).isLessThan(300);
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    /** Somebody about whom nothing but an appointment is on record, for one test. */
    synchronized TeacherId somebody() {
        given++;
        return product.bean(PersonRegister.class).find(BOARD, List.of(Integer.toString(given))).values().stream()
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    Visitor visitor(String token) {
        return Visitor.with(product.port(), token);
    }

    static String page(TeacherId teacher, String kind) {
        return "/leraren/" + teacher + "/vastleggen/" + kind;
    }

    /** What a page would send unseen. */
    static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page.body())
                .results()
                .forEach(found -> fields.put(plain(found.group(1)), plain(found.group(2))));
        return fields;
    }

    static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    /** Fills a form in, checks it and records it; answers where the reader is sent. */
    static String record(Visitor visitor, String path, String... fields) {
        HttpResponse<String> form = visitor.get(path);
        assertThat(form.statusCode()).as(form.body()).isEqualTo(200);
        HttpResponse<String> check = visitor.post(path, with(with(hidden(form), fields), "stap", "controleren"));
        assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("Er is nog niets vastgelegd", "value=\"vastleggen\"");
        HttpResponse<String> recorded = visitor.post(path, with(hidden(check), "stap", "vastleggen"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        return recorded.headers().firstValue("Location").orElseThrow();
    }

    String api(String token, TeacherId teacher, String body) {
        return sent(token, "/v1/teachers/" + teacher + "/facts", body);
    }

    String sent(String token, String path, String body) {
        HttpResponse<String> answer = product.http()
                .send(product.http()
                        .request("POST", path, token, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Position").orElseThrow();
    }

    /** The timeline, with nothing in it that tells one person's from another's. */
    List<JsonNode> timeline(TeacherId teacher, String position) {
        HttpResponse<String> answer = product.http()
                .get("/v1/teachers/" + teacher + "/timeline?withdrawn=true&size=200&after=" + position, HR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<JsonNode> entries = new ArrayList<>();
        Http.read(answer).path("entries").forEach(entry -> {
            ((ObjectNode) entry).remove(List.of("recordedAt", "withdrawnAt"));
            entries.add(entry);
        });
        return entries;
    }

    List<JsonNode> timeline(TeacherId teacher) {
        product.awaitReadModel();
        HttpResponse<String> answer = product.http().get("/v1/teachers/" + teacher + "/timeline?size=200", HR);
        List<JsonNode> entries = new ArrayList<>();
        Http.read(answer).path("entries").forEach(entries::add);
        return entries;
    }

    static String after(String location) {
        return location.substring(location.indexOf("after=") + "after=".length());
    }
}
