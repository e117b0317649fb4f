package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestSignIn;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.api.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/** Whoever was erased stands on the pages of past days without a name, and without a link that leads nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasedOnPagesTest {

    private static final String THEN = "referenceDate=1-10-2016";
    private static final Pattern OF_A_PERSON =
            Pattern.compile("href=\"(/(?:leraren|bestuur/promoties)/[0-9a-f]{8}-[^\"]*)\"");

    private Product product;
    private Visitor hr;
    private Visitor bestuur;
    private String erased;

    /** Every page that lists people; what is asked of a school is asked of the board too. */
    static Stream<String> pages() {
        return Stream.of("/scholen/11AA", "/bestuur")
                .flatMap(at -> Stream.of(
                        (at.equals("/bestuur") ? "/mensen?" : at + "/mensen?") + THEN,
                        at + "/rollen?" + THEN,
                        at + "/ontbreekt?missing=support&" + THEN,
                        at + "/gewenst?" + THEN,
                        at + "/functiemix/mensen?" + THEN,
                        at + "/functiemix/verklaring/mensen?from=1-10-2015&until=1-10-2016",
                        at + "/functiemix/bijstelling?" + THEN + "&knownFrom=1-1-2020"));
    }

    static Stream<String> pagesOfPromotions() {
        return Stream.of("/bestuur/promoties", "/bestuur/promoties/onverklaard");
    }

    @BeforeAll
    void eraseSomebody(@TempDir Path data) {
        product = Product.start(data.resolve("data"), Map.of(), TestSignIn.class);
        Delivery delivery = new Delivery().row("organisatie", "VO;11111;Bestuur;11AA;School;UTRECHT;J");
        for (int person = 1; person <= 2; person++) {
            String who = "11111;" + person + ";";
            String until = person == 1 ? "2018-07-31" : "";
            delivery.row("leraren", "11111;" + person + ";Anna;;Persoon" + person + ";;1980-02-28")
                    .row("aanstellingen", who + "1;11AA;2014-08-01;2014-08-01;2016-07-31;1;LB;;0.5000;9;N;N;aanname")
                    .row(
                            "aanstellingen",
                            who + "2;11AA;2016-08-01;2016-08-01;" + until + ";1;LC;;0.5000;9;N;N;bevordering")
                    .row("loopbaan", who + "11AA;;mentor;1;school;toelating;2015-08-01;;starter;selectie;;;;;")
                    .row("promoties", who + "T-" + person + ";11AA;aanmelding;2015-09-01;LC;LD;;;;")
                    .row("promoties", who + "T-" + person + ";11AA;intrekking;2015-10-01;LC;LD;;;;");
        }
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
        erased = product.bean(PersonRegister.class)
                .find(TestWorld.BOARD, List.of("1"))
                .values()
                .iterator()
                .next()
                .id()
                .toString();
        hr = Visitor.with(product.port(), Product.token(UserRole.HR, TestWorld.BOARD));
        bestuur = Visitor.with(product.port(), Product.token(UserRole.BESTUUR, TestWorld.BOARD));
        assertThat(linksOn(hr, "/mensen?" + THEN)).as("before").anyMatch(link -> link.contains(erased));
        assertThat(product.http()
                        .json(
                                "POST",
                                "/v1/teachers/" + erased + "/erasure",
                                Product.token(UserRole.HR, TestWorld.BOARD),
                                "{\"ground\":\"verzoek\"}")
                        .statusCode())
                .isEqualTo(200);
        product.awaitReadModel();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private static String open(Visitor who, String page) {
        HttpResponse<String> answer = who.get(page);
        assertThat(answer.statusCode()).as(page + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static Set<String> linksOn(Visitor who, String page) {
        return OF_A_PERSON
                .matcher(open(who, page))
                .results()
                .map((MatchResult link) -> HtmlUtils.htmlUnescape(link.group(1)))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource({"pages", "pagesOfPromotions"})
    void noLinkLeadsToWhoeverWasErased(String page) {
        for (Visitor who : List.of(hr, bestuur)) {
            assertThat(linksOn(who, page)).as(page).noneMatch(link -> link.contains(erased));
            linksOn(who, page).forEach(link -> open(hr, link));
        }
    }

    @Test
    void theOtherIsStillLinkedAndWhoeverWasErasedStandsThere() {
        List<String> without = Stream.concat(pages(), pagesOfPromotions())
                .filter(page -> {
                    String told = open(hr, page);
                    return !told.contains("Gewist")
                            || !told.contains("Persoon2")
                            || linksOn(hr, page).isEmpty();
                })
                .toList();
        assertThat(without)
                .as("where nobody of theirs is to be shown")
                .allMatch(page -> page.contains("gewenst") || page.contains("bijstelling"));
    }
}
