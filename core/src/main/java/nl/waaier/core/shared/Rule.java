package nl.waaier.core.shared;

import java.util.Locale;

/** A business rule by name. Each kind of decision has its own enum of them, beside the code that checks them. */
public interface Rule {

    /** The constant's name in the enum. */
    String name();

    /** What is wrong, in Dutch, as users see it. */
    String dutch();

    /** What is wrong, in English. */
    String english();

    /** The rule's name in answers and reports, such as {@code stage-rises-one-step}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
