package nl.waaier.api.problem;

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

    /** A fault; the field's name is cut and cleaned, since it may come out of the request itself. */
    public Fault {
        field = FieldName.clean(field);
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
