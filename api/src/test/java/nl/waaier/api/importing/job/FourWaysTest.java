package nl.waaier.api.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.profile.OfficeForms;
import nl.waaier.api.importing.profile.Profile;
import nl.waaier.api.importing.profile.Profiles;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample board, handed in as our CSV, as a workbook, as Raet exports it and as AFAS does: every fact is the same. */
class FourWaysTest {

    @TempDir
    private Path directory;

    private Path csv;

    @SuppressWarnings("NullAway.Init")
    FourWaysTest() {}

    /** What a store holds: every event by whose it is, and everybody in the register. */
    private record Held(Map<String, List<String>> events, Map<String, String> people) {}

    @BeforeEach
    void writeSample() throws IOException {
        csv = Files.createDirectory(directory.resolve("csv"));
        for (ImportFile file : ImportFile.values()) {
            try (InputStream in = FourWaysTest.class.getResourceAsStream("/sample/" + file.fileName())) {
                Files.write(csv.resolve(file.fileName()), in.readAllBytes());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook", "raet-hr-core-education", "afas-getconnector"})
    void everyWayGivesTheSameFacts(String way) {
        Held expected = imported("expected", csv, Profile.OURS);
        assertThat(expected.events()).hasSizeGreaterThan(100);
        Held held =
                switch (way) {
                    case "workbook" ->
                        imported(way, new OfficeForms(csv).workbook(directory.resolve("personeel.xlsx")), Profile.OURS);
                    case "afas-getconnector" ->
                        imported(way, new OfficeForms(csv).afas(directory.resolve(way)), ofTheBoard(way));
                    default -> imported(way, new OfficeForms(csv).raet(directory.resolve(way)), ofTheBoard(way));
                };
        assertThat(held).isEqualTo(expected);
    }

    /** One after the other on one store: what came in one way is on record already in every other. */
    @Test
    void whatCameInOneWayIsOnRecordInEveryOther() {
        try (ImportKit kit = ImportKit.open(Databases.h2(directory), directory.resolve("data"))) {
            run(kit, csv, Profile.OURS);
            long events = kit.eventCount();
            OfficeForms forms = new OfficeForms(csv);
            run(kit, forms.workbook(directory.resolve("personeel.xlsx")), Profile.OURS);
            run(kit, forms.raet(directory.resolve("raet")), ofTheBoard("raet-hr-core-education"));
            run(kit, forms.afas(directory.resolve("afas")), ofTheBoard("afas-getconnector"));
            assertThat(kit.eventCount()).isEqualTo(events);
        }
    }

    /** As an installation does it: a profile of its own that extends the shipped one. */
    private Profile ofTheBoard(String profile) {
        try {
            Path own = Files.createDirectories(directory.resolve("profiles"));
            Files.writeString(
                    own.resolve("eigen.json"),
                    "{\"extends\": \"" + profile + "\", \"name\": \"eigen\", \"board\": \"99001\"}");
            return new Profiles(own).named("eigen");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Held imported(String name, Path delivery, Profile profile) {
        Path data = directory.resolve("data-" + name);
        try (ImportKit kit = ImportKit.open(Databases.h2(data), data)) {
            run(kit, delivery, profile);
            Map<String, String> people = new TreeMap<>();
            kit.bean(JdbcClient.class)
                    .sql("select * from person")
                    .query()
                    .listOfRows()
                    .forEach(row -> {
                        row.remove("id");
                        people.put(String.valueOf(row.get("personnel_number")), row.toString());
                    });
            return new Held(kit.everything(), people);
        }
    }

    private static void run(ImportKit kit, Path delivery, Profile profile) {
        ImportJob job = kit.imports().run(delivery, ImportOptions.RECORD.with(profile), "test", Progress.NONE);
        assertThat(job.state()).as(job.messageEnglish()).isEqualTo(JobState.DONE);
        assertThat(kit.report(job)).isEmpty();
        assertThat(job.counts().accepted()).isEqualTo(job.counts().read()).isEqualTo(2_158);
    }
}
