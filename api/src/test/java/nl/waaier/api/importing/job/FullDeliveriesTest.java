package nl.waaier.api.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import nl.waaier.api.importing.FullClaim;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.ImportOptions;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.command.FullPart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Full deliveries: what they withdraw, what stops them, and what they leave alone. */
@ParameterizedClass
@EnumSource
class FullDeliveriesTest {

    private static final int PEOPLE = 250;
    private static final BoardNumber BOARD = new BoardNumber(Staff.BOARD);

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private String url = "";
    private ImportKit kit;

    @SuppressWarnings("NullAway.Init")
    FullDeliveriesTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        url = kind.url(directory);
        kit = ImportKit.open(url, directory);
    }

    @AfterEach
    void close() {
        kit.close();
    }

    private static ImportOptions full(@Nullable Integer confirmed) {
        return new ImportOptions(false, new FullClaim(Set.of(BOARD), Set.of(), null, null), confirmed);
    }

    private static ImportOptions full(Set<Brin> schools, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new ImportOptions(false, new FullClaim(Set.of(BOARD), schools, from, until), 1_000);
    }

    private Path deliver(String name, Map<ImportFile, List<String>> rows) {
        return ImportKit.delivery(directory.resolve(name), rows);
    }

    /** The staff without some of its people, by number. */
    private static Map<ImportFile, List<String>> without(IntPredicate some) {
        Map<ImportFile, List<String>> left = new TreeMap<>();
        new Staff(PEOPLE)
                .rows()
                .forEach((file, rows) -> left.put(
                        file,
                        new ArrayList<>(rows.stream()
                                .filter(row -> file == ImportFile.ORGANISATIE
                                        || !some.test(Integer.parseInt(row.split(";", -1)[1].substring(1))))
                                .toList())));
        return left;
    }

    private static List<String> of(Map<ImportFile, List<String>> rows, ImportFile file) {
        return Objects.requireNonNull(rows.get(file));
    }

    private Map<String, List<String>> recorded() {
        kit.run(deliver("all", new Staff(PEOPLE).rows()));
        return kit.everything();
    }

    @Test
    void withoutTenPeopleItWithdrawsExactlyThose() {
        Map<String, List<String>> before = recorded();
        Path delivery = deliver("ten-less", without(i -> i % 25 == 3));
        ImportJob job = kit.run(delivery, full(null));
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.counts().full().touchedInAll()).isEqualTo(20);
        assertThat(job.counts().full().things(FullPart.APPOINTMENTS)).isEqualTo(PEOPLE);
        Map<String, List<String>> after = kit.everything();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((who, events) -> {
            List<String> known = before.getOrDefault(who, List.of());
            if (who.matches(".*:P\\d+") && Integer.parseInt(who.substring(who.indexOf('P') + 1)) % 25 == 3) {
                assertThat(events).as(who).hasSize(2 * known.size()).startsWith(known.toArray(String[]::new));
                assertThat(events.subList(known.size(), events.size())).allMatch(e -> e.startsWith("FactRetracted"));
            } else {
                assertThat(events).as(who).isEqualTo(known);
            }
        });
        assertThat(kit.notes(job))
                .hasSize(70)
                .allMatch(line -> line.matches(
                        "wijziging (aanstellingen|loopbaan):0 null absent-withdrawn \\[personeelsnummer P\\d+, .*\\]"))
                .contains("wijziging aanstellingen:0 null absent-withdrawn"
                        + " [personeelsnummer P3, volgnummer 1, einddatum 2002-07-31, reden uitstroom]");
        ImportJob again = kit.run(delivery, full(null));
        assertThat(again.counts().events()).isZero();
        assertThat(kit.everything()).isEqualTo(after);
    }

    @Test
    void withoutHalfOfThemItIsStoppedUntilSomebodyAgreesToThatNumber() {
        Map<String, List<String>> before = recorded();
        Path delivery = deliver("half", without(i -> i % 2 == 0));
        ImportJob stopped = kit.run(delivery, full(null));
        assertThat(stopped.state()).isEqualTo(JobState.STOPPED);
        assertThat(stopped.messageDutch())
                .contains("125 van de 250 arbeidsrelaties")
                .contains("confirm=250");
        assertThat(stopped.messageEnglish()).contains("Nothing was recorded");
        assertThat(kit.notes(stopped)).hasSize(875);
        assertThat(kit.run(delivery, full(249)).state()).isEqualTo(JobState.STOPPED);
        assertThat(kit.everything()).isEqualTo(before);
        assertThat(kit.run(delivery, full(250)).state()).isEqualTo(JobState.DONE);
        assertThat(kit.everything()).isNotEqualTo(before);
    }

    @Test
    void whoLeavesOutAFileWithdrawsNothingOfIt() {
        recorded();
        Map<ImportFile, List<String>> rows = without(i -> i == 7);
        rows.remove(ImportFile.LOOPBAAN);
        ImportJob job = kit.run(deliver("without-roles", rows), full(null));
        assertThat(job.counts().events()).isZero();
        // His roles stay, and lean on the work.
        assertThat(kit.notes(job))
                .singleElement()
                .asString()
                .startsWith(
                        "waarschuwing aanstellingen:0 null absent-but-needed [personeelsnummer P7, volgnummer 1, brin 16AJ");
    }

    @Test
    void aRowThatCannotBeReadMayBeAboutAnybodySoNobodyIsWithdrawn() {
        recorded();
        Map<ImportFile, List<String>> rows = without(i -> i == 7);
        of(rows, ImportFile.AANSTELLINGEN).add("41234;P7;1;16AJ");
        of(rows, ImportFile.LOOPBAAN).add("41234;\"P7;16AJ");
        ImportJob job = kit.run(deliver("unreadable", rows), full(null));
        assertThat(job.counts().events()).isZero();
        assertThat(job.counts().warnings())
                .extracting(warning -> warning.rule().code())
                .contains("full-file-unreadable");
    }

    @Test
    void aRowThatIsRejectedCostsNothingOfItsPerson() {
        recorded();
        Map<ImportFile, List<String>> rows = without(i -> false);
        List<String> appointments = of(rows, ImportFile.AANSTELLINGEN);
        appointments.replaceAll(row -> row.startsWith("41234;P7;") ? row.replace(";0.8", ";veel") : row);
        ImportJob job = kit.run(deliver("rejected", rows), full(null));
        assertThat(job.counts().rejected()).isPositive();
        assertThat(job.counts().events()).isZero();
    }

    @Test
    void anUitstroomByMistakeIsWithdrawnByAFullDeliveryWithoutIt() {
        recorded();
        Map<ImportFile, List<String>> rows = without(i -> false);
        of(rows, ImportFile.AANSTELLINGEN).removeIf(row -> row.startsWith("41234;P7;") && row.endsWith("uitstroom"));
        ImportJob job = kit.run(deliver("no-end", rows), full(null));
        assertThat(job.counts().events()).isOne();
        assertThat(kit.notes(job))
                .containsExactly("wijziging aanstellingen:0 null absent-withdrawn"
                        + " [personeelsnummer P7, volgnummer 1, einddatum 2006-07-31, reden uitstroom]");
        assertThat(kit.everything().get("41234:P7")).last().asString().startsWith("FactRetracted");
    }

    @Test
    void whatIsOutsideTheSchoolsOrThePeriodStays() {
        recorded();
        Path nobody = deliver("nobody", without(i -> i % 2 == 1));
        ImportJob other = kit.run(nobody, full(Set.of(new Brin("16AH")), null, null));
        assertThat(other.counts().events()).isZero();
        ImportJob later = kit.run(nobody, full(Set.of(new Brin("16AJ")), LocalDate.of(2019, 8, 1), null));
        assertThat(later.counts().events()).isZero();
        ImportJob here = kit.run(
                nobody,
                new ImportOptions(true, new FullClaim(Set.of(BOARD), Set.of(new Brin("16AJ")), null, null), null));
        assertThat(here.counts().full().touchedInAll()).isEqualTo(PEOPLE);
    }

    @Test
    void somebodyOfAnotherBoardIsNotOfItsBusiness() {
        recorded();
        ImportOptions other =
                new ImportOptions(false, new FullClaim(Set.of(new BoardNumber("12345")), Set.of(), null, null), null);
        assertThat(kit.run(deliver("other", without(i -> i < 100)), other)
                        .counts()
                        .events())
                .isZero();
    }

    private static final class Killed extends Error {}

    @Test
    void killedWhileWeighedAndWhileRecordedItEndsTheSame() {
        recorded();
        Path delivery = deliver("ten-less", without(i -> i % 25 == 3));
        Map<String, List<String>> expected;
        try (ImportKit reference = ImportKit.open(kind.url(directory), directory.resolve("reference"))) {
            reference.run(deliver("all", new Staff(PEOPLE).rows()));
            reference.run(delivery, full(null));
            expected = reference.everything();
        }
        ImportJob last = null;
        int killed = 0;
        for (int at = 1; last == null; at++) {
            kit.close();
            kit = ImportKit.open(url, directory);
            AtomicInteger weighed = new AtomicInteger();
            AtomicInteger worked = new AtomicInteger();
            int killAt = at;
            try {
                last = kit.imports().run(delivery, full(null), "test", new Progress() {
                    @Override
                    public void weighing(long rows, long total) {
                        if (weighed.incrementAndGet() == killAt) {
                            throw new Killed();
                        }
                    }

                    @Override
                    public void working(long rows, long total) {
                        if (worked.incrementAndGet() == 1) {
                            throw new Killed();
                        }
                    }
                });
            } catch (Killed e) {
                killed++;
            }
        }
        assertThat(killed).isGreaterThan(5);
        assertThat(last.state()).isEqualTo(JobState.DONE);
        assertThat(last.counts().full().touchedInAll()).isEqualTo(20);
        assertThat(kit.everything()).isEqualTo(expected);
    }
}
