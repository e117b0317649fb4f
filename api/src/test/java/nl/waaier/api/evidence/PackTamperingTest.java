package nl.waaier.api.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to a pack is found, at its place. */
class PackTamperingTest {

    private static final byte[] PACK = Packs.promotion();
    private static final byte[] PAGE = Packs.page(PACK);

    @Test
    void whatWasNotTouchedIsWhole() {
        for (byte[] file : List.of(PACK, PAGE, Packs.empty(), Packs.page(Packs.empty()))) {
            PackVerdict verdict = PackFile.verify(file, Packs.KEY.publicKey());
            assertThat(verdict.faults()).isEmpty();
            assertThat(verdict.facts()).isNotNull();
        }
        assertThat(PackFile.verify(PACK, null).facts())
                .satisfies(facts -> assertThat(facts.count()).isEqualTo(5))
                .satisfies(facts -> assertThat(facts.fingerprint())
                        .isEqualTo(Packs.KEY.publicKey().fingerprint()))
                .satisfies(facts -> assertThat(facts.header()).contains("Anna van der Bérg"));
    }

    /** One bit of every byte, every byte made a line's end (and every line's end made a letter), and samples of others. */
    @ParameterizedTest
    @CsvSource({"1, 1", "32, 11", "128, 11", "255, 11"})
    void everyChangedByteIsFoundInItsLine(int difference, int step) {
        for (int at = 0; at < PACK.length; at += step) {
            assertFound(PACK, at, (byte) (PACK[at] ^ difference));
        }
        for (int at = 0; at < PACK.length; at += step) {
            assertFound(PACK, at, PACK[at] == '\n' ? (byte) 'x' : (byte) '\n');
        }
    }

    /** Also in the readable part, and, byte for byte, in what holds the two together. */
    @Test
    void everyChangedByteOfThePageIsFoundInItsLine() {
        int json = EmbeddedPack.find(PAGE).from();
        for (int at = 0; at < PAGE.length; at++) {
            boolean joint = Math.abs(at - json) < 300 || at > PAGE.length - 300;
            if (joint || at % 7 == 0) {
                assertFound(PAGE, at, (byte) (PAGE[at] ^ 1));
            }
            if (joint || at % 13 == 0) {
                assertFound(PAGE, at, PAGE[at] == '\n' ? (byte) 'x' : (byte) '\n');
            }
        }
    }

    private static void assertFound(byte[] whole, int at, byte otherwise) {
        byte[] changed = whole.clone();
        changed[at] = otherwise;
        PackVerdict verdict = PackFile.verify(changed, null);
        assertThat(verdict.facts()).as("byte %d", at).isNull();
        long line = 1;
        for (int i = 0; i < at; i++) {
            line += whole[i] == '\n' ? 1 : 0;
        }
        assertThat(verdict.faults().getFirst().line()).as("byte %d", at).isEqualTo(line);
    }

    @Test
    void everyByteThatIsAddedOrTakenAwayIsFound() {
        for (byte[] whole : List.of(PACK, PAGE)) {
            for (int at = 0; at < whole.length; at += 7) {
                assertThat(PackFile.verify(without(whole, at), null).facts())
                        .as("without byte %d", at)
                        .isNull();
            }
            for (byte added : new byte[] {' ', '\n', 0}) {
                byte[] longer = Arrays.copyOf(whole, whole.length + 1);
                longer[whole.length] = added;
                assertThat(PackFile.verify(longer, null).facts()).isNull();
            }
        }
    }

    @Test
    void aDeletedEventIsMissedWhereItStood() {
        PackVerdict verdict = changed(lines -> lines.remove(5));
        assertThat(verdict.faults().getFirst().line()).isEqualTo(6);
        assertThat(verdict.faults().getFirst().english()).contains("before this line event 3 is missing");
        assertThat(verdict.faults().getFirst().event())
                .startsWith("4 (teacher:")
                .endsWith(", 9)");
        assertThat(verdict.faults().getLast().english()).contains("should have 5 events and has 4");
        assertThat(changed(lines -> lines.subList(4, 6).clear())
                        .faults()
                        .getFirst()
                        .english())
                .contains("event 2-3 is missing");
    }

    @Test
    void theLastEventsAreMissedToo() {
        PackVerdict verdict = changed(lines -> lines.remove(7));
        assertThat(verdict.faults()).extracting(PackFault::line).containsExactly(7L, 9L);
        PackVerdict tidied = changed(lines -> {
            lines.remove(7);
            lines.set(6, lines.get(6).substring(0, lines.get(6).length() - 1));
        });
        assertThat(tidied.faults()).singleElement().satisfies(fault -> assertThat(fault.english())
                .contains("should have 5 events and has 4"));
    }

    @Test
    void aRepeatedEventIsNamedAndNotTheOneAfterIt() {
        PackVerdict verdict = changed(lines -> lines.add(5, lines.get(4)));
        assertThat(verdict.faults()).extracting(PackFault::line).containsExactly(6L, 11L);
        assertThat(verdict.faults().getFirst().english()).contains("moved or inserted");
    }

