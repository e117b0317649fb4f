package nl.waaier.api.platform.rights;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import nl.waaier.api.platform.hash.Hashes;

/**
 * A code that binds a sign-in to an account, once. It is shown when it is made, and never again.
 *
 * @param code four groups of five letters and digits: a hundred bits of chance
 * @param until from this moment on it is good no more
 */
public record AccountCode(String code, Instant until) {

    private static final SecureRandom CHANCE = new SecureRandom();

    /** Without what people take for something else: I and 1, O and 0. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    static AccountCode goodUntil(Instant until) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return new AccountCode(code.toString(), until);
    }

    /** What is kept of a code as somebody typed it; small letters, spaces and hyphens make no other code. */
    static String hash(String typed) {
        return Hashes.sha256(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** Hides the code, since this is what logs and errors print. */
    @Override
    public String toString() {
        return "(code)";
    }
}
