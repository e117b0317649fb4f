package nl.waaier.api.asking.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.asking.evidence.PackHeader.Scope;
import nl.waaier.api.asking.evidence.PackVerification.Fault;
import nl.waaier.api.asking.evidence.PackVerification.Place;
import nl.waaier.api.asking.evidence.PackVerification.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to a pack is found; in the readable part, at its place. */
class PackTamperingTest {

    private static final SignedPack SIGNED = Packs.promotion();
    private static final byte[] PACK = Packs.jws(SIGNED);
    private static final byte[] PAGE = Packs.page(SIGNED);

    /** Where the signed pack begins in the page. */
    private static final int EMBEDDED = Packs.text(PAGE).lastIndexOf("<pre");

    @Test
    void whatWasNotTouchedIsWhole() {
        for (byte[] file : List.of(PACK, PAGE, Packs.jws(Packs.empty()), Packs.page(Packs.empty()))) {
            Verdict verdict = PackVerification.verify(file, Packs.KEY.publicKeys());
            assertThat(verdict.fault()).isNull();
            assertThat(verdict.facts()).isNotNull();
        }
        assertThat(PackVerification.verify(PACK, null).facts())
                .satisfies(facts -> assertThat(facts.events()).isEqualTo(5))
                .satisfies(facts -> assertThat(facts.key()).isEqualTo(Packs.THUMBPRINT))
                .satisfies(facts -> assertThat(facts.header()).contains("Anna van der Bérg"));
    }

    /** One bit of every byte, every byte made a line's end, and samples of others. */
    @ParameterizedTest
    @CsvSource({"1, 1", "32, 11", "128, 11", "255, 11"})
    void everyChangedByteIsFound(int difference, int step) {
        for (int at = 0; at < PACK.length; at += step) {
            assertFound(PACK, at, (byte) (PACK[at] ^ difference));
            assertFound(PACK, at, (byte) '\n');
        }
    }

    @Test
    void everyChangedByteOfThePageIsFoundAndInTheReadablePartInItsLine() {
        for (int at = 0; at < PAGE.length; at++) {
            boolean joint = Math.abs(at - EMBEDDED) < 300 || at > PAGE.length - 300;
            if (at > 0 && (joint || at % 7 == 0)) {
                Fault fault = assertFound(PAGE, at, (byte) (PAGE[at] ^ 1));
                if (at < EMBEDDED) {
                    assertThat(Objects.requireNonNull(fault.place()).line())
                            .as("byte %d", at)
                            .isEqualTo(line(at));
                }
            }
            if (joint || at % 13 == 0) {
                assertFound(PAGE, at, PAGE[at] == '\n' ? (byte) 'x' : (byte) '\n');
            }
        }
    }

    private static Fault assertFound(byte[] whole, int at, byte otherwise) {
        byte[] changed = whole.clone();
        changed[at] = otherwise;
        Verdict verdict = PackVerification.verify(changed, null);
        assertThat(verdict.facts()).as("byte %d", at).isNull();
        return Objects.requireNonNull(verdict.fault());
    }

