package nl.waaier.api.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waaier.api.importing.profile.OfficeForms;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.HistoricClock;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.MadeUpStaff;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A board for primary and secondary education of a {@link MadeUpStaff made-up staff}, with people who must not count, is handed in
 * over HTTP as our CSV, as a workbook, as Raet exports it and as AFAS does: every question is answered the same. What a profile
 * cannot carry is named.
 */
class PopulationInFourWaysTest {

    private static final String BOARD = "13683";
    private static final Instant HANDED_IN = Instant.parse("2026-11-01T09:00:00Z");
    private static final List<String> DATES = List.of("2008-10-01", "2012-08-15", "2016-10-01", "2022-10-01");

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    PopulationInFourWaysTest() {}

    @Test
    void everyWayIsAnsweredTheSame() throws Exception {
        Path made = MadeUpStaff.make(directory.resolve("made"), "--board", BOARD, "--noise", "--until", "2023");
        Staff staff = Staff.in(made).getFirst();
        OfficeForms forms = new OfficeForms(staff.delivery().folder(directory));
        String zip = "application/zip";

        Recording csv = answered("csv", staff, zipped(forms.from()), zip, "waaier");
        assertThat(csv.answers().size()).isGreaterThan(1_000);
        Path workbook = forms.workbook(directory.resolve("personeel.xlsx"));
        assertSame(csv, answered("workbook", staff, Files.readAllBytes(workbook), XLSX, "waaier"));
        Path afas = forms.afas(directory.resolve("afas"));
        assertSame(csv, answered("afas", staff, zipped(afas), zip, "afas-getconnector"));

        // Raet has with a person, and not with a row, that somebody is left out of the functiemix.
        assertThat(forms.blockedInThePast()).containsExactly("100624 1 2017-08-01");
        Path known = forms.withoutBlockedInThePast(directory.resolve("as-raet-knows-it"));
        Recording told = answered("csv-for-raet", staff, zipped(known), zip, "waaier");
        assertThat(Differences.of(csv, told, Renames.NONE))
                .as("what Raet cannot tell")
                .isNotEmpty();
        Path raet = forms.raet(directory.resolve("raet"));
        assertSame(told, answered("raet", staff, zipped(raet), zip, "raet-hr-core-education"));
    }

    private static void assertSame(Recording expected, Recording answered) {
        List<String> different = Differences.of(expected, answered, Renames.NONE);
        assertThat(different.size())
                .as(
                        "answers that differ; the first of them:%n%s",
                        String.join("\n", different.stream().limit(5).toList()))
                .isZero();
    }

    /** Hands it in to a product of its own, and asks everything. */
    private Recording answered(String name, Staff staff, byte[] delivery, String type, String profile) {
        try (Product product = Product.start(directory.resolve(name), Map.of(), HistoricClock.class)) {
            product.bean(HistoricClock.class).set(HANDED_IN);
            Asked asked = new Asked(product.http(), new Normaliser(staff.numbers()), new Recording());
            asked.handIn(delivery, type, profile);
            product.awaitReadModel(Duration.ofMinutes(5));
            List<Person> people = List.copyOf(product.bean(PersonRegister.class)
                    .find(new BoardNumber(BOARD), staff.numbers().values())
                    .values());
            people.forEach(person -> asked.normaliser().learn(person.id().toString(), person.personnelNumber()));
            Stream.concat(ofTheBoard(staff), people.stream().flatMap(PopulationInFourWaysTest::ofSomebody))
                    .forEach(asked::ask);
            assertThat(asked.normaliser().unknown()).isEmpty();
            return asked.recording();
        }
    }

    private record Asked(Http http, Normaliser normaliser, Recording recording) {

        private static final String HR = Product.token(UserRole.HR, new BoardNumber(BOARD));

        void handIn(byte[] delivery, String type, String profile) {
            JsonNode job = Http.read(http.send(
                    http.request("POST", "/v1/imports?profile=" + profile, HR, BodyPublishers.ofByteArray(delivery))
                            .header("Content-Type", type)));
            String id = job.path("id").asString();
            normaliser.learn(id, "import");
            JsonNode done = await().atMost(Duration.ofMinutes(5))
                    .until(
                            () -> Http.read(http.get("/v1/imports/" + id, HR)),
                            one -> one.path("state").asString().equals("done"));
            recording.add("hr POST /v1/imports", "200", done.path("files"));
        }

        void ask(String path) {
            HttpResponse<String> answer = http.get(path, HR);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            recording.add("hr GET " + normaliser.text(path), "200", normaliser.body(path, "json", answer.body()));
        }
    }

    private static Stream<String> ofTheBoard(Staff staff) {
        String board = "/v1/boards/" + BOARD;
        Stream<String> ofSectors = staff.sectors().stream()
                .flatMap(sector -> Stream.concat(
                        Stream.of(board + "/functiemix-series?fromYear=2006&untilYear=2023&sector=" + sector),
                        dated(
                                board + "/functiemix?sector=" + sector,
                                board + "/functiemix/posts?size=200&sector=" + sector)));
        Stream<String> ofSchools = staff.schools().stream()
                .flatMap(brin -> dated("/v1/schools/" + brin + "/functiemix", "/v1/schools/" + brin + "/role-mix"));
        Stream<String> ofPeople = dated(board + "/staff?size=200", board + "/role-mix/holders?size=200");
        Stream<String> promotions = Stream.of(board + "/promotions?size=200");
        return Stream.of(
                        ofSectors,
                        ofSchools,
                        dated(board + "/role-mix"),
                        pages(Stream.concat(ofPeople, promotions), 3),
                        Stream.of(board + "/promotion-counts", board + "/unexplained-changes?size=200"))
                .flatMap(all -> all);
    }

    private static Stream<String> ofSomebody(Person person) {
        String teacher = "/v1/teachers/" + person.id();
        boolean sampled = person.personnelNumber().endsWith("7");
        return Stream.concat(
                Stream.of(teacher + "/timeline?size=200"), sampled ? dated(teacher + "/duties") : Stream.of());
    }

    private static Stream<String> dated(String... paths) {
        return Stream.of(paths).flatMap(path -> DATES.stream().map(date -> World.with(path, "referenceDate=" + date)));
    }

    private static Stream<String> pages(Stream<String> paths, int count) {
        return paths.flatMap(path -> IntStream.range(0, count).mapToObj(page -> World.with(path, "page=" + page)));
    }

    private static byte[] zipped(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
