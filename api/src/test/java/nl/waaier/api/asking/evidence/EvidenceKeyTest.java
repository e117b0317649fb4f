package nl.waaier.api.asking.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.RefusedToStartException;
import nl.waaier.api.platform.problem.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.FileUrlResource;

/** The key that packs are signed with, as a file. */
class EvidenceKeyTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    EvidenceKeyTest() {}

    @Test
    void itIsMadeOnceForItsOwnerAloneAndReadAgain() throws IOException {
        Path data = folder.resolve("data");
        String first = EvidenceKey.readOrMake(data).header().getKeyID();
        assertThat(EvidenceKey.readOrMake(data).header().getKeyID()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(EvidenceKey.FILE_NAME))))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
        assertThat(EvidenceKey.readOrMake(folder.resolve("other")).header().getKeyID())
                .isNotEqualTo(first);
    }

    @Test
    void aFileThatIsMissingIsSaidToBeMissing() throws IOException {
        FileUrlResource absent =
                new FileUrlResource(folder.resolve("absent.json").toUri().toURL());
        assertThatExceptionOfType(RefusedToStartException.class)
                .isThrownBy(() -> EvidenceKey.read(absent))
                .withMessageContaining("is missing")
                .withMessageContaining("absent.json")
                .satisfies(refused -> assertThat(refused.action()).contains("waaier.evidence.private-key"));
    }

    @Test
    void whatCannotBeReadIsSaidSo() {
        assertThatExceptionOfType(RefusedToStartException.class)
                .isThrownBy(() -> EvidenceKey.read(new FileSystemResource(folder)))
                .withMessageContaining("cannot be read");
    }

    @Test
    void aFileThatHoldsNoKeyIsRefusedAndLeftAlone() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        ECKey another = new ECKeyGenerator(Curve.P_256).generate();
        String mixed =
                key.toJSONString().replace(key.getD().toString(), another.getD().toString());
        for (String text : List.of(
                "half a key",
                "[]",
                "{}",
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                key.toPublicJWK().toJSONString(),
                new ECKeyGenerator(Curve.P_384).generate().toJSONString(),
                mixed)) {
            Path file = Files.writeString(folder.resolve(EvidenceKey.FILE_NAME), text);
            assertThatExceptionOfType(RefusedToStartException.class)
                    .as(text)
                    .isThrownBy(() -> EvidenceKey.readOrMake(folder))
                    .withMessageContaining("no usable private key")
                    .satisfies(refused -> assertThat(refused.action()).contains("waaier.evidence.private-key"));
            assertThat(file).hasContent(text);
        }
    }

    /** Tools write JWKs with a name, a use and an algorithm, or without. */
    @Test
    void aKeyIsTheSameWhateverElseItsFileSays() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        String named = key.toJSONString()
                .replaceFirst("\\{", "{\"alg\":\"ES256\",\"key_ops\":[\"sign\",\"verify\"],\"kid\":\"ours\",");
        String thumbprint = key.computeThumbprint().toString();
        assertThat(Packs.key(key.toJSONString()).header().getKeyID()).isEqualTo(thumbprint);
        assertThat(Packs.key(named).header().getKeyID()).isEqualTo(thumbprint);
        assertThat(Packs.key(named).publicKeys().toString()).doesNotContain("key_ops", "\"d\"", "ours");
    }

    @Test
    void thePemIsTheSameKey() throws Exception {
        String pem = Packs.KEY.publicPem();
        assertThat(pem).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("\n-----END PUBLIC KEY-----\n");
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        assertThat(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)))
                .isEqualTo(Packs.KEY.publicKeys().getKeys().getFirst().toECKey().toECPublicKey());
    }

    @Test
    void withoutAKeyThereIsNothingToAskForNow() {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(EvidenceKey.NONE::header);
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(EvidenceKey.NONE::publicKeys);
    }
}