    private static int line(int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += PAGE[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    @Test
    void everyByteThatIsAddedOrTakenAwayIsFound() {
        for (byte[] whole : List.of(PACK, PAGE)) {
            for (int at = 0; at < whole.length; at += 7) {
                assertThat(PackVerification.verify(without(whole, at), null).facts())
                        .as("without byte %d", at)
                        .isNull();
            }
            for (byte added : new byte[] {' ', '\n', 0}) {
                byte[] longer = Arrays.copyOf(whole, whole.length + 1);
                longer[whole.length] = added;
                assertThat(PackVerification.verify(longer, null).facts()).isNull();
                System.arraycopy(whole, 0, longer, 1, whole.length);
                longer[0] = added;
                assertThat(PackVerification.verify(longer, null).facts()).isNull();
            }
        }
    }

    @Test
    void whatWasChangedInTheReadablePartIsNamedByItsEventWithBothLines() {
        Place place = placeOf(Packs.text(PAGE).replace("<dd>positief</dd>", "<dd>negatief</dd>"));
        assertThat(place.event()).isEqualTo("4");
        assertThat(place.found()).endsWith("<dd>negatief</dd>");
        assertThat(place.signed()).endsWith("<dd>positief</dd>");
        assertThat(placeOf(Packs.text(PAGE).replace("P-2021/17</dd>\n<dt>Leraar", "P-2021/18</dd>\n<dt>Leraar"))
                        .event())
                .isEmpty();
        assertThat(placeOf(Packs.text(PAGE).replace(">Zegel", ">Segel")).event())
                .isEmpty();
    }

    @Test
    void anEventTakenOutOfTheReadablePartIsMissedWhereItStood() {
        String page = Packs.text(PAGE);
        int third = page.indexOf("<section id=\"event-3\">");
        String shorter = page.substring(0, third) + page.substring(page.indexOf("<section id=\"event-4\">"));
        Place place = placeOf(shorter);
        assertThat(place.found()).contains("event-4");
        assertThat(place.signed()).contains("event-3");
    }

    /** Whoever changes the pack itself and signs it with nothing is betrayed by the readable part as well. */
    @Test
    void anEventChangedInsideThePackOfAPageIsNamed() {
        String payload = Packs.payload(SIGNED);
        String changed = payload.replace("positief", "negatief");
        assertThat(changed).isNotEqualTo(payload);
        String page = Packs.text(PAGE).replace(encoded(payload), encoded(changed));
        Fault fault = fault(page);
        assertThat(fault.english()).contains("signature does not fit");
        Place place = Objects.requireNonNull(fault.place());
        assertThat(place.event()).isEqualTo("4");
        assertThat(place.signed()).endsWith("<dd>negatief</dd>");
    }

    private static String encoded(String payload) {
        return Base64URL.encode(payload).toString();
    }

    private static Place placeOf(String page) {
        return Objects.requireNonNull(fault(page).place());
    }

    private static Fault fault(String file) {
        return Objects.requireNonNull(PackVerification.verify(file.getBytes(StandardCharsets.UTF_8), null)
                .fault());
    }

    @Test
    void aPackSignedAnewWithAnotherKeyIsToldByTheKey() {
        EvidenceKey other = EvidenceKey.generate();
        SignedPack forged = Packs.of(
                other,
                Scope.ofTrajectory("x", "y"),
                Packs.event(0, "promotion-step-taken", "2021-01-01", "\"step\":\"besluit\""));
        assertThat(PackVerification.verify(Packs.jws(forged), null).fault()).isNull();
        assertThat(PackVerification.verify(Packs.jws(forged), other.publicKeys())
                        .fault())
                .isNull();
        for (byte[] file : List.of(Packs.jws(forged), Packs.page(forged))) {
            assertThat(PackVerification.verify(file, Packs.KEY.publicKeys()).fault())
                    .satisfies(fault -> assertThat(fault.english())
                            .contains(
                                    "not signed with the key given",
                                    other.header().getKeyID()));
        }
    }

    /** The name of a key proves nothing: anybody can give theirs the name of the board's. */
    @Test
    void anotherKeyUnderTheNameOfTheBoardsDoesNotPass() throws Exception {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID(Packs.THUMBPRINT).generate();
        byte[] forged = signed(own, Packs.payload(SIGNED));
        assertThat(PackVerification.verify(forged, Packs.KEY.publicKeys()).facts())
                .isNull();
        assertThat(PackVerification.verify(forged, null).facts())
                .satisfies(facts -> assertThat(facts.key()).isNotEqualTo(Packs.THUMBPRINT));
    }

    @Test
    void aSignatureOfAnotherPackDoesNotPass() {
        String pack = Packs.text(PACK);
        String other = Packs.text(Packs.jws(Packs.empty()));
        String mixed =
                pack.substring(0, pack.indexOf(",\"signature\"")) + other.substring(other.indexOf(",\"signature\""));
        assertThat(fault(mixed).english()).contains("signature does not fit");
    }

    /** Base64 leaves bits that mean nothing; a pack is written in one way only. */
    @Test
    void anotherWayToWriteTheSameSignatureDoesNotPass() {
        int last = PACK.length - 3;
        String pack = Packs.text(PACK);
        String otherwise = pack.substring(0, last) + (char) (pack.charAt(last) + 1) + pack.substring(last + 1);
        assertThat(signature(otherwise).decode()).isEqualTo(signature(pack).decode());
        assertThat(fault(otherwise).english()).contains("signature does not fit");
    }

    private static Base64URL signature(String jws) {
        return new Base64URL(jws.substring(jws.lastIndexOf(':') + 2, jws.length() - 2));
    }

    @Test
    void whatIsNoPackIsNone() throws Exception {
        for (String text : new String[] {"", "\n", "{}", "<html>", "<pre id=\"signed-pack\">", "</pre>", "\u0000"}) {
            assertThat(fault(text).english()).as(text).contains("no evidence pack");
        }
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        for (String signed : new String[] {
            "no JSON",
            "{}",
            "{\"format\":\"waaier-evidence-pack\",\"version\":2,\"header\":{},\"events\":[]}",
            "{\"format\":\"waaier-evidence-pack\",\"version\":1,\"header\":{},\"events\":[{]}"
        }) {
            Verdict verdict = PackVerification.verify(signed(key, signed), null);
            assertThat(verdict.facts()).as(signed).isNull();
            assertThat(verdict.fault())
                    .satisfies(fault -> assertThat(fault.english()).contains("no evidence pack of version 1"));
        }
        for (String header : new String[] {"{}", "{\"alg\":\"none\"}", "{\"alg\":\"ES256\"}", "text"}) {
            String pack = Packs.text(PACK);
            int payload = pack.indexOf("\",\"payload\"");
            String otherwise = "{\"protected\":\"" + Base64URL.encode(header) + pack.substring(payload);
            assertThat(fault(otherwise).english()).as(header).contains("header was changed");
        }
    }

    private static byte[] signed(ECKey key, String payload) throws Exception {
        JWSObject object = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(key.getKeyID())
                        .jwk(key.toPublicJWK())
                        .build(),
                new Payload(payload));
        object.sign(new ECDSASigner(key));
        return ("{\"protected\":\"" + object.getHeader().toBase64URL() + "\",\"payload\":\""
                        + object.getPayload().toBase64URL() + "\",\"signature\":\"" + object.getSignature() + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] without(byte[] whole, int at) {
        byte[] shorter = new byte[whole.length - 1];
        System.arraycopy(whole, 0, shorter, 0, at);
        System.arraycopy(whole, at + 1, shorter, at, whole.length - at - 1);
        return shorter;
    }
}
