package nl.waaier.core.shared;

import java.util.regex.Pattern;

/**
 * Bounds of texts that have no type of their own, the same for every way in and for what is stored. Each method answers
 * the text itself.
 */
public final class Bounds {

    /** Most characters in the volgnummer of an arbeidsrelatie. */
    public static final int MAX_APPOINTMENT_ID = 40;

    /** Most characters in the reference of a promotion trajectory. */
    public static final int MAX_TRAJECTORY = MAX_APPOINTMENT_ID;

    /** Most characters in a role's code. */
    public static final int MAX_ROLE = 60;

    /** Most characters in the code of an agreed target. */
    public static final int MAX_TARGET = 60;

    /** Most characters in a plain text, about no person. */
    public static final int MAX_PLAIN_TEXT = 200;

    /** Most characters in a team's name. */
    public static final int MAX_TEAM = 100;

    // A space may stand inside, where one sees it; nothing invisible may tell two of them apart.
    private static final Pattern APPOINTMENT_ID =
            Pattern.compile("[^\\p{C}\\p{Z}](?:[^\\p{C}\\p{Z}]| ){0," + (MAX_APPOINTMENT_ID - 1) + "}");
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Bounds() {}

    /**
     * The volgnummer that HR gave an arbeidsrelatie.
     *
     * @throws IllegalArgumentException unless it is 1 to {@value #MAX_APPOINTMENT_ID} visible characters
     */
    public static String appointmentId(String text) {
        return require(APPOINTMENT_ID.matcher(text).matches(), text);
    }

    /**
     * The reference that a board gave a promotion trajectory.
     *
     * @throws IllegalArgumentException unless it is 1 to {@value #MAX_TRAJECTORY} visible characters
     */
    public static String trajectory(String text) {
        return appointmentId(text);
    }

    /**
     * The reference that a school gave an activity it assigned to somebody.
     *
     * @throws IllegalArgumentException unless it is 1 to {@value #MAX_TRAJECTORY} visible characters
     */
    public static String activity(String text) {
        return appointmentId(text);
    }

    /**
     * A role's code in the catalogue.
     *
     * @throws IllegalArgumentException unless it is in kebab-case, of 1 to {@value #MAX_ROLE} characters
     */
    public static String role(String text) {
        return require(isRole(text), text);
    }

    /** Whether the text has the form of a role's code. */
    public static boolean isRole(String text) {
        return text.length() <= MAX_ROLE && KEBAB.matcher(text).matches();
    }

    /**
     * The code that a board gave a target it agreed.
     *
     * @throws IllegalArgumentException unless it is in kebab-case, of 1 to {@value #MAX_TARGET} characters
     */
    public static String target(String text) {
        return require(text.length() <= MAX_TARGET && KEBAB.matcher(text).matches(), text);
    }

    /**
     * A text about things and organisations, never about a person.
     *
     * @throws IllegalArgumentException when it is blank or longer than {@value #MAX_PLAIN_TEXT} characters
     */
    public static String plainText(String text) {
        return require(!text.isBlank() && text.length() <= MAX_PLAIN_TEXT, text);
    }

    /**
     * The name of a team, section or department.
     *
     * @throws IllegalArgumentException when it is blank or longer than {@value #MAX_TEAM} characters
     */
    public static String team(String text) {
        return require(!text.isBlank() && text.length() <= MAX_TEAM, text);
    }

    private static String require(boolean fits, String text) {
        if (!fits) {
            // Without the text: it may be about a person.
            throw new IllegalArgumentException("not of the right form or length");
        }
        return text;
    }
}
