package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.time.DutchDays;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The figures that a dry run says would move, beside those that are really asked before and after the delivery. */
class DryRunFiguresTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);
    private static final List<String> SCHOOLS = List.of("16AH", "16AJ");
    private static final List<String> SCALES = List.of("LB", "LC", "LD");
    private static final List<String> STAGES = List.of("starter", "ervaren", "meester");
    private static final List<String> ROLES = List.of("vakleraar;1", "onderzoeksdocent;2", "schoolopleider;4");
    private static final int DELIVERIES = 6;

    @TempDir
    Path data;

    @Test
    void theFiguresThatADryRunMovesAreTheDifferenceThatTheDeliveryMakes() {
        LocalDate today = DutchDays.on(Instant.now());
        List<LocalDate> dates = List.of(DutchDays.lastReferenceDate(today), today);
        int moved = 0;
        try (Product product = Product.start(data, Map.of())) {
            for (int seed = 0; seed < DELIVERIES; seed++) {
                byte[] zip = staff(seed);
                String query = seed % 2 == 0 ? "" : "?full=true&confirm=";
                Map<String, BigDecimal> before = asked(product, dates);
                JsonNode tried = handIn(product, zip, seed % 2 == 0 ? "?dryRun=true" : "?dryRun=true&full=true");
                assertThat(asked(product, dates)).isEqualTo(before);
                JsonNode done = handIn(product, zip, query.isEmpty() ? "" : query + withdrawn(tried));
                assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
                assertThat(done.path("figures")).isEmpty();
                Map<String, BigDecimal> expected = new TreeMap<>(before);
                for (JsonNode figure : tried.path("figures")) {
                    expected.merge(name(figure), figure.path("change").decimalValue(), BigDecimal::add);
                    moved++;
                }
                expected.values().removeIf(value -> value.signum() == 0);
                expected.replaceAll((name, value) -> value.stripTrailingZeros());
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(asked(product, dates)).isEqualTo(expected));
            }
        }
        assertThat(moved).isGreaterThan(50);
    }

    private static int withdrawn(JsonNode job) {
        int all = 0;
        for (JsonNode kind : job.path("withdrawn")) {
            all += kind.path("withdrawn").asInt();
        }
        return all;
    }

    private static String name(JsonNode figure) {
        return figure.path("brin").asString() + " " + figure.path("date").asString() + " "
                + figure.path("figure").asString() + " " + figure.path("of").asString();
    }

    private static Map<String, BigDecimal> asked(Product product, List<LocalDate> dates) {
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (String school : SCHOOLS) {
            for (LocalDate date : dates) {
                String on = "?referenceDate=" + date;
                JsonNode mixes = get(product, "/v1/schools/" + school + "/functiemix" + on);
                for (JsonNode scale : mixes.path("mixes").path(0).path("scales")) {
                    add(
                            figures,
                            school + " " + date + " functiemix "
                                    + scale.path("scale").asString(),
                            scale.path("fte"));
                }
                JsonNode roleMix = get(product, "/v1/schools/" + school + "/role-mix" + on);
                for (JsonNode cell : roleMix.path("cells")) {
                    String of = cell.path("domain").asInt() + " "
                            + cell.path("stage").asString();
                    add(figures, school + " " + date + " rolmix " + of, cell.path("teachers"));
                }
            }
        }
        return figures;
    }

    private static void add(Map<String, BigDecimal> figures, String name, JsonNode value) {
        if (value.decimalValue().signum() != 0) {
            figures.put(name, value.decimalValue().stripTrailingZeros());
        }
    }

    private static JsonNode get(Product product, String path) {
        HttpResponse<String> response = product.http().get(path, HR);
        return Http.read(response);
    }

    private static JsonNode handIn(Product product, byte[] zip, String query) {
        HttpResponse<String> accepted = product.http()
                .send(product.http()
                        .request("POST", "/v1/imports" + query, HR, BodyPublishers.ofByteArray(zip))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String path = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60)).until(() -> List.of("done", "failed", "stopped")
                .contains(get(product, path).path("state").asString()));
        return get(product, path);
    }

    /** Some of thirty people, each with work and roles that differ from one delivery to the next. */
    private static byte[] staff(int seed) {
        Random random = new Random(seed);
        Delivery delivery = new Delivery();
        for (String school : SCHOOLS) {
            delivery.row("organisatie", "VO;12345;Stichting Toets;" + school + ";School " + school + ";UTRECHT;J");
        }
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(4) > 0) {
                person(delivery, "12345;P" + i + ";", random);
            }
        }
        return delivery.zip();
    }

    private static void person(Delivery delivery, String who, Random random) {
        delivery.row("leraren", who + "Sam;;Vries;;1980-01-01");
        String school = one(SCHOOLS, random);
        String scale = one(SCALES, random);
        String volgnummer = number(school, scale);
        String end = random.nextInt(5) == 0 ? "2024-07-31" : "";
        String fte = "0." + (1 + random.nextInt(9));
        String work = who + volgnummer + ";" + school + ";2014-08-01;";
        delivery.row("aanstellingen", work + "2014-08-01;" + end + ";1;" + scale + ";;" + fte + ";9;N;N;");
        for (String role : ROLES) {
            if (random.nextBoolean()) {
                delivery.row(
                        "loopbaan",
                        who + school + ";team;" + role + ";" + (role.endsWith("1") ? "team" : "school")
                                + ";toelating;2016-08-01;;" + one(STAGES, random) + ";;;;;;");
            }
        }
    }

    /** Another school or scale is another arbeidsrelatie. */
    private static String number(String school, String scale) {
        return Integer.toString(10 * SCHOOLS.indexOf(school) + SCALES.indexOf(scale) + 1);
    }

    private static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
