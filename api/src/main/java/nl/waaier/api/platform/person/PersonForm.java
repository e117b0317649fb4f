package nl.waaier.api.platform.person;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** The form of what the register holds, the same for every way in. */
public final class PersonForm {

    /** A number or reference given by a board's own systems, such as a personeelsnummer. */
    public static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/:-]{0,39}");

    /** Most characters in a given or family name. */
    public static final int MAX_NAME = 100;

    /** Most characters in a tussenvoegsel. */
    public static final int MAX_PREFIX = 30;

    /** Most characters in an e-mail address. */
    public static final int MAX_EMAIL = 254;

    /** Nobody works before this age. */
    private static final int YOUNGEST = 15;

    /** Hardly anybody becomes older. */
    private static final int OLDEST = 100;

    private PersonForm() {}

    /** Whether a text has the form of an e-mail address. */
    public static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0 && at == text.lastIndexOf('@') && at < text.length() - 1 && text.indexOf(' ') < 0;
    }

    /** Whether somebody was younger than 15 on the first day of work, or is older than 100. */
    public static boolean isOddAge(LocalDate birthDate, LocalDate firstWorkDay, LocalDate today) {
        return birthDate.plusYears(YOUNGEST).isAfter(firstWorkDay)
                || birthDate.plusYears(OLDEST).isBefore(today);
    }
}
