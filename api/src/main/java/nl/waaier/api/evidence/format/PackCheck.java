package nl.waaier.api.evidence.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.evidence.format.PackLine.Sealed;
import nl.waaier.api.evidence.format.PackVerdict.PackFacts;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the JSON of a pack, line by line. Every byte is covered: what stands in a seal by its hash, every other byte by
 * being compared with the one way in which that line is written.
 */
final class PackCheck {

    private static final Pattern TOTAL = Pattern.compile("\"count\":([0-9]{1,18}),\"head\":\"([0-9a-f]{64})\",");
    private static final Pattern SIGNATURE =
            Pattern.compile("\"signature\":\\{\"algorithm\":\"Ed25519\",\"publicKey\":\""
                    + "([^\"]*)\",\"fingerprint\":\"[0-9a-f]{64}\",\"value\":\"([^\"]*)\"}}");

    /** Lines before the first event. */
    private static final int PREAMBLE = 3;

    private final List<String> lines;
    private final @Nullable EvidencePublicKey given;
    private final List<PackFault> faults = new ArrayList<>();

    private PackCheck(List<String> lines, @Nullable EvidencePublicKey given) {
        this.lines = lines;
        this.given = given;
    }

    /**
     * Verifies a pack.
     *
     * @param json the whole pack
     * @param given the key it must be signed with; null when any will do
     */
    static PackVerdict of(byte[] json, @Nullable EvidencePublicKey given) {
        // A character for each byte: faults of encoding must be found like all others.
        String text = new String(json, StandardCharsets.ISO_8859_1);
        return new PackCheck(List.of(text.split("\n", -1)), given).verdict();
    }

    private PackVerdict verdict() {
        if (!line(0).equals(PackLine.OPENING)) {
            return structure(
                    0,
                    "Dit is niet de eerste regel van een bewijspakket van versie 1.",
                    "This is not the first line of an evidence pack of version 1.");
        }
        Sealed header = PackLine.readHeader(line(1)).orElse(null);
        if (header == null) {
            return structure(1, "De kop heeft niet de vaste vorm.", "The header does not have its form.");
        }
        String own = hash(header.content());
        if (!own.equals(header.hash())) {
            fault(1, "De kop is gewijzigd.", "The header was changed.");
        }
        if (!line(2).equals(PackLine.EVENTS)) {
            return structure(2, "Hier moeten de gebeurtenissen beginnen.", "The events must begin here.");
        }
        int end = endOfEvents();
        ChainCheck chain = new ChainCheck(header.hash(), own, faults);
        for (int i = PREAMBLE; i < end; i++) {
            chain.next(i + 1, line(i), i == end - 1);
        }
        if (!line(end).equals(PackLine.END_OF_EVENTS)) {
            return structure(end, "Hier moeten de gebeurtenissen eindigen.", "The events must end here.");
        }
        boolean totals = total(end + 1, end - PREAMBLE, chain);
        EvidencePublicKey key = signature(end + 2, totals);
        end(end + 3);
        return key == null || !faults.isEmpty()
                ? PackVerdict.broken(faults)
                : new PackVerdict(
                        List.of(),
                        new PackFacts(utf8(header.content()), end - PREAMBLE, chain.head(), key.fingerprint()));
    }

    /** When the line itself was changed, the first that is no event. */
    private int endOfEvents() {
        List<String> rest = lines.subList(Math.min(PREAMBLE, lines.size()), lines.size());
        int end = rest.indexOf(PackLine.END_OF_EVENTS);
        for (int i = 0; end < 0 && i < rest.size(); i++) {
            if (!rest.get(i).startsWith("{")) {
                end = i;
            }
        }
        return PREAMBLE + (end < 0 ? rest.size() : end);
    }

    private boolean total(int at, long count, ChainCheck chain) {
        if (chain.mayEndAs(head -> PackLine.total(count, head).equals(line(at)))) {
            return true;
        }
        Matcher told = TOTAL.matcher(line(at));
        if (told.matches() && !told.group(1).equals(Long.toString(count))) {
            fault(
                    at,
                    "Het pakket hoort " + told.group(1) + " gebeurtenissen te hebben en heeft er " + count + ".",
                    "The pack should have " + told.group(1) + " events and has " + count + ".");
        } else {
            fault(
                    at,
                    "Het aantal en het einde van de ketting passen niet bij de gebeurtenissen.",
                    "The number and the end of the chain do not fit the events.");
        }
        return false;
    }

    /**
     * @param totals whether the line that is signed fits the events; if not, that is the fault, and not the signature
     * @return the key in the pack, null when it cannot be read
     */
    private @Nullable EvidencePublicKey signature(int at, boolean totals) {
        Matcher signature = SIGNATURE.matcher(line(at));
        if (!signature.matches()) {
            fault(at, "De handtekening heeft niet de vaste vorm.", "The signature does not have its form.");
            return null;
        }
        try {
            EvidencePublicKey key = EvidencePublicKey.ofBase64(signature.group(1));
            byte[] value = Base64.getDecoder().decode(signature.group(2));
            String again = Base64.getEncoder().encodeToString(value);
            if (!PackLine.signature(key, again).equals(line(at))) {
                fault(
                        at,
                        "De sleutel, zijn vingerafdruk of de handtekening is gewijzigd.",
                        "The key, its fingerprint or the signature was changed.");
            } else if (totals && !key.signed(PackLine.signed(line(at - 1)).getBytes(StandardCharsets.UTF_8), value)) {
                fault(
                        at,
                        "De handtekening is niet met de sleutel in het pakket onder dit pakket gezet.",
                        "The signature was not put under this pack with the key in the pack.");
            } else if (given != null && !given.base64().equals(key.base64())) {
                fault(
                        at,
                        "Het pakket is niet ondertekend met de opgegeven sleutel, maar met die met vingerafdruk "
                                + key.fingerprint() + ".",
                        "The pack was not signed with the key given, but with the one with fingerprint "
                                + key.fingerprint() + ".");
            }
            return key;
        } catch (IllegalArgumentException unreadable) {
            fault(at, "De sleutel of de handtekening is gewijzigd.", "The key or the signature was changed.");
            return null;
        }
    }

    private void end(int at) {
        if (lines.size() == at) {
            fault(at - 1, "Het einde van de laatste regel ontbreekt.", "The end of the last line is missing.");
        } else if (lines.size() > at + 1 || !line(at).isEmpty()) {
            fault(at, "Na het einde van het pakket staat nog iets.", "Something follows after the end of the pack.");
        }
    }

    /** After this, nothing stands where it should, so nothing more can be said. */
    private PackVerdict structure(int at, String dutch, String english) {
        fault(at, dutch, english);
        return PackVerdict.broken(faults);
    }

    private void fault(int at, String dutch, String english) {
        faults.add(new PackFault(at + 1L, dutch, english));
    }

    private String line(int at) {
        return at < lines.size() ? lines.get(at) : "";
    }

    static String hash(String content) {
        return Hashes.of(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String utf8(String content) {
        return new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
