package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.Visitor;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.ReadModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** HR says on pages who people are: another number, another name, two files of one person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityPagesTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String WORK = ";1;LB;;0.5000;9;N;N;aanname";
    private static final String MENTOR = "16AH;;mentor;1;team;toelating;%s-08-01;;starter;selectie;;;rector;;";

    private Product product;
    private Visitor hr;

    @SuppressWarnings("NullAway.Init") // The product is started before the tests.
    IdentityPagesTest() {}

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of(), TestSignIn.class);
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;16AJ;Tweede;UTRECHT;J");
        person(delivery, "10", "Anna", "16AH");
        person(delivery, "010", "Ann", "16AJ");
        person(delivery, "20", "Bea", "16AH").row("loopbaan", "12345;20;" + MENTOR.formatted("2016"));
        person(delivery, "21", "Bep", "16AH").row("loopbaan", "12345;21;" + MENTOR.formatted("2018"));
        person(delivery, "30", "Cor", "16AH");
        person(delivery, "40", "Dirk", "16AH");
        person(delivery, "41", "Dick", "16AJ");
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        ReadModel readModel = product.bean(ReadModel.class);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
        hr = Visitor.with(product.port(), Product.token(UserRole.HR, BOARD));
    }

    private static Delivery person(Delivery delivery, String number, String name, String brin) {
        return delivery.row(
                        "leraren", "12345;" + number + ";" + name + ";van;Bos;" + number + "@example.org;1980-02-29")
                .row("aanstellingen", "12345;" + number + ";1;" + brin + ";2014-08-01;2014-08-01;" + WORK);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private String page(String number) {
        return "/leraren/"
                + Objects.requireNonNull(product.bean(PersonRegister.class)
                                .find(BOARD, List.of(number))
                                .get(number))
                        .id();
    }

    private static String texts(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static Map<String, String> cor(String step) {
        return new HashMap<>(Map.of(
                "personnelNumber", "33",
                "givenName", "Cor",
                "familyName", "Bosch",
                "birthDate", "1-3-1980",
                "reason", "getrouwd",
                "stap", step));
    }

    @Test
    void somebodyIsGivenAnotherNumberAndNameOnceThatIsChecked() {
        String details = page("30") + "/gegevens";
        assertThat(hr.get(page("30")).body()).contains("href=\"" + details + "\"");
        assertThat(hr.get(details).body()).contains("value=\"30\"", "value=\"29-02-1980\"");

        HttpResponse<String> check = hr.post(details, cor("controleren"));
        assertThat(texts(check))
                .contains(
                        "Er is nog niets vastgelegd.",
                        "Personeelsnummer 30 33",
                        "Tussenvoegsel van niet bekend",
                        "Geboortedatum 29-02-1980 1-3-1980");
        assertThat(product.bean(PersonRegister.class).find(BOARD, List.of("33")))
                .isEmpty();

        HttpResponse<String> recorded = hr.post(details, cor("vastleggen"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(texts(hr.follow(recorded)))
                .contains("Vastgelegd wie dit is.", "Gegevens van Cor Bosch", "30, Cor van Bos", "getrouwd");
        assertThat(page("33") + "/gegevens").isEqualTo(details);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndANumberThatIsTakenToo() {
        String details = page("10") + "/gegevens";
        hr.get(details);
        Map<String, String> form = cor("controleren");
        form.put("personnelNumber", " ");
        form.put("birthDate", "ooit");
        form.remove("reason");
        HttpResponse<String> refused = hr.post(details, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(texts(refused)).contains("Personeelsnummer: Dit veld is verplicht.", "Geboortedatum: ", "Reden: ");
        assertThat(refused.body()).contains("value=\"ooit\"");

        Map<String, String> taken = cor("vastleggen");
        taken.put("personnelNumber", "20");
        taken.put("birthDate", "29-2-1980");
        assertThat(texts(hr.post(details, taken)))
                .contains("Personeelsnummer: Dit personeelsnummer is al van een ander dossier");
    }

    @Test
    void twoFilesOfOnePersonAreShownBesideEachOtherAndJoined() {
        String into = page("10") + "/samenvoegen";
        String given = page("010");
        hr.get(into);
        assertThat(texts(hr.post(into, Map.of("number", "404", "reason", "?"))))
                .contains("Dit nummer heeft niemand bij dit bestuur.");
        assertThat(texts(hr.post(into, Map.of("number", "10"))))
                .contains("Dit is het nummer van dit dossier zelf.", "Reden: Dit veld is verplicht.");

        Map<String, String> form = new HashMap<>(Map.of("number", "010", "reason", "nul vergeten"));
        HttpResponse<String> check = hr.post(into, form);
        assertThat(texts(check)).contains("Is dit dezelfde persoon?", "Roepnaam Anna Ann", "nul vergeten");
        form.put("sleutel", hidden(check, "sleutel"));
        form.put("stap", "vastleggen");
        HttpResponse<String> joined = hr.post(into, form);
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        assertThat(texts(hr.follow(joined))).contains("De dossiers zijn samengevoegd", "Tweede");
        assertThat(hr.post(into, form).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(texts(hr.get(page("10") + "/gegevens")))
                .contains("Samengevoegd met dit dossier", "Personeelsnummer 010 ; aanstelling 1 heet hier 1b");
        assertThat(texts(hr.get(given + "/gegevens"))).contains("Naar het dossier dat verdergaat");
    }

    @Test
    void filesOfTwoPeopleThatWereJoinedAreSeparatedAgain() {
        String into = page("40");
        String given = page("41");
        assertThat(texts(hr.get(into + "/losmaken"))).contains("Met dit dossier is geen ander dossier samengevoegd.");
        HttpResponse<String> joined = hr.post(
                into + "/samenvoegen",
                Map.of("number", "41", "reason", "vergissing", "stap", "vastleggen", "sleutel", "s"));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(303);
        assertThat(hr.get(into + "/gegevens").body()).contains("href=\"" + into + "/losmaken\"");

        HttpResponse<String> asked = hr.get(into + "/losmaken");
        assertThat(texts(asked)).contains("Roepnaam Dirk Dick");
        Map<String, String> form =
                new HashMap<>(Map.of("other", hidden(asked, "other"), "sleutel", hidden(asked, "sleutel")));
        HttpResponse<String> refused = hr.post(into + "/losmaken", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"reason-fout\"");

        form.put("reason", "twee broers");
        HttpResponse<String> separated = hr.post(into + "/losmaken", form);
        assertThat(separated.statusCode()).as(separated.body()).isEqualTo(303);
        HttpResponse<String> career = hr.follow(separated);
        assertThat(texts(career)).contains("De dossiers zijn weer los").doesNotContain("Tweede");
        assertThat(career.body()).contains("href=\"" + given + "/gegevens\"");
        assertThat(texts(hr.get(given + "/gegevens"))).contains("Gegevens van Dick van Bos", "twee broers");
        assertThat(hr.post(into + "/losmaken", form).statusCode())
                .as("sent twice")
                .isEqualTo(303);
    }

    private static String hidden(HttpResponse<String> page, String field) {
        Matcher hidden =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(hidden.find()).as(field).isTrue();
        return hidden.group(1);
    }

    @Test
    void filesThatCannotBothBeOfOnePersonAreNotJoinedAndItIsToldWhy() {
        String into = page("20") + "/samenvoegen";
        hr.get(into);
        HttpResponse<String> refused =
                hr.post(into, Map.of("number", "21", "reason", "lijkt erop", "stap", "vastleggen"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(texts(refused)).contains("Twee dossiers samenvoegen");
        assertThat(refused.body()).contains("id=\"number-fout\"", "value=\"21\"");
    }
}
