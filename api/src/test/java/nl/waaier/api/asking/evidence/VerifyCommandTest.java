package nl.waaier.api.asking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.waaier.api.Application;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as somebody at a keyboard uses it. */
class VerifyCommandTest {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Path pack;
    private Path key;

    @SuppressWarnings("NullAway.Init")
    VerifyCommandTest() {}

    @BeforeEach
    void write() throws IOException {
        pack = Files.write(folder.resolve("pack.json"), Packs.jws(Packs.promotion()));
        key = Files.writeString(
                folder.resolve("key.json"), Packs.KEY.publicKeys().toString());
    }

    @Test
    void aWholePackSignedWithTheKeyGivenEndsWell() {
        assertThat(run(pack.toString(), "--key", key.toString())).isEqualTo(VerifyCommand.WHOLE);
        assertThat(told())
                .contains("Het bewijspakket is heel. / The evidence pack is whole.")
                .contains("gebeurtenissen / events: 5")
                .contains(Packs.THUMBPRINT)
                .contains("ondertekend met de opgegeven sleutel")
                .doesNotContain("LET OP");
    }

    @Test
    void withoutAKeyItSaysHowLittleThatShows() {
        assertThat(run(pack.toString())).isEqualTo(VerifyCommand.SIGNED_BY_ANYBODY);
        assertThat(told()).contains("LET OP: zonder --key", "MIND: without --key", "/v1/evidence-key");
    }

    @Test
    void aChangedPackEndsBadly() throws IOException {
        String text = Files.readString(pack);
        int middle = text.length() / 2;
        char other = text.charAt(middle) == 'A' ? 'B' : 'A';
        Files.writeString(pack, text.substring(0, middle) + other + text.substring(middle + 1));
        assertThat(run(pack.toString())).isEqualTo(VerifyCommand.BROKEN);
        assertThat(told())
                .contains("NIET zoals het is afgegeven", "NOT as it was given out")
                .contains("De handtekening past niet bij dit pakket", "The signature does not fit this pack");
    }

    @Test
    void aChangedReadablePartEndsBadlyAndNamesThePlace() throws IOException {
        Path page = folder.resolve("pack.html");
        Files.write(page, Packs.page(Packs.promotion()));
        assertThat(run(page.toString(), "--key", key.toString())).isEqualTo(VerifyCommand.WHOLE);
        String readable = Files.readString(page);
        assertThat(readable).contains("<dd>positief</dd>");
        Files.writeString(page, readable.replace("<dd>positief</dd>", "<dd>negatief</dd>"));
        assertThat(run(page.toString(), "--key", key.toString())).isEqualTo(VerifyCommand.BROKEN);
        assertThat(told())
                .contains("Het leesbare deel is gewijzigd", "The readable part was changed")
                .containsPattern("regel / line [0-9]+, gebeurtenis / event 4\n")
                .containsPattern("hier staat / here stands: +<dt>Uitkomst.*<dd>negatief</dd>\n")
                .containsPattern("het pakket zegt / pack says: +<dt>Uitkomst.*<dd>positief</dd>\n");
    }

    @Test
    void anotherKeyEndsBadlyAndTellsWhich() throws IOException {
        Files.writeString(key, EvidenceKey.generate().publicKeys().toString());
        assertThat(run(pack.toString(), "--key", key.toString())).isEqualTo(VerifyCommand.BROKEN);
        assertThat(told()).contains(Packs.THUMBPRINT, "niet ondertekend met de opgegeven sleutel");
    }

    @Test
    void whatMakesNoSenseIsAnsweredWithTheUsage() {
        for (String[] arguments : new String[][] {{}, {"a", "b"}, {"a", "--key"}, {"--key", "b", "c"}, {"--key"}}) {
            output.reset();
            assertThat(run(arguments)).isEqualTo(VerifyCommand.FAILED);
            assertThat(told()).startsWith("Gebruik / usage:");
        }
    }

    @Test
    void aFileThatIsNotThereOrNoKeyIsSaid() throws IOException {
        assertThat(run(folder.resolve("absent").toString())).isEqualTo(VerifyCommand.FAILED);
        assertThat(told()).contains("niet te lezen", "cannot be read");
        output.reset();
        assertThat(run(pack.toString(), "--key", pack.toString())).isEqualTo(VerifyCommand.FAILED);
        assertThat(told()).contains("niet wat /v1/evidence-key geeft", "does not hold what /v1/evidence-key gives");
    }

    @Test
    void whatAFileHoldsIsNothingForTheTerminalToObey() throws IOException {
        String page = Packs.text(Packs.page(Packs.promotion()));
        Files.writeString(pack, page.replace("<dd>positief</dd>", "<dd>\u001b[2J</dd>"));
        assertThat(run(pack.toString())).isEqualTo(VerifyCommand.BROKEN);
        assertThat(told()).doesNotContain("\u001b").contains("?[2J");
    }

    /** A real process: what it loads is what it starts. */
    @Test
    void itStartsNothingOfTheProduct() throws Exception {
        Path told = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + folder.resolve("classes.txt"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        VerifyCommand.NAME,
                        pack.toString())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(told)).isEqualTo(VerifyCommand.SIGNED_BY_ANYBODY);
        assertThat(Files.readString(told)).contains("The evidence pack is whole.");
        try (Stream<String> classes = Files.lines(folder.resolve("classes.txt"))) {
            assertThat(classes.filter(line -> line.matches(
                            ".*\\] (org\\.springframework|org\\.axonframework|com\\.mongodb|org\\.h2)\\..*")))
                    .isEmpty();
        }
        assertThat(Files.readString(folder.resolve("classes.txt"))).contains(VerifyCommand.class.getName());
    }

    private int run(String... arguments) {
        String[] all = Stream.concat(Stream.of(VerifyCommand.NAME), Stream.of(arguments))
                .toArray(String[]::new);
        return VerifyCommand.run(all, new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
