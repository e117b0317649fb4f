package nl.waaier.api.importing.job;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.files.Workbooks;
import nl.waaier.api.importing.report.ImportCounts;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good deliveries with one thing damaged, two hundred of them: what is read is accepted or rejected with a sentence, and none is
 * called done with a row lost and not a word.
 */
class DamagedDeliveriesTest {

    private static final int VARIANTS_PER_KIND = 50;

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    DamagedDeliveriesTest() {}

    /** One damage, by chance. */
    private interface Damage {
        Path deliver(Map<ImportFile, List<String>> lines, Random random, Path to) throws IOException;
    }

    @Test
    void aByteAQuoteAColumnOrASheetCostsItsRowsAndIsTold() throws IOException {
        List<Damage> kinds = List.of(
                DamagedDeliveriesTest::aByte,
                DamagedDeliveriesTest::aQuote,
                DamagedDeliveriesTest::aColumn,
                DamagedDeliveriesTest::aSheet);
        int told = 0;
        try (ImportKit kit = ImportKit.open(Databases.h2(directory), directory.resolve("data"))) {
            ImportCounts good =
                    kit.dryRun(folder(good(), directory.resolve("good"))).counts();
            for (int kind = 0; kind < kinds.size(); kind++) {
                for (int i = 0; i < VARIANTS_PER_KIND; i++) {
                    String name = kind + "-" + i;
                    Random random = new Random(1_000L * kind + i);
                    Path delivery = kinds.get(kind).deliver(good(), random, directory.resolve(name));
                    told += check(kit, kit.dryRun(delivery), good.read(), name) ? 1 : 0;
                }
            }
        }
        assertThat(told).as("damage is not made up").isGreaterThan(130);
    }

    /** Whether anything was told. */
    private static boolean check(ImportKit kit, ImportJob job, long rows, String name) {
        assertThat(job.state().isFinal()).as(name).isTrue();
        ImportCounts counts = job.counts();
        assertThat(counts.accepted() + counts.rejected()).as(name).isEqualTo(counts.read());
        List<String> report = new ArrayList<>();
        kit.imports().report().eachFault(job.id(), line -> {
            assertThat(line.dutch()).as(name).isNotBlank();
            assertThat(line.english()).as(name).isNotBlank();
            report.add(line.file() + ":" + line.line());
        });
        boolean silent = report.isEmpty() && counts.warnings().isEmpty();
        if (job.state() == JobState.DONE && silent) {
            assertThat(counts.read())
                    .as(name + ": nothing is lost without a word")
                    .isEqualTo(rows);
            assertThat(counts.rejected()).as(name).isZero();
        } else if (job.state() == JobState.FAILED) {
            assertThat(job.messageDutch()).as(name).isNotBlank();
        } else {
            assertThat(report.stream().distinct().count()).as(name).isEqualTo(counts.rejected());
        }
        return !silent || job.state() == JobState.FAILED;
    }

    private static Map<ImportFile, List<String>> good() {
        Map<ImportFile, List<String>> lines = new LinkedHashMap<>();
        Staff staff = new Staff(6);
        for (ImportFile file :
                List.of(ImportFile.ORGANISATIE, ImportFile.LERAREN, ImportFile.AANSTELLINGEN, ImportFile.LOOPBAAN)) {
            List<String> all = new ArrayList<>(List.of(String.join(";", file.requiredColumns())));
            all.addAll(staff.of(file));
            lines.put(file, all);
        }
        return lines;
    }

    private static ImportFile any(Map<ImportFile, List<String>> lines, Random random) {
        return List.copyOf(lines.keySet()).get(random.nextInt(lines.size()));
    }

    private static Path folder(Map<ImportFile, List<String>> lines, Path to) throws IOException {
        Files.createDirectories(to);
        for (Map.Entry<ImportFile, List<String>> file : lines.entrySet()) {
            Files.write(to.resolve(file.getKey().fileName()), file.getValue(), StandardCharsets.UTF_8);
        }
        return to;
    }

    private static Path aByte(Map<ImportFile, List<String>> lines, Random random, Path to) throws IOException {
        Path file = folder(lines, to).resolve(any(lines, random).fileName());
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        Files.write(file, bytes);
        return to;
    }

    private static Path aQuote(Map<ImportFile, List<String>> lines, Random random, Path to) throws IOException {
        List<String> file = requireNonNull(lines.get(any(lines, random)));
        int row = random.nextInt(file.size());
        int at = random.nextInt(file.get(row).length());
        file.set(row, file.get(row).substring(0, at) + '"' + file.get(row).substring(at));
        return folder(lines, to);
    }

    /** Of a row, of the header alone, or of all rows; one too few or one too many. */
    private static Path aColumn(Map<ImportFile, List<String>> lines, Random random, Path to) throws IOException {
        List<String> file = requireNonNull(lines.get(any(lines, random)));
        int columns = file.getFirst().split(";", -1).length;
        int column = random.nextInt(columns);
        boolean more = random.nextBoolean();
        int only = random.nextInt(3) == 0 ? -1 : random.nextInt(file.size());
        for (int row = 0; row < file.size(); row++) {
            if (only < 0 || only == row) {
                List<String> fields =
                        new ArrayList<>(Arrays.asList(file.get(row).split(";", -1)));
                if (more) {
                    fields.add(column, "x");
                } else {
                    fields.remove(column);
                }
                file.set(row, String.join(";", fields));
            }
        }
        return folder(lines, to);
    }

    /** Of a workbook: renamed, its header gone, an error in a cell, cut off, or a byte of the file changed. */
    private static Path aSheet(Map<ImportFile, List<String>> lines, Random random, Path to) throws IOException {
        ImportFile damaged = any(lines, random);
        int how = random.nextInt(5);
        Workbooks workbook = new Workbooks();
        int number = 0;
        int sheet = 0;
        for (Map.Entry<ImportFile, List<String>> file : lines.entrySet()) {
            number++;
            List<List<Object>> rows = new ArrayList<>();
            file.getValue().forEach(line -> rows.add(new ArrayList<>(Arrays.asList((Object[]) line.split(";", -1)))));
            String name = file.getKey().word();
            if (file.getKey() == damaged) {
                sheet = number;
                name += how == 0 ? " nieuw" : "";
                if (how == 1) {
                    rows.removeFirst();
                } else if (how == 2) {
                    List<Object> row = rows.get(1 + random.nextInt(rows.size() - 1));
                    row.set(random.nextInt(row.size()), new Workbooks.Cell("e", "<v>#REF!</v>"));
                }
            }
            workbook.sheet(name, rows);
        }
        Map<String, String> parts = workbook.parts();
        if (how == 3) {
            parts.computeIfPresent(
                    "xl/worksheets/sheet" + sheet + ".xml",
                    (part, xml) -> xml.substring(0, random.nextInt(xml.length())));
        }
        byte[] bytes = Workbooks.zip(parts);
        if (how == 4) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Path file = to.resolveSibling(to.getFileName() + ".xlsx");
        return Files.write(file, bytes);
    }
}
