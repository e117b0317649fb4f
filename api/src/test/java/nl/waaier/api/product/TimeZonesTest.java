package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waaier.api.Application;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.Rounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines in other time zones store the same bytes and give the same answers. Real processes, each in its zone. */
class TimeZonesTest {

    /** Fourteen hours ahead of UTC, nine behind with summer time of its own, and the schools' own. */
    private static final String AHEAD = "Pacific/Kiritimati";

    private static final String BEHIND = "America/Anchorage";
    private static final String DUTCH = "Europe/Amsterdam";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    TimeZonesTest() {}

    @Test
    void eventsDocumentsAndAnswersAreTheSameAndADayReadThroughTheZoneIsCaught() throws Exception {
        String ahead = Databases.h2(directory);
        List<String> told = run(AHEAD, ahead);
        assertThat(told).hasSizeGreaterThan(50).anyMatch(line -> line.contains("2024-02-29"));
        assertThat(run(BEHIND, Databases.h2(directory))).isEqualTo(told);
        assertThat(run(BEHIND, Databases.h2(directory), ZoneMain.PLANTED)).isNotEqualTo(told);
    }

    @Test
    @Tag(Rounds.TAG)
    void aStoreMovesFromZoneToZone() throws Exception {
        for (Databases.Kind kind : Databases.Kind.values()) {
            String url = kind.url(directory);
            List<String> told = run(AHEAD, url);
            for (String zone : List.of(BEHIND, DUTCH, "UTC")) {
                assertThat(run(zone, url)).as("%s read in %s", kind, zone).isEqualTo(told);
                assertThat(run(zone, kind.url(directory)))
                        .as("%s in %s", kind, zone)
                        .isEqualTo(told);
            }
        }
    }

    @Test
    void theWholeProductAnswersInAnotherZoneWhatItAnsweredInTheFirst() throws Exception {
        Path data = directory.resolve("product");
        Map<String, String> first;
        String knownOn;
        try (ProductProcess product = product(data, AHEAD).start()) {
            handIn(product.http());
            knownOn = Instant.now().toString();
            first = answers(product.http(), knownOn);
            product.stop();
        }
        assertThat(stored(data, "select cast(birth_date as varchar) from person"))
                .isEqualTo("1980-02-29");
        try (ProductProcess product = product(data, BEHIND).start()) {
            await().atMost(Duration.ofSeconds(60)).until(() -> isFolded(product.http()));
            assertThat(answers(product.http(), knownOn)).isEqualTo(first);
        }
        assertThat(first.values()).anyMatch(answer -> answer.contains("2024-02-29"));
    }

    private static ProductProcess product(Path data, String zone) {
        return ProductProcess.of(
                data,
                Application.class.getName(),
                System.getProperty("java.class.path"),
                List.of("-Duser.timezone=" + zone),
                Map.of());
    }

    private static void handIn(Http http) {
        byte[] zip = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J")
                .row("leraren", "12345;1;Anna;van der;Berg;anna@example.org;1980-02-29")
                .row("aanstellingen", "12345;1;1;16AH;2016-02-29;2016-02-29;;1;LB;;0.8000;9;N;N;aanname")
                .row("aanstellingen", "12345;1;1;16AH;2016-02-29;2024-02-29;;1;LB;;0.5000;9;N;N;omvang")
                .row("aanstellingen", "12345;1;1;16AH;2016-02-29;2023-02-29;;1;LB;;0.6000;9;N;N;omvang")
                .row("loopbaan", "12345;1;16AH;;vakleraar;1;team;toelating;2016-02-29;;starter;selectie;;;rector;;")
                .zip();
        HttpResponse<String> accepted =
                http.send(http.request("POST", "/v1/imports", OneTeacher.HR, BodyPublishers.ofByteArray(zip))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        String job = location.substring(location.indexOf("/v1/"));
        await().atMost(Duration.ofSeconds(60)).until(() -> body(http, job).contains("\"state\":\"done\""));
        // There was no 29 February in 2023.
        assertThat(body(http, job + "/rejections")).contains("aanstellingen.csv;4;mutatiedatum;date-invalid");
        await().atMost(Duration.ofSeconds(60)).until(() -> isFolded(http));
    }

    private static boolean isFolded(Http http) {
        return http.get("/v1/schools/16AH/role-mix?referenceDate=2024-03-01", OneTeacher.HR)
                        .body()
                        .contains("\"teachers\":1,")
                && http.get("/v1/boards/12345/functiemix?referenceDate=2024-03-01", OneTeacher.HR)
                        .body()
                        .contains("0.5000");
    }

    private static Map<String, String> answers(Http http, String knownOn) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String day : List.of("2016-02-28", "2016-02-29", "2024-02-28", "2024-02-29", "2024-03-31")) {
            String asked = "?referenceDate=" + day + "&knownOn=" + knownOn;
            for (String path : List.of(
                    "/v1/boards/12345/functiemix" + asked,
                    "/v1/schools/16AH/role-mix" + asked,
                    "/v1/schools/16AH/role-mix/holders" + asked)) {
                answers.put(path, body(http, path));
            }
        }
        Matcher teacher = ID.matcher(answers.values().toString());
        assertThat(teacher.find()).isTrue();
        for (String path : List.of("/timeline?knownOn=" + knownOn, "/timeline-export")) {
            answers.put(path, body(http, "/v1/teachers/" + teacher.group() + path));
        }
        return answers;
    }

    private static String body(Http http, String path) {
        HttpResponse<String> response = http.get(path, OneTeacher.HR);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return response.body();
    }

    private static String stored(Path data, String sql) throws Exception {
        String url =
                "jdbc:h2:file:" + data.resolve("waaier").toAbsolutePath() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What a process in this zone told. */
    private List<String> run(String zone, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.timezone=" + zone,
                "-cp",
                System.getProperty("java.class.path"),
                ZoneMain.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(directory.resolve("errors.txt").toFile())
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> told =
                    lines.lines().filter(line -> line.startsWith(ZoneMain.LINE)).collect(Collectors.toList());
            assertThat(process.waitFor())
                    .as(Files.readString(directory.resolve("errors.txt")))
                    .isZero();
            return told;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
