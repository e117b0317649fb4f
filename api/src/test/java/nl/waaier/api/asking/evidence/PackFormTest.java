package nl.waaier.api.asking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.asking.evidence.PackEvent.Recorder;
import nl.waaier.api.platform.eventstore.KeptText;
import nl.waaier.api.platform.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of version 1, to the byte. Editing these files is never right: a pack that somebody keeps must be found whole by
 * every later version. They were written once, by the switch {@code golden.write}; a signature is another every time.
 */
class PackFormTest {

    private static final String JSON = "pack-v1.json";
    private static final String PAGE = "pack-v1.html";

    @Test
    void whatIsSignedIsAsItEverWas() throws Exception {
        JWSObjectJSON golden = JWSObjectJSON.parse(Packs.text(golden(JSON)));
        assertThat(Packs.payload(Packs.promotion()))
                .isEqualTo(golden.getPayload().toString());
        assertThat(golden.getSignatures().getFirst().getHeader().toJSONObject())
                .isEqualTo(Packs.KEY.header().toJSONObject());
    }

    @Test
    void whatWasGivenOutOnceIsWholeForEver() throws IOException {
        for (String name : List.of(JSON, PAGE)) {
            assertThat(PackVerification.verify(golden(name), Packs.KEY.publicKeys())
                            .fault())
                    .as(name)
                    .isNull();
        }
        assertThat(Packs.text(golden(PAGE))).contains(Packs.text(golden(JSON)));
    }

    @BeforeAll
    static void writeOnce() throws IOException {
        Path folder = Path.of("src/test/resources/evidence");
        if (Boolean.getBoolean("golden.write") && !Files.exists(folder.resolve(JSON))) {
            SignedPack pack = Packs.promotion();
            Files.write(folder.resolve(JSON), Packs.jws(pack));
            Files.write(folder.resolve(PAGE), Packs.page(pack));
        }
    }

