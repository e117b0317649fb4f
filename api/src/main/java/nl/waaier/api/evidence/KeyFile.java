package nl.waaier.api.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import nl.waaier.api.evidence.format.EvidenceKey;
import nl.waaier.api.identity.RefusedToStartException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** The signing key as a file. */
final class KeyFile {

    /** Its name in the data folder, where it is made. */
    static final String NAME = "evidence-key.pem";

    private KeyFile() {}

    /** @throws RefusedToStartException when the file holds no such key */
    static EvidenceKey read(Resource file) {
        try {
            return EvidenceKey.ofPem(file.getContentAsString(StandardCharsets.US_ASCII));
        } catch (IOException | IllegalArgumentException unusable) {
            throw new RefusedToStartException(
                    "The file with the key that evidence packs are signed with holds no Ed25519 private key.",
                    "Give a PEM file (PKCS#8) in waaier.evidence.private-key, as made by openssl genpkey -algorithm"
                            + " ed25519.");
        }
    }

    /**
     * The key in a data folder; made there when it is not there yet, for its owner alone.
     *
     * @throws RefusedToStartException when the file is there and holds no such key
     */
    static EvidenceKey readOrMake(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            make(folder, file);
        }
        return read(new FileSystemResource(file));
    }

    /** Whole or not at all: half a key would keep every later start from starting. */
    private static void make(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, NAME, ".new", ownerOnly());
            Files.writeString(draft, EvidenceKey.generate().pem(), StandardCharsets.US_ASCII);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the key for evidence packs cannot be written to the data folder", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
