package nl.waaier.api.importing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.ImportLimits;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries on disk, from people and from attackers. */
class DeliveryTest {

    private static final ImportLimits SMALL = limits(50);

    @TempDir
    private Path directory;

    @Test
    void filesOfAFolderAreFoundByNameInCapitalsOrNot() throws IOException {
        Files.writeString(directory.resolve("Leraren.CSV"), "abc");
        Files.writeString(directory.resolve("notes.txt"), "x");
        Files.createDirectory(directory.resolve("verwacht"));
        try (Delivery delivery = Delivery.open(directory, SMALL, Wanted.OURS)) {
            assertThat(delivery.files()).containsExactly("leraren");
            assertThat(read(delivery)).isEqualTo("abc");
            assertThat(delivery.warnings()).containsExactly(Warning.ofDelivery(WarningRule.FILE_UNKNOWN));
        }
    }

    @Test
    void filesOfAZipMayBeInOneFolder() throws IOException {
        try (Delivery delivery = open(zip("map/", "", "map/leraren.csv", "abc", "map/diep/loopbaan.csv", "x"))) {
            assertThat(delivery.files()).containsExactly("leraren");
            assertThat(read(delivery)).isEqualTo("abc");
            assertThat(delivery.warnings()).containsExactly(Warning.ofDelivery(WarningRule.FILE_UNKNOWN));
        }
    }

    @Test
    void namesThatPointOutsideAreIgnoredAndTold() throws IOException {
        for (String name : List.of(
                "../leraren.csv",
                "/leraren.csv",
                "map/../../leraren.csv",
                "..\\leraren.csv",
                "C:leraren.csv",
                "leraren\0.csv")) {
            try (Delivery delivery = open(zip("loopbaan.csv", "abc", name, "evil"))) {
                assertThat(delivery.files()).as(name).containsExactly("loopbaan");
                assertThat(delivery.warnings())
                        .as(name)
                        .containsExactly(Warning.ofDelivery(WarningRule.FILE_NAME_UNSAFE));
            }
        }
        try (var left = Files.list(directory)) {
            assertThat(left).as("nothing is extracted").allMatch(p -> p.toString()
                    .endsWith(".zip"));
        }
    }

    @Test
    void aZipThatUnpacksTooTightlyIsRefused() throws IOException {
        Path bomb = zip("leraren.csv", "a".repeat(90_000));
        refused(bomb, DeliveryRule.ZIP_RATIO_TOO_HIGH);
    }

    @Test
    void aDeliveryThatIsTooLargeIsRefused() throws IOException {
        refused(
                zip("leraren.csv", "a".repeat(60_000), "loopbaan.csv", "b".repeat(60_000)),
                DeliveryRule.DELIVERY_TOO_LARGE);
        Path folder = Files.createDirectory(directory.resolve("folder"));
        Files.writeString(folder.resolve("leraren.csv"), "a".repeat(100_001));
        refused(folder, DeliveryRule.DELIVERY_TOO_LARGE);
    }

