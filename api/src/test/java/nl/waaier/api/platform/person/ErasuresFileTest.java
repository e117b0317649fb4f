package nl.waaier.api.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasures are kept apart from the database, for their owner only. */
class ErasuresFileTest {

    private static final TeacherId SOMEBODY = TeacherId.of("00000000-0000-4000-8000-000000000001");
    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");
    private static final Erased PERSON =
            new Erased(SOMEBODY, BOARD, RetentionClass.PERSON, List.of("ab12"), List.of(), ErasureGround.VERZOEK, AT);
    private static final Erased TEXTS = new Erased(
            SOMEBODY, BOARD, RetentionClass.TEXTS, List.of(), List.of(3L, 5L), ErasureGround.BEWAARTERMIJN, AT);
    private static final Erased WITHDRAWN =
            new Erased(SOMEBODY, BOARD, null, List.of(), List.of(4L), ErasureGround.ONTERECHT, AT);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    ErasuresFileTest() {}

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void personsAndTextsAreReadAsTheyWereAdded() {
        ErasuresFile file = new ErasuresFile(folder.resolve("erasures"));
        assertThat(file.read()).isEmpty();
        file.add(List.of(TEXTS, WITHDRAWN));
        file.add(List.of(PERSON));
        assertThat(file.read()).containsExactly(TEXTS, WITHDRAWN, PERSON);
    }

    @Test
    void whatACrashLeftOfALineIsNoErasure() throws IOException {
        ErasuresFile file = new ErasuresFile(folder.resolve("erasures"));
        file.add(List.of(TEXTS));
        Files.writeString(file.path(), "{\"id\":\"0000", StandardOpenOption.APPEND);
        file.add(List.of(PERSON));
        assertThat(file.read()).containsExactly(TEXTS, PERSON);
    }

    /** To pass over it would bring somebody back. */
    @Test
    void aLineThatIsOfNobodyAndOfNoTextStopsTheReader() throws IOException {
        Path path = folder.resolve("erasures");
        Files.writeString(path, """

                {"id":"%s","board":"12345","numberHashes":["ab12"],"texts":[],"ground":"verzoek","at":"2026-11-30T12:00:00Z"}
                """.formatted(SOMEBODY));
        assertThatThrownBy(() -> new ErasuresFile(path).read())
                .hasMessageContaining("an erasure is of a person, of a class, or of some facts");
    }

    @Test
    void theFileAndAFolderMadeForItAreTheirOwnersAlone() throws IOException {
        Path made = folder.resolve("apart");
        ErasuresFile file = new ErasuresFile(made.resolve("erasures"));
        file.requireWritable();
        assertThat(rights(file.path())).isEqualTo("rw-------");
        assertThat(rights(made)).isEqualTo("rwx------");
    }

    @Test
    void whatOthersMayDoWithAFileThatIsThereIsTakenAwayAtTheStart() throws IOException {
        Path path = folder.resolve("erasures");
        Files.writeString(path, "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        new ErasuresFile(path).read();
        assertThat(rights(path)).isEqualTo("rw-------");
    }
}
