package nl.waaier.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import nl.waaier.api.identity.RefusedToStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key in the data folder. */
class KeyFileTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    KeyFileTest() {}

    @Test
    void itIsMadeOnceForItsOwnerAloneAndReadAgain() throws IOException {
        Path data = folder.resolve("data");
        String first = KeyFile.readOrMake(data).publicKey().fingerprint();
        assertThat(KeyFile.readOrMake(data).publicKey().fingerprint()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(KeyFile.NAME))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
        assertThat(KeyFile.readOrMake(folder.resolve("other")).publicKey().fingerprint())
                .isNotEqualTo(first);
    }

    @Test
    void aFileThatHoldsNoKeyIsRefusedAndLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve(KeyFile.NAME), "half a key");
        assertThatExceptionOfType(RefusedToStartException.class)
                .isThrownBy(() -> KeyFile.readOrMake(folder))
                .satisfies(refused -> assertThat(refused.action()).contains("waaier.evidence.private-key"));
        assertThat(file).hasContent("half a key");
    }
}