    @Test
    void aZipWithManyEntriesIsRefused() throws IOException {
        String[] entries = new String[42];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "x" + i;
            entries[i + 1] = "";
        }
        refused(zip(entries), DeliveryRule.ZIP_HAS_TOO_MANY_FILES);
        String[] asManyAsMayBe = Arrays.copyOf(entries, 40);
        asManyAsMayBe[0] = "leraren.csv";
        try (Delivery delivery = open(zip(asManyAsMayBe))) {
            assertThat(delivery.files()).containsExactly("leraren");
        }
    }

    @Test
    void whatAZipHoldsBesideTheFilesIsNeverUnpacked() throws IOException {
        String inner = "a zip in the zip".repeat(20_000); // Packed far more tightly than is let through.
        try (Delivery delivery = Delivery.open(
                zip("leraren.csv", "abc", "inner.zip", inner, "loopbaan.csv/", "", "leraren.csv.zip", inner),
                SMALL,
                Wanted.OURS)) {
            assertThat(delivery.files()).containsExactly("leraren");
            assertThat(delivery.warnings())
                    .containsExactly(
                            Warning.ofDelivery(WarningRule.FILE_UNKNOWN), Warning.ofDelivery(WarningRule.FILE_UNKNOWN));
        }
    }

    @Test
    void aLinkInAZipIsTextLikeAnyOther() throws IOException {
        Path zip = zip("leraren.csv", "/etc/passwd");
        // What kind of file it is stands in the upper half of the attributes, 38 bytes into its entry: a symbolic link.
        byte[] bytes = Files.readAllBytes(zip);
        int entry = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[entry + 5] = 3; // Made on Unix.
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 38, 0xA1FF0000);
        Files.write(zip, bytes);
        try (Delivery delivery = open(zip)) {
            assertThat(read(delivery)).isEqualTo("/etc/passwd");
        }
    }

    @Test
    void aNameThatIsNoTextIsRefused() throws IOException {
        Path zip = zip("leraren.csv", "abc", "xx", "");
        byte[] bytes = Files.readAllBytes(zip);
        int entry = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[entry + 46] = (byte) 0xFF;
        Files.write(zip, bytes);
        refused(zip, DeliveryRule.ZIP_DAMAGED);
    }

    @Test
    void aZipThatLiesAboutASizeIsNotReadBeyondIt() throws IOException {
        Path zip = zip("leraren.csv", "abc;".repeat(10_000));
        // The size stands in the directory at the end of the zip, 24 bytes into its entry.
        byte[] bytes = Files.readAllBytes(zip);
        int entry = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 24, 100);
        Files.write(zip, bytes);
        try (Delivery delivery = open(zip)) {
            assertThatThrownBy(() -> read(delivery))
                    .isInstanceOfSatisfying(
                            DeliveryRefused.class, e -> assertThat(e.rule()).isEqualTo(DeliveryRule.ZIP_DAMAGED));
        }
    }

    @Test
    void whatIsNoZipOrADamagedOneIsRefused() throws IOException {
        refused(Files.writeString(directory.resolve("a.zip"), "no zip"), DeliveryRule.ZIP_DAMAGED);
        refused(Files.write(directory.resolve("b.zip"), new byte[0]), DeliveryRule.ZIP_DAMAGED);
        refused(directory.resolve("absent.zip"), DeliveryRule.DELIVERY_NOT_FOUND);
    }

    @Test
    void aDeliveryWithoutAnyOfTheFilesIsRefused() throws IOException {
        refused(zip("readme.txt", "x"), DeliveryRule.DELIVERY_EMPTY);
        refused(directory, DeliveryRule.DELIVERY_EMPTY);
    }

    @Test
    void theSameFileTwiceIsRefused() throws IOException {
        refused(zip("leraren.csv", "a", "map/leraren.csv", "b"), DeliveryRule.FILE_TWICE);
    }

    private static void refused(Path path, DeliveryRule rule) {
        assertThatThrownBy(() -> Delivery.open(path, SMALL, Wanted.OURS))
                .isInstanceOfSatisfying(
                        DeliveryRefused.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }

    private static Delivery open(Path path) {
        return Delivery.open(path, limits(10_000), Wanted.OURS);
    }

    private static ImportLimits limits(int ratio) {
        return new ImportLimits(100_000, ratio, 20, 1_000, 10, 10, 10);
    }

    /** The header is all that these files have. */
    private static String read(Delivery delivery) throws IOException {
        try (Table table = delivery.table("leraren")) {
            assertThat(table.next()).isNull();
            return String.join(";", Objects.requireNonNull(table.header()));
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("no directory entry");
    }

    /** A zip of names and contents, in turn. */
    private Path zip(String... namesAndContents) throws IOException {
        Path path = Files.createTempFile(directory, "test", ".zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }
}
