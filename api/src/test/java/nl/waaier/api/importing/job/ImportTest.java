package nl.waaier.api.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.report.FileCounts;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Rounds;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole imports into a whole event store. */
@ParameterizedClass
@EnumSource
class ImportTest {

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private ImportKit kit;

    @SuppressWarnings("NullAway.Init")
    ImportTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        kit = ImportKit.open(kind.url(directory), directory);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    @Test
    void everyRowOfACleanDeliveryLands() {
        Staff staff = new Staff(50);
        ImportJob job = kit.run(deliver("clean", staff));
        assertThat(kit.report(job)).isEmpty();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.counts().of(ImportFile.LERAREN)).isEqualTo(new FileCounts(50, 50, 0, 0, 0, 0));
        assertThat(job.counts().of(ImportFile.AANSTELLINGEN)).isEqualTo(new FileCounts(150, 150, 0, 0, 0, 0));
        assertThat(job.counts().of(ImportFile.LOOPBAAN)).isEqualTo(new FileCounts(200, 200, 0, 0, 0, 0));
        // One for the board, one per school, and one per row about a person that is not merely who it is.
        assertThat(job.counts().events()).isEqualTo(3 + 350).isEqualTo(kit.eventCount());
    }

    /** Sees what commands tell about who records. */
    static final class RecorderSeen implements MessageHandlerInterceptor<CommandMessage<?>> {

        private final Set<MetaData> seen = new HashSet<>();

        @Override
        public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
            seen.add(unit.getMessage().getMetaData());
            return chain.proceed();
        }
    }

    @Test
    void everyCommandTellsWhoRecordsAndInWhichDelivery() {
        try (ImportKit other = ImportKit.open(kind.url(directory), directory, RecorderSeen.class)) {
            ImportJob job = other.run(deliver("clean", new Staff(3)));
            assertThat(other.bean(RecorderSeen.class).seen)
                    .containsExactly(MetaData.from(Map.of(
                            "recordedByRole", "operator", "delivery", job.id().toString())));
        }
    }

    @Test
    void theSameDeliveryAgainChangesNothing() {
        Path delivery = deliver("clean", new Staff(50));
        kit.run(delivery);
        Map<String, List<String>> before = kit.everything();
        ImportJob again = kit.run(delivery);
        assertThat(again.counts().events()).isZero();
        assertThat(again.counts().total(FileCounts::unchanged))
                .isEqualTo(again.counts().read());
        assertThat(kit.everything()).isEqualTo(before);
    }

    @Test
    void aDryRunTellsTheSameAndRecordsNothing() {
        Staff staff = new Staff(50);
        staff.dirty(1);
        Path delivery = deliver("dirty", staff);
        ImportJob dry = kit.dryRun(delivery);
        assertThat(kit.eventCount()).isZero();
        ImportJob real = kit.run(delivery);
        assertThat(dry.counts()).isEqualTo(real.counts());
        assertThat(kit.report(dry)).isEqualTo(kit.report(real)).isNotEmpty();
    }

    /** About 10,000 rows in every build, the 100,000 that are promised in full. */
    @Test
    void aHostileDeliveryLosesItsBadRowsAndNoOthers() {
        int people = Rounds.of(1_190, 11_900);
        Staff staff = new Staff(people);
        long clean = staff.count();
        int bad = staff.dirty(1);
        Path delivery = deliver("hostile", staff);
        ImportJob job = kit.run(delivery);
        assertThat(job.counts().read()).isEqualTo(clean + bad);
        assertThat(job.counts().accepted()).isEqualTo(clean);
        assertThat(job.counts().rejected()).isEqualTo(bad);
        assertThat(reasons(job)).isEqualTo(expectedReasons(bad));
        assertThat(kit.run(delivery).counts().events()).isZero();
        assertThat(with("shuffled", staff.shuffled(7))).isEqualTo(kit.everything());
        assertThat(with("clean", new Staff(people))).isEqualTo(kit.everything());
    }

    private static Map<String, Integer> expectedReasons(int bad) {
        Map<String, Integer> reasons = new HashMap<>();
        for (int i = 0; i < bad; i++) {
            Dirt dirt = Dirt.ALL.get(i % Dirt.ALL.size());
            reasons.merge(dirt.file().word() + " " + dirt.code(), 1, Integer::sum);
        }
        return reasons;
    }

    /** First reason per row. */
    private Map<String, Integer> reasons(ImportJob job) {
        Map<String, Integer> reasons = new HashMap<>();
        kit.imports().report().eachFault(job.id(), line -> {
            if (line.number() == 0) {
                reasons.merge(line.file().word() + " " + line.code(), 1, Integer::sum);
            }
        });
        return reasons;
    }

    /** What the store holds when a delivery comes into an empty one. */
    private Map<String, List<String>> with(String name, Staff staff) {
        try (ImportKit other = ImportKit.open(kind.url(directory), directory.resolve(name + "-data"))) {
            other.run(deliver(name, staff));
            return other.everything();
        }
    }

    @Test
    void aFileWithoutAColumnCostsAllItsRowsAndNoOthers() throws Exception {
        Staff staff = new Staff(10);
        Path delivery = deliver("column", staff);
        Path file = delivery.resolve("loopbaan.csv");
        Files.writeString(file, Files.readString(file).replace(";toelichting\n", ";opmerking\n"));
        ImportJob job = kit.run(delivery);
        assertThat(job.counts().of(ImportFile.LOOPBAAN).rejected()).isEqualTo(40);
        assertThat(job.counts().of(ImportFile.AANSTELLINGEN).accepted()).isEqualTo(30);
        assertThat(kit.report(job)).containsExactly("loopbaan:1 toelichting column-missing");
        assertThat(job.counts().accepted() + job.counts().rejected())
                .isEqualTo(job.counts().read());
    }

    @Test
    void contradictingRowsAboutTheSamePersonOrSchoolAreNeitherBelieved() {
        Staff staff = new Staff(2);
        staff.add(ImportFile.LERAREN, "41234;P0;Anders;;Vries;;");
        staff.add(ImportFile.ORGANISATIE, "VO;41234;Stichting;16AJ;Andere naam;;");
        staff.add(ImportFile.ORGANISATIE, "VO;41234;Stichtnig;16AK;School;;");
        ImportJob job = kit.run(deliver("contradiction", staff));
        List<String> report = kit.report(job);
        assertThat(report)
                .contains(
                        "organisatie:3 brin rows-contradict",
                        "organisatie:4 brin rows-contradict",
                        "organisatie:5 bestuursnaam board-name-differs",
                        "leraren:2 null rows-contradict",
                        "leraren:4 null rows-contradict")
                .contains("aanstellingen:2 personeelsnummer person-unknown")
                .contains("aanstellingen:5 brin school-of-board");
        // The one school and the one person that nothing contradicts.
        assertThat(job.counts().accepted()).isEqualTo(2);
    }

    @Test
    void aSchoolOnRecordKeepsItsSector() {
        kit.run(deliver("first", new Staff(1)));
        Staff staff = new Staff(1);
        staff.of(ImportFile.ORGANISATIE).set(0, "BO;41234;Stichting;16AH;School Een;Stad;J");
        ImportJob job = kit.run(deliver("second", staff));
        assertThat(kit.report(job)).containsExactly("organisatie:2 sector school-keeps-sector");
    }

    @Test
    void somebodyWithFarTooManyRowsCostsOnlyThem() {
        Staff staff = new Staff(3);
        for (int i = 0; i < 500; i++) {
            staff.add(ImportFile.LOOPBAAN, "41234;P0;16AH;;mentor;1;team;erkenning;1991-01-01;;;formeel;;;;;nr " + i);
        }
        ImportJob job = kit.run(deliver("many", staff));
        assertThat(job.counts().rejected()).isEqualTo(508);
        assertThat(job.counts().of(ImportFile.LERAREN).accepted()).isEqualTo(2);
    }

    @Test
    void aCorrectedRowReplacesWhatWasRecorded() {
        Staff staff = new Staff(1);
        kit.run(deliver("first", staff));
        List<String> rows = staff.of(ImportFile.AANSTELLINGEN);
        rows.set(1, rows.get(1).replace(";0.8;", ";0.6;"));
        rows.set(2, rows.get(2).replace(";0.8000;", ";0.6;"));
        ImportJob job = kit.run(deliver("second", staff));
        assertThat(kit.report(job)).isEmpty();
        assertThat(job.counts().of(ImportFile.AANSTELLINGEN)).isEqualTo(new FileCounts(3, 0, 1, 2, 0, 0));
        assertThat(job.counts().events()).isEqualTo(2);
    }

    @Test
    void aDeliveryThatIsRefusedFailsWithAMessageAndLeavesNothingBehind() {
        ImportJob job = kit.run(directory.resolve("absent"));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(job.messageDutch()).isNotBlank();
        assertThat(directory.resolve("imports")).isEmptyDirectory();
    }

    @Test
    void nothingIsLeftOfADeliveryThatIsDone() {
        kit.run(deliver("clean", new Staff(3)));
        assertThat(directory.resolve("imports")).isEmptyDirectory();
    }

    private Path deliver(String name, Staff staff) {
        return ImportKit.delivery(directory.resolve("delivery-" + name), staff.rows());
    }
}