    private static byte[] golden(String name) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            return Files.readAllBytes(Path.of("src/test/resources/evidence", name));
        }
        try (InputStream golden = PackFormTest.class.getResourceAsStream("/evidence/" + name)) {
            return Objects.requireNonNull(golden, name).readAllBytes();
        }
    }

    /** As somebody without Waaier does it: a JOSE library, the file, and the set of keys that the board publishes. */
    @Test
    void anyJoseLibraryVerifiesAPack() throws Exception {
        JWKSet published = JWKSet.parse(Packs.KEY.publicKeys().toString());
        JWSObjectJSON.Signature signature =
                JWSObjectJSON.parse(Packs.text(golden(JSON))).getSignatures().getFirst();
        ECKey key = published.getKeyByKeyId(signature.getHeader().getKeyID()).toECKey();
        assertThat(signature.verify(new ECDSAVerifier(key))).isTrue();
        ECKey another = EvidenceKey.generate().publicKeys().getKeys().getFirst().toECKey();
        assertThat(signature.verify(new ECDSAVerifier(another))).isFalse();
    }

    @Test
    void theKeyThatIsPublishedIsPublicAndNamedByItsThumbprint() {
        assertThat(Packs.KEY.publicKeys().getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyID()).isEqualTo(Packs.THUMBPRINT);
            assertThat(key.toJSONObject())
                    .containsEntry("alg", "ES256")
                    .containsEntry("use", "sig")
                    .containsEntry("kty", "EC");
        });
        assertThat(Packs.KEY.header().getJWK().isPrivate()).isFalse();
    }

    @Test
    void storedEventsStandInAPackToTheByte() {
        JsonNode pack = JsonMapper.builder().build().readTree(Packs.payload(Packs.promotion()));
        assertThat(pack.path("format").asString()).isEqualTo("waaier-evidence-pack");
        assertThat(pack.path("version").asInt()).isEqualTo(1);
        assertThat(pack.path("events")).hasSize(5);
        assertThat(Packs.payload(Packs.promotion()))
                .contains(
                        "\"fte\":0.8000,", "\"list\":[1,2.50,null,true]}", "</script></pre><!-- \\\\u003c ën\\nregel");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(Packs.payload(Packs.empty()))
                        .path("events"))
                .isEmpty();
    }

    @Test
    void whoRecordedAnEventIsToldWhereItIsOnRecord() {
        assertThat(recordedBy(Map.of())).isNull();
        assertThat(recordedBy(Map.of("traceId", "1"))).isNull();
        assertThat(recordedBy(Map.of("recordedByRole", "hr", "recordedBySubject", "4be1")))
                .isEqualTo(new Recorder("hr", "4be1", null));
        assertThat(recordedBy(Map.of("delivery", "d"))).isEqualTo(new Recorder(null, null, "d"));
        assertThat(Packs.payload(Packs.promotion()))
                .contains("\"recordedBy\":{\"role\":\"hr\",\"subject\":\"4be1\"},\"effectiveDate\"")
                .contains("\"recordedAt\":\"2024-01-01T00:00:08Z\",\"effectiveDate\"");
        assertThat(Packs.text(Packs.page(Packs.promotion()))).contains("<dd>4be1</dd>", "<dd>2024-01-01 HR</dd>");
    }

    private static @Nullable Recorder recordedBy(Map<String, String> metadata) {
        StoredEvent stored = new StoredEvent("s", 0, "t", "1", Instant.EPOCH, metadata, "{}", List.of(), "event");
        return PackEvent.of(stored).recordedBy();
    }

    @Test
    void thePageShowsEverythingThatIsStoredAndRunsNothing() {
        String page = Packs.text(Packs.page(Packs.promotion()));
        assertThat(page)
                .contains("Anna van der Bérg (0f8fad5b", "Stichting \"Toets\" &amp; &lt;Co&gt;")
                .contains("Stap in een promotietraject", "Step in a promotion trajectory")
                .contains("<dd>0.8000</dd>", "<dd>2.50</dd>", "ja / yes", "something-later", "<dd>words</dd>")
                .contains("<dd>gewist / erased</dd>")
                .contains("&lt;b&gt;\"brief\"&lt;/b&gt; &amp; &lt;/script&gt;&lt;/pre&gt;&lt;!-- \\u003c ën\nregel")
                .contains(Packs.THUMBPRINT)
                .doesNotContain("<script", "<b>", "src=", "href=");
        assertThat(page.split("</pre>", -1)).hasSize(2);
    }

    @Test
    void whatAPackShowsOfATextIsProvedByItsEvent() throws Exception {
        assertThat(Packs.payload(Packs.promotion()))
                .contains("\"evidence\":{\"sha256\":\"" + Packs.EVIDENCE.commitment() + "\"}")
                .contains("\"texts\":[{\"field\":\"notes.evidence\",\"text\":\"<b>");
        String proof = "\"notes\":{\"evidence\":{\"sha256\":\"" + Packs.EVIDENCE.commitment() + "\"}}";
        PackEvent whole = Packs.event(0, "promotion-step-taken", "2021-02-01", proof);
        for (KeptText text : List.of(
                Packs.EVIDENCE,
                new KeptText("notes.evidence", "iets anders", Packs.EVIDENCE.salt()),
                new KeptText("notes.remark", Packs.EVIDENCE.text(), Packs.EVIDENCE.salt()))) {
            SignedPack pack = Packs.of(
                    Packs.KEY,
                    PackHeader.Scope.ofTrajectory("x", "P1"),
                    new PackEvent(
                            whole.stream(),
                            0,
                            whole.type(),
                            "1",
                            whole.recordedAt(),
                            null,
                            null,
                            whole.payload(),
                            List.of(text)));
            var fault = PackVerification.verify(Packs.jws(pack), Packs.KEY.publicKeys())
                    .fault();
            if (text.equals(Packs.EVIDENCE)) {
                assertThat(fault).isNull();
            } else {
                assertThat(Objects.requireNonNull(fault).dutch()).contains("een tekst die niet past");
            }
        }
    }
}
