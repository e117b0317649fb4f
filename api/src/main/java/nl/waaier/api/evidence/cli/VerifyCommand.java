package nl.waaier.api.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.evidence.format.EvidencePublicKey;
import nl.waaier.api.evidence.format.PackFault;
import nl.waaier.api.evidence.format.PackFile;
import nl.waaier.api.evidence.format.PackVerdict;
import org.jspecify.annotations.Nullable;

/** {@code verify FILE [--key PUBLIC_KEY_FILE]}: tells whether an evidence pack is as Waaier gave it out. */
public final class VerifyCommand {

    /** The word on the command line that asks for it. */
    public static final String NAME = "verify";

    /** The pack is whole. */
    static final int WHOLE = 0;
    /** It is not, or is not signed with the key given. */
    static final int BROKEN = 1;
    /** There was nothing to verify, or nothing to verify it with. */
    static final int FAILED = 2;

    /** After so many faults, more of them tell nothing new. */
    private static final int MOST_TOLD = 20;

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
     * @return the process's exit status: 0 whole, 1 not whole or not signed with the key given, 2 not to be verified
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
        byte[] pem = withKey ? read(given.get(2)) : new byte[0];
        if (file == null || pem == null) {
            return FAILED;
        }
        try {
            return tell(PackFile.verify(file, withKey ? key(pem) : null), withKey);
        } catch (IllegalArgumentException noKey) {
            out.println("In het bestand met de sleutel staat geen openbare Ed25519-sleutel (PEM).");
            out.println("The key file holds no Ed25519 public key (PEM).");
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

    private static EvidencePublicKey key(byte[] pem) {
        return EvidencePublicKey.ofPem(new String(pem, StandardCharsets.US_ASCII));
    }

    /** What comes out of a file may be meant for a terminal to obey. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }

    private int tell(PackVerdict verdict, boolean withKey) {
        PackVerdict.@Nullable PackFacts facts = verdict.facts();
        if (facts == null) {
            return tell(verdict.faults());
        }
        out.println("Het bewijspakket is heel. / The evidence pack is whole.");
        out.println("  gebeurtenissen / events: " + facts.count());
        out.println("  kop / header: " + printable(facts.header()));
        out.println("  einde van de ketting / head of the chain: " + facts.head());
        out.println("  vingerafdruk van de sleutel / fingerprint of the key: " + facts.fingerprint());
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
        return WHOLE;
    }

    private int tell(List<PackFault> faults) {
        out.println("Het bewijspakket is NIET zoals het is afgegeven. / The evidence pack is NOT as it was given out.");
        faults.stream().limit(MOST_TOLD).forEach(fault -> {
            String event = printable(fault.event());
            out.println("  regel / line " + fault.line() + (event.isEmpty() ? "" : ", gebeurtenis / event " + event));
            out.println("    " + fault.dutch());
            out.println("    " + fault.english());
        });
        if (faults.size() > MOST_TOLD) {
            int more = faults.size() - MOST_TOLD;
            out.println("  en nog " + more + ". / and " + more + " more.");
        }
        return BROKEN;
    }
}
