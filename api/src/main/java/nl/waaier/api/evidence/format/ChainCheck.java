package nl.waaier.api.evidence.format;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.waaier.api.evidence.format.PackLine.Sealed;

/**
 * Follows the chain over the events of a pack and says of each that does not fit what was done to it. After a fault it goes
 * on both from what the file says and from what it should have said, so that one change is one fault.
 */
final class ChainCheck {

    private static final Pattern PLACE =
            Pattern.compile("\\{\"number\":([0-9]{1,18}),\"stream\":\"([^\"]*)\",\"sequence\":([0-9]{1,18}),");

    private final List<PackFault> faults;

    /** What the chain can have come to; nothing when any link is as good. */
    private List<String> links;

    private long number;

    /**
     * Begins at the header.
     *
     * @param told the header's hash as the file says
     * @param own the header's hash as it is
     * @param faults where faults are added
     */
    ChainCheck(String told, String own, List<PackFault> faults) {
        this.links = List.of(told, own);
        this.faults = faults;
    }

    /** Whether what should follow the last event fits one of the links it can have come to. */
    boolean mayEndAs(Predicate<String> fits) {
        return links.isEmpty() || links.stream().anyMatch(fits);
    }

    /** The last link of a chain without faults. */
    String head() {
        return links.getFirst();
    }

    /**
     * Checks the next line.
     *
     * @param line its number in the pack, from 1
     * @param text the line
     * @param last whether it is the last event, which no comma follows
     */
    void next(long line, String text, boolean last) {
        boolean comma = text.endsWith(",");
        Sealed sealed = PackLine.readEvent(comma ? text.substring(0, text.length() - 1) : text)
                .orElse(null);
        if (sealed == null) {
            fault(line, text, "Deze regel heeft niet de vaste vorm.", "This line does not have its form.");
            number++;
            links = List.of();
            return;
        }
        check(line, sealed);
        if (comma == last) {
            fault(
                    line,
                    sealed.content(),
                    last ? "Na deze regel ontbreekt een gebeurtenis." : "Na deze regel ontbreekt een komma.",
                    last ? "After this line an event is missing." : "After this line a comma is missing.");
        }
    }

    private void check(long line, Sealed sealed) {
        String own = PackCheck.hash(sealed.content());
        boolean follows = follows(sealed.hash(), sealed.chain());
        long expected = number + 1;
        // A number in a content that was changed says nothing about where it stood.
        number = own.equals(sealed.hash()) ? numberOf(sealed.content(), expected) : expected;
        if (!own.equals(sealed.hash())) {
            boolean onlyHash = !follows && follows(own, sealed.chain());
            fault(
                    line,
                    sealed.content(),
                    onlyHash ? "De hash van deze gebeurtenis is gewijzigd." : "De inhoud is gewijzigd.",
                    onlyHash ? "The hash of this event was changed." : "The content was changed.");
        } else if (!follows || number != expected) {
            broken(line, sealed, expected);
        }
        links = links.isEmpty()
                ? List.of(sealed.chain())
                : List.of(
                        sealed.chain(),
                        Hashes.chain(links.getFirst(), sealed.hash()),
                        Hashes.chain(links.getFirst(), own));
    }

    private void broken(long line, Sealed sealed, long expected) {
        if (number > expected) {
            String which = number - 1 == expected ? Long.toString(expected) : expected + "-" + (number - 1);
            fault(
                    line,
                    sealed.content(),
                    "De ketting is gebroken: voor deze regel ontbreekt gebeurtenis " + which + ".",
                    "The chain is broken: before this line event " + which + " is missing.");
        } else if (number < expected) {
            fault(
                    line,
                    sealed.content(),
                    "De ketting is gebroken: deze gebeurtenis is verplaatst of ingevoegd.",
                    "The chain is broken: this event was moved or inserted.");
        } else {
            fault(
                    line,
                    sealed.content(),
                    "De ketting is gebroken: deze schakel past niet bij de vorige.",
                    "The chain is broken: this link does not fit the one before.");
        }
    }

    private boolean follows(String hash, String chain) {
        return mayEndAs(link -> Hashes.chain(link, hash).equals(chain));
    }

    private static long numberOf(String content, long otherwise) {
        Matcher place = PLACE.matcher(content);
        return place.lookingAt() ? Long.parseLong(place.group(1)) : otherwise;
    }

    private void fault(long line, String text, String dutch, String english) {
        Matcher place = PLACE.matcher(text);
        String event = place.find() ? place.group(1) + " (" + place.group(2) + ", " + place.group(3) + ")" : "";
        faults.add(new PackFault(line, event, dutch, english));
    }
}