    @Test
    void eventsThatChangedPlacesAreNamed() {
        PackVerdict verdict = changed(lines -> Collections.swap(lines, 4, 5));
        assertThat(verdict.faults()).extracting(PackFault::line).containsExactly(5L, 6L, 7L);
        assertThat(verdict.faults().get(1).english()).contains("moved or inserted");
    }

    @Test
    void aChangedHashOrLinkIsToldFromAChangedContent() {
        assertThat(only(line -> line.replaceFirst("\"hash\":\"[0-9a-f]{4}", "\"hash\":\"0000")))
                .contains("hash of this event");
        assertThat(only(line -> line.replaceFirst("\"chain\":\"[0-9a-f]{4}", "\"chain\":\"0000")))
                .contains("link does not fit");
        assertThat(only(line -> line.replace("besluit", "beslust"))).contains("content was changed");
        assertThat(only(line -> line.replaceFirst("\"number\":4", "\"number\":9")))
                .contains("content was changed");
    }

    private static String only(UnaryOperator<String> change) {
        PackVerdict verdict = changed(lines -> lines.set(6, change.apply(lines.get(6))));
        assertThat(verdict.faults()).hasSize(1);
        assertThat(verdict.faults().getFirst().line()).isEqualTo(7);
        return verdict.faults().getFirst().english();
    }

    @Test
    void aPackSealedAnewWithAnotherKeyIsToldByTheKey() {
        EvidenceKey other = EvidenceKey.generate();
        byte[] forged = Packs.json(
                other,
                new PackScope.OfTrajectory("x", "y"),
                Packs.event(0, "promotion-step-taken", "2021-01-01", "\"step\":\"besluit\""));
        assertThat(PackFile.verify(forged, null).faults()).isEmpty();
        assertThat(PackFile.verify(forged, other.publicKey()).faults()).isEmpty();
        for (byte[] file : List.of(forged, Packs.page(forged))) {
            assertThat(PackFile.verify(file, Packs.KEY.publicKey()).faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.english())
                            .contains(
                                    "not signed with the key given",
                                    other.publicKey().fingerprint()));
        }
    }

    @Test
    void aSignatureOfAnotherPackDoesNotPass() {
        byte[] other = Packs.json(Packs.KEY, new PackScope.OfTrajectory("x", "y"));
        String signature =
                Packs.text(other).lines().reduce((before, after) -> after).orElseThrow();
        PackVerdict verdict = changed(lines -> lines.set(lines.size() - 2, signature));
        assertThat(verdict.faults()).singleElement().satisfies(fault -> assertThat(fault.english())
                .contains("was not put under this pack"));
    }

    /** Base64 leaves bits that mean nothing; a pack is written in one way only. */
    @Test
    void anotherWayToWriteTheSameSignatureDoesNotPass() {
        PackVerdict verdict = changed(lines -> {
            String line = lines.get(10);
            int last = line.lastIndexOf("==") - 1;
            lines.set(10, line.substring(0, last) + (char) (line.charAt(last) + 1) + line.substring(last + 1));
        });
        assertThat(verdict.faults()).singleElement().satisfies(fault -> assertThat(fault.line())
                .isEqualTo(11));
    }

    @Test
    void whatIsNoPackIsNone() {
        for (String text : new String[] {"", "\n", "{}", "<html>", "\u0000", "{\"format\":\"waaier-evidence-pack\"}"}) {
            PackVerdict verdict = PackFile.verify(text.getBytes(StandardCharsets.UTF_8), null);
            assertThat(verdict.faults()).as(text).isNotEmpty();
            assertThat(verdict.facts()).isNull();
        }
    }

    @Test
    void aSealedEventThatIsNoJsonMakesNoPage() {
        byte[] forged = Packs.json(
                Packs.KEY, new PackScope.OfTrajectory("x", "y"), Packs.event(0, "t", "2021-01-01", "\"step\":besluit"));
        assertThat(PackFile.verify(forged, null).faults()).isEmpty();
        String page = Packs.text(PAGE).replace(Packs.text(PACK).replace("<", "\\u003c"), Packs.text(forged));
        assertThat(PackFile.verify(page.getBytes(StandardCharsets.UTF_8), null).facts())
                .isNull();
    }

    private static PackVerdict changed(Consumer<List<String>> change) {
        List<String> lines = new ArrayList<>(List.of(Packs.text(PACK).split("\n", -1)));
        change.accept(lines);
        return PackFile.verify(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), null);
    }

    private static byte[] without(byte[] whole, int at) {
        byte[] shorter = new byte[whole.length - 1];
        System.arraycopy(whole, 0, shorter, 0, at);
        System.arraycopy(whole, at + 1, shorter, at, whole.length - at - 1);
        return shorter;
    }
}
