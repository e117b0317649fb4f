package nl.waaier.api.platform.problem;

import java.util.Collection;
import java.util.regex.Pattern;
import nl.waaier.core.shared.Rule;

/**
 * One thing that is wrong with a request.
 *
 * @param field where: a parameter, a header, or a path in the body such as {@code schools[0].name}; {@code body} for the
 *     body as a whole
 * @param code what, as a word that a program can act on
 * @param message what, in Dutch
 * @param messageEn what, in English
 */
public record Fault(String field, String code, String message, String messageEn) {

    /** The field that stands for the body as a whole. */
    public static final String BODY = "body";

    private static final int MAX_NAME = 100;
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9_.\\[\\]-]");

    /** A fault; the field's name is cut and cleaned, since a request can put anything where a name belongs. */
    public Fault {
        String fit = UNFIT.matcher(field).replaceAll("?");
        field = fit.length() <= MAX_NAME ? fit : fit.substring(0, MAX_NAME);
    }

    /** The field must be there and is not. */
    public static Fault required(String field) {
        return new Fault(field, "required", "Dit veld is verplicht.", "This field is required.");
    }

    /** The field's value does not have the form that it must have. */
    public static Fault malformed(String field) {
        return new Fault(
                field,
                "malformed",
                "De waarde heeft niet de juiste vorm of is hier niet mogelijk.",
                "The value does not have the right form or is not possible here.");
    }

    /** There is no such field. */
    public static Fault unknown(String field) {
        return new Fault(field, "unknown", "Dit veld bestaat niet.", "There is no such field.");
    }

    /**
     * There is no such parameter at the address.
     *
     * @param known those that there are, in the order in which they are told
     */
    public static Fault unknownParameter(String name, Collection<String> known) {
        String list = String.join(", ", known);
        return known.isEmpty()
                ? new Fault(
                        name,
                        "unknown",
                        "Deze parameter bestaat hier niet; dit adres kent er geen.",
                        "There is no such parameter here; this address has none.")
                : new Fault(
                        name,
                        "unknown",
                        "Deze parameter bestaat hier niet. Wel: " + list + ".",
                        "There is no such parameter here. There are: " + list + ".");
    }

    /** What stands in this part of a request breaks a business rule. */
    public static Fault breaking(String field, Rule rule) {
        return new Fault(field, rule.code(), rule.dutch(), rule.english());
    }

    /** The same fault, of a part of something larger. */
    public Fault within(String whole) {
        return new Fault(whole + "." + field, code, message, messageEn);
    }

    /** The body is not JSON, or has the same key twice. */
    static Fault notJson() {
        return new Fault(BODY, "not-json", "De inhoud is geen geldige JSON.", "The body is not valid JSON.");
    }
}
