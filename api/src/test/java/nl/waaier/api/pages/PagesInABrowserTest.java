package nl.waaier.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.testing.Browser;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/** The walks of each user over the sample board in a real browser, and every page of theirs looked at by a machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInABrowserTest {

    /** More than any user has kinds of pages. */
    private static final int MOST_PAGES = 60;

    private static final int NARROW = 320;
    private static final int LETTERS = 16;

    /** Kinds of pages that axe has looked at, and whether large letters fit: once is enough, whoever opens them. */
    private final Set<String> lookedAt = new HashSet<>();

    private Product product;

    @TempDir
    private Path folder;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.startByDefault(data);
        product.awaitSample();
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    /** One page of each kind that links lead to, from the first page on. */
    @ParameterizedTest
    @ValueSource(strings = {"schoolleider", "leraar", "bestuur", "hr", "pmr", "auditor", "privacy"})
    void everyPageOfAUserIsWithinReachOfEverybody(String person) {
        List<String> wrong = new ArrayList<>();
        try (Browser browser = Browser.open(product.port())) {
            browser.signIn(person);
            Deque<String> open = new ArrayDeque<>(List.of(browser.address()));
            Set<String> kinds = new HashSet<>(Set.of(kind(browser.address())));
            int seen = 0;
            while (!open.isEmpty() && seen < MOST_PAGES) {
                String page = open.pop();
                browser.go(page);
                seen++;
                look(browser, page, wrong);
                for (String link : browser.links()) {
                    if (isPage(link) && kinds.add(kind(link))) {
                        open.add(link);
                    }
                }
            }
            assertThat(seen).as("pages of " + person).isGreaterThan(4);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Browser browser, String page, List<String> wrong) {
        if (browser.elements("h1").size() != 1 || !browser.driver().getTitle().endsWith(" – Waaier")) {
            wrong.add(
                    page + ": not one heading, or no title: " + browser.driver().getTitle());
            return;
        }
        if (lookedAt.add(kind(page))) {
            browser.violations().forEach(violation -> wrong.add(page + ": " + violation));
            browser.unfitOn(NARROW, 2 * LETTERS).forEach(unfit -> wrong.add(page + ", in large letters: " + unfit));
        }
        browser.unfitOn(NARROW, LETTERS).forEach(unfit -> wrong.add(page + ", on a narrow screen: " + unfit));
        browser.complaints().forEach(complaint -> wrong.add(page + ": " + complaint));
    }

    private static boolean isPage(String link) {
        return link.startsWith("/")
                && !link.startsWith("/v1")
                && !link.startsWith("/sample")
                && !link.startsWith("/pagina")
                && !link.contains("taal=")
                && !link.contains("bewijspakket")
                && !link.contains("/taken/verklaring")
                && !link.matches("[^?]*\\.(csv|json|svg)(\\?.*)?");
    }

    /** What a page is about is left out, so that one of each kind is looked at. */
    private static String kind(String link) {
        return link.replaceAll("[?#].*", "")
                .replaceAll("[0-9a-f-]{36}", "{id}")
                .replaceAll("/scholen/[0-9A-Z]{4}", "/scholen/{brin}")
                .replaceAll("/feiten/[0-9]+", "/feiten/{number}")
                .replaceAll("(/catalogus/|/teams/|/gewenst/|/promoties/\\{id}/)[^/]+", "$1{name}");
    }

    @Test
    void aLeaderSeesWhoLeansOnOnePersonAndARoleThatIsRecordedInTheFan() {
        try (Browser browser = Browser.open(product.port())) {
            leader(browser, "onderzoeksdocent");
        }
    }

    @Test
    void aLeaderDoesTheSameWithoutAnyScript() {
        try (Browser browser = Browser.withoutScript(product.port())) {
            leader(browser, "studiedecaan");
        }
    }

    private static void leader(Browser browser, String role) {
        browser.signIn("schoolleider");
        assertThat(browser.heading()).isEqualTo("Rolmix van Waaier College (99AA)");
        assertThat(browser.elements("figure.wide svg")).hasSize(1);
        assertThat(browser.text()).contains("Rust op één persoon");
        int before = holders(browser);
        browser.go("/scholen/99AA/mensen?withoutRole=true");
        browser.followFirst("main a[href*='/vastleggen']");
        browser.follow("Nieuwe rol");
        new Select(browser.element("#role")).selectByValue(role);
        browser.type("date", "1-11-2026");
        browser.element("input[name=stage][value=starter]").click();
        browser.element("input[name=kind][value=keuze]").click();
        browser.element("input[name='support.kind'][value=begeleiding]").click();
        browser.press("Controleren");
        assertThat(browser.text())
                .contains("Er is nog niets vastgelegd", "En daarna:", "geen facilitering vastgelegd")
                .doesNotContain("geen ondersteuning in deze rol vastgelegd");
        browser.press("Vastleggen");
        assertThat(browser.element("[role=status]").getText())
                .startsWith("Vastgelegd:")
                .contains("Ook vastgelegd:", "begeleiding");
        browser.follow("Leg ook facilitering vast");
        assertThat(browser.heading()).contains("acilitering");
        browser.driver().navigate().back();
        browser.follow("Bekijk de waaier zoals die nu is");
        assertThat(holders(browser)).as("the new holder is in the fan at once").isEqualTo(before + 1);
    }

    /** How many people the fan says hold a role. */
    private static int holders(Browser browser) {
        String sentence = browser.element("p.lead").getText();
        return Integer.parseInt(sentence.replaceAll("(?s).*?([0-9]+) mensen hebben een rol.*", "$1"));
    }

    @Test
    void aTeacherReadsAndPrintsTheOwnPath() throws IOException {
        try (Browser browser = Browser.open(product.port())) {
            browser.signIn("leraar");
            assertThat(browser.heading()).isEqualTo("Mijn loopbaan");
            byte[] paper = browser.print();
            assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(paper.length).isGreaterThan(20_000);
            browser.go("/mijn?taal=en");
            assertThat(browser.heading()).isEqualTo("My career");
        }
    }

    @Test
    void aBoardFindsTheTrajectoryWithAFindingAndWhyAScaleFell() {
        try (Browser browser = Browser.open(product.port())) {
            browser.signIn("bestuur");
            assertThat(browser.heading()).startsWith("Functiemix van");
            browser.go("/bestuur/promoties").follow("Alleen trajecten met een bevinding");
            assertThat(browser.elements("main tbody tr")).hasSize(1);
            browser.followFirst("main tbody tr a[href*='trajectory=']");
            assertThat(browser.elements("p.note")).hasSize(1);
            assertThat(browser.element("p.note").getText()).startsWith("Bevinding:");
            browser.go("/bestuur/functiemix").follow("Waarom veranderde de functiemix?");
            int year = DutchDays.lastReferenceDate(DutchDays.on(Instant.now())).getYear();
            browser.go("/bestuur/functiemix/verklaring?from=1-10-" + (year - 3) + "&until=1-10-" + (year - 1));
            assertThat(browser.text()).containsPattern("Schaal LC: −[0-9]");
            assertThat(browser.text()).containsAnyOf("Bevorderd", "Uit dienst gegaan", "Meer of minder uren");
        }
    }

    @Test
    void hrHandsInAFileWithWrongRowsAndReadsWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("leraren.csv"), """
                bestuursnummer;personeelsnummer;roepnaam;tussenvoegsel;achternaam;email;geboortedatum
                99001;900001;Noor;;Proef;noor@example.org;1990-02-30
                99001;;Sam;;Proef;sam@example.org;1990-02-01
                99001;900003;Kim;;Proef;geen adres;1990-02-01
                99001;900004;Jip;;Proef;jip@example.org;1990-02-01
                """);
        try (Browser browser = Browser.open(product.port())) {
            browser.signIn("hr");
            assertThat(browser.heading()).isEqualTo("Bestanden aanleveren");
            browser.element("input[type=file]").sendKeys(file.toString());
            browser.press("Aanleveren");
            browser.awaitText("Bekijk wat is afgekeurd");
            browser.followFirst("main a[href$='/afgekeurd']");
            assertThat(browser.text()).contains("geboortedatum", "personeelsnummer");
        }
    }

    @Test
    void aKeyboardGetsEverywhere() {
        try (Browser browser = Browser.open(product.port())) {
            browser.signIn("schoolleider");
            WebElement body = browser.element("body");
            body.sendKeys(Keys.TAB);
            WebElement first = browser.driver().switchTo().activeElement();
            assertThat(first.getText()).isEqualTo("Naar de inhoud");
            first.sendKeys(Keys.ENTER);
            List<String> links = browser.visibleLinks();
            assertThat(links).hasSizeGreaterThan(20);
            Set<String> left = new HashSet<>(links);
            for (int i = 0; i < 200 && !left.isEmpty(); i++) {
                new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
                left.remove(String.valueOf(
                        browser.driver().executeScript("return document.activeElement.getAttribute('href')")));
            }
            assertThat(left).as("not reached").isEmpty();
        }
    }
}
