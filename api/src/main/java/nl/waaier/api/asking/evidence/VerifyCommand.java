package nl.waaier.api.asking.evidence;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.asking.evidence.PackVerification.Facts;
import nl.waaier.api.asking.evidence.PackVerification.Fault;
import nl.waaier.api.asking.evidence.PackVerification.Place;
import nl.waaier.api.asking.evidence.PackVerification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify FILE [--key KEY_FILE]}: tells whether an evidence pack is as Waaier gave it out. The key file holds what
 * {@code /v1/evidence-key} answers. Nothing here starts the product.
 */
public final class VerifyCommand {

    /** The word on the command line that asks for it. */
    public static final String NAME = "verify";

    /** The pack is whole. */
    static final int WHOLE = 0;
    /** It is not, or is not signed with the key given. */
    static final int BROKEN = 1;
    /** There was nothing to verify, or nothing to verify it with. */
    static final int FAILED = 2;

    /** It is whole, and nothing was given to tell by whom it was signed. */
    static final int SIGNED_BY_ANYBODY = 3;

    /** So much of a line that differs is told. */
    private static final int MOST_TOLD = 200;

    private static final String KEY = "--key";

    private final PrintStream out;

    private VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the command.
     *
     * @param arguments as on the command line, the word {@value #NAME} first
     * @param out where to tell what was found
     * @return the process's exit status: 0 whole and signed with the key given, 1 not so, 2 not to be verified, 3 whole but without a key to
     *     tell by whom it was signed
     */
    public static int run(String[] arguments, PrintStream out) {
        return new VerifyCommand(out).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        List<String> given = arguments.subList(1, arguments.size());
        boolean plain = given.size() == 1 && !given.getFirst().startsWith("--");
        boolean withKey = given.size() == 3
                && !given.getFirst().startsWith("--")
                && given.get(1).equals(KEY);
        if (!plain && !withKey) {
            out.println("Gebruik / usage: verify BESTAND-FILE [--key BESTAND-MET-SLEUTEL-KEY-FILE]");
            return FAILED;
        }
        byte[] file = read(given.getFirst());
        byte[] keys = withKey ? read(given.get(2)) : new byte[0];
        if (file == null || keys == null) {
            return FAILED;
        }
        try {
            return tell(PackVerification.verify(file, withKey ? keys(keys) : null), withKey);
        } catch (ParseException noKeys) {
            out.println("In het bestand met de sleutel staat niet wat /v1/evidence-key geeft (een JWK set).");
            out.println("The key file does not hold what /v1/evidence-key gives (a JWK set).");
            return FAILED;
        }
    }

    private byte @Nullable [] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            out.println("Dit bestand is niet te lezen / this file cannot be read: " + printable(file));
            return null;
        }
    }

    private static JWKSet keys(byte[] json) throws ParseException {
        return JWKSet.parse(new String(json, StandardCharsets.UTF_8));
    }

    /** What comes out of a file may be meant for a terminal to obey. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }

    private int tell(Verdict verdict, boolean withKey) {
        Facts facts = verdict.facts();
        if (facts == null) {
            return tell(Objects.requireNonNull(verdict.fault()));
        }
        out.println("Het bewijspakket is heel. / The evidence pack is whole.");
        out.println("  gebeurtenissen / events: " + facts.events());
        out.println("  kop / header: " + printable(facts.header()));
        out.println("  vingerafdruk van de sleutel / fingerprint of the key: " + facts.key());
        if (withKey) {
            out.println("Het is ondertekend met de opgegeven sleutel. / It was signed with the key given.");
        } else {
            out.println(
                    "LET OP: zonder --key is alleen gebleken dat het bestand heel is en ondertekend met de sleutel die"
                            + " erin staat. Vergelijk de vingerafdruk met die op /v1/evidence-key van het bestuur.");
            out.println(
                    "MIND: without --key this only shows that the file is whole and was signed with the key that is in"
                            + " it. Compare the fingerprint with the one at /v1/evidence-key of the board.");
        }
        return withKey ? WHOLE : SIGNED_BY_ANYBODY;
    }

    private int tell(Fault fault) {
        out.println("Het bewijspakket is NIET zoals het is afgegeven. / The evidence pack is NOT as it was given out.");
        out.println("  " + fault.dutch());
        out.println("  " + fault.english());
        Place place = fault.place();
        if (place != null) {
            String event = place.event().isEmpty() ? "" : ", gebeurtenis / event " + place.event();
            out.println("  regel / line " + place.line() + event);
            out.println("    hier staat / here stands:      " + shown(place.found()));
            out.println("    het pakket zegt / pack says:   " + shown(place.signed()));
        }
        return BROKEN;
    }

    private static String shown(String line) {
        return printable(line.length() > MOST_TOLD ? line.substring(0, MOST_TOLD) + "..." : line);
    }
}
