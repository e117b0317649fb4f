package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/**
 * A real browser, without a window: Debian's chromium with its driver. Where there is none the tests that need it are skipped, and
 * say so; {@code -Dwaaier.browser=required} forbids that.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int USUAL_LETTERS = 16;

    // Held, so that it is not forgotten with its level: it warns of tools for which nothing here asks.
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;
    private final String server;

    private Browser(ChromeDriver driver, int port) {
        this.driver = driver;
        this.server = "http://localhost:" + port;
    }

    /** A browser as most people have it. */
    public static Browser open(int port) {
        return open(port, Map.of());
    }

    /** A browser that runs no script. */
    public static Browser withoutScript(int port) {
        return open(port, Map.of("profile.managed_default_content_settings.javascript", 2));
    }

    private static Browser open(int port, Map<String, Object> preferences) {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there) {
            assertThat(System.getProperty("waaier.browser", ""))
                    .as("a browser is required: install chromium and chromium-driver")
                    .isNotEqualTo("required");
            System.out.println("SKIPPED: no " + CHROMIUM + " with " + DRIVER + ", so nothing is tried in a browser.");
        }
        Assumptions.assumeTrue(there, "no browser");
        CHATTER.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=nl-NL");
        options.setExperimentalOption("prefs", preferences);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        driver.manage().window().setSize(new Dimension(1200, 1000));
        return new Browser(driver, port);
    }

    /** Signs a sample person in, by the button. */
    public Browser signIn(String samplePerson) {
        driver.manage().deleteAllCookies();
        go("/aanmelden");
        leaveBy(By.cssSelector("form[action$='/" + samplePerson + "'] button"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !address().startsWith("/aanmelden"));
        return this;
    }

    /** Opens a page of the product. */
    public Browser go(String path) {
        driver.get(server + path);
        return this;
    }

    /** The path and query of the page that is shown; with the host when it is another one's. */
    public String address() {
        String url = String.valueOf(driver.getCurrentUrl());
        return url.startsWith(server) ? url.substring(server.length()) : url;
    }

    /** The page's heading. */
    public String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    /** All text that can be seen. */
    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Follows the link with this text. */
    public Browser follow(String text) {
        return leaveBy(By.linkText(text));
    }

    /** Follows the first link, or presses the first button, that a selector finds. */
    public Browser followFirst(String css) {
        return leaveBy(By.cssSelector(css));
    }

    /**
     * Clicks what leads to another page, and waits until the page of before is gone: the driver does not wait for a form that the
     * browser sends a moment after the click, and what is read in between belongs to neither page.
     */
    private Browser leaveBy(By control) {
        WebElement left = driver.findElement(By.tagName("html"));
        driver.findElement(control).click();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isGone(left));
        return this;
    }

    private static boolean isGone(WebElement element) {
        try {
            element.isEnabled();
            return false;
        } catch (WebDriverException gone) {
            return true;
        }
    }

    /** The one element that a selector finds. */
    public WebElement element(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** All elements that a selector finds. */
    public List<WebElement> elements(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Where the links of the page lead, those of this server by path and query. */
    public List<String> links() {
        return told("return [...document.querySelectorAll('a[href]')].map(link => link.href)").stream()
                .map(link -> link.startsWith(server) ? link.substring(server.length()) : link)
                .toList();
    }

    /** The links in the text of the page that can be seen, as they are written. */
    public List<String> visibleLinks() {
        return told("return [...document.querySelectorAll('main a[href]')].filter(link => link.checkVisibility())"
                + ".map(link => link.getAttribute('href'))");
    }

    /** What a script answers, a list of texts. One question is much faster than one for each element. */
    private List<String> told(String script) {
        return driver.executeScript(script) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Waits until the page says so, opening it again as long as it does not. */
    public Browser awaitText(String text) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            boolean there = text().contains(text);
            if (!there) {
                driver.navigate().refresh();
            }
            return there;
        });
        return this;
    }

    /** Types into a field, in the place of what stands there. */
    public Browser type(String field, String text) {
        WebElement input = driver.findElement(By.id(field));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    /** Presses the button with this text. */
    public Browser press(String text) {
        return leaveBy(By.xpath("//button[normalize-space()='" + text + "']"));
    }

    /** What axe finds against the rules of WCAG 2.2 AA; empty when nothing. */
    // Pages have no frames. Only in this mode axe opens no window of its own for each look, which takes a second.
    @SuppressWarnings("deprecation")
    public List<String> violations() {
        return new AxeBuilder()
                .setLegacyMode().withTags(RULES).analyze(driver).getViolations().stream()
                        .map(Browser::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .limit(3)
                        .toList();
    }

    /** What the browser complained of since the last time: refused scripts and styles, missing files. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /**
     * What does not fit on a narrow screen, with everything opened that can be: what sticks out of it, is cut off, or lies over something
     * else.
     *
     * @param width of the screen, in CSS pixels: 320 is that of 1280 at a zoom of 400%
     * @param letters how large text is that has no size of its own, in CSS pixels; 16 is usual
     */
    public List<String> unfitOn(int width, int letters) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        letters(letters);
        List<String> unfit = told(script("unfit.js"));
        letters(USUAL_LETTERS);
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return unfit;
    }

    private static String script(String name) {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/" + name))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void letters(int size) {
        driver.executeCdpCommand("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", size, "fixed", size)));
    }

    /** The page on paper, as a PDF. */
    public byte[] print() {
        return Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    }

    /** Keeps a picture of the window. */
    public void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The driver itself, for what is asked once. */
    public ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
