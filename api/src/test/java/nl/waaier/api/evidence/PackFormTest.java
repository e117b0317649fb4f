package nl.waaier.api.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of version 1, to the byte. Editing these files is never right: a pack that somebody keeps must be found whole by
 * every later version.
 */
class PackFormTest {

    @Test
    void thePackIsAsItWasEverGivenOut() throws IOException {
        assertGolden("pack-v1.json", Packs.promotion());
    }

    @Test
    void thePageIsAsItWasEverGivenOut() throws IOException {
        assertGolden("pack-v1.html", Packs.page(Packs.promotion()));
    }

    private static void assertGolden(String name, byte[] now) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Path file = Path.of("src/test/resources/evidence", name);
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.write(file, now);
            }
            return;
        }
        try (InputStream golden = PackFormTest.class.getResourceAsStream("/evidence/" + name)) {
            assertThat(now).isEqualTo(Objects.requireNonNull(golden, name).readAllBytes());
        }
    }

    @Test
    void aPackIsJsonWithOneEventOnALine() {
        String text = Packs.text(Packs.promotion());
        JsonNode pack = JsonMapper.builder().build().readTree(text);
        assertThat(pack.path("format").asString()).isEqualTo("waaier-evidence-pack");
        assertThat(pack.path("version").asInt()).isEqualTo(1);
        assertThat(pack.path("events")).hasSize(5);
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSize(5 + 6);
        assertThat(lines.get(4)).contains("\"sequence\":7", "</script>");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(Packs.text(Packs.empty()))
                        .path("events"))
                .isEmpty();
    }

    /** As somebody without Waaier would do it. */
    @Test
    void theHashesAreThoseOfTheBytesInTheFile() {
        String text = Packs.text(Packs.promotion());
        String header = text.lines().toList().get(1);
        String content = header.substring("\"header\":{\"content\":".length(), header.indexOf(",\"hash\":\""));
        JsonNode pack = JsonMapper.builder().build().readTree(text);
        String link = Hashes.of(content);
        assertThat(pack.path("header").path("hash").asString()).isEqualTo(link);
        int line = 3;
        for (JsonNode event : pack.path("events")) {
            String sealed = text.lines().toList().get(line++);
            String own = Hashes.of(sealed.substring("{\"content\":".length(), sealed.lastIndexOf(",\"hash\":\"")));
            link = Hashes.chain(link, own);
            assertThat(event.path("hash").asString()).isEqualTo(own);
            assertThat(event.path("chain").asString()).isEqualTo(link);
        }
        assertThat(pack.path("head").asString()).isEqualTo(link);
    }

    @Test
    void hashesAreSha256() {
        assertThat(Hashes.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void thePageShowsEverythingThatIsStoredAndRunsNothing() {
        String page = Packs.text(Packs.page(Packs.promotion()));
        String readable = page.substring(0, page.indexOf(EmbeddedPack.BEGIN));
        assertThat(readable)
                .contains("Anna van der Bérg (0f8fad5b", "Stichting &quot;Toets&quot; &amp; &lt;Co&gt;")
                .contains("Stap in een promotietraject", "Step in a promotion trajectory")
                .contains("<dd>0.8000</dd>", "<dd>2.50</dd>", "ja / yes", "something-later", "<dd>words</dd>")
                .contains("&lt;b&gt;&quot;brief&quot;&lt;/b&gt; &amp; &lt;/script&gt;&lt;!-- \\u003c ën\nregel")
                .doesNotContain("<script", "<b>", "src=", "href=");
        String embedded = page.substring(page.indexOf(EmbeddedPack.BEGIN) + 1);
        assertThat(embedded.indexOf('<')).isEqualTo(embedded.indexOf("</script>\n</body>"));
    }

    @Test
    void aPayloadOfMoreThanOneLineIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Packs.event(0, "t", "2021-01-01", "\"a\":\n1"));
    }

    @Test
    void aKeyOfOpenSslIsReadWithItsPublicHalf() {
        // The fingerprint as OpenSSL tells it of this very key.
        assertThat(Packs.KEY.publicKey().fingerprint())
                .isEqualTo("1888a2906db915c78d64bdf2d5c8743d8e41e0035f6c2830425ffe319e0284c8");
        assertThat(EvidencePublicKey.ofPem(Packs.KEY.publicKey().pem()).fingerprint())
                .isEqualTo(Packs.KEY.publicKey().fingerprint());
    }

    @Test
    void aKeyThatWasMadeIsReadBackWithItsPublicHalf() {
        EvidenceKey made = EvidenceKey.generate();
        EvidenceKey read = EvidenceKey.ofPem(made.pem());
        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        byte[] message = "message".getBytes(StandardCharsets.UTF_8);
        assertThat(made.publicKey().signed(message, read.sign(message))).isTrue();
        assertThat(made.publicKey().signed(message, EvidenceKey.generate().sign(message)))
                .isFalse();
    }

    @Test
    void whatIsNoKeyIsRefused() {
        String rsa = Pem.write("PRIVATE KEY", new byte[] {1, 2, 3});
        for (String text : List.of("", "text", rsa, Packs.KEY.publicKey().pem())) {
            assertThatIllegalArgumentException().isThrownBy(() -> EvidenceKey.ofPem(text));
        }
        for (String text : List.of("", Packs.KEY.pem(), Pem.write("PUBLIC KEY", new byte[] {1}))) {
            assertThatIllegalArgumentException().isThrownBy(() -> EvidencePublicKey.ofPem(text));
        }
    }
}
