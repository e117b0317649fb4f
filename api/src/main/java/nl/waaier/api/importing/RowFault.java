package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a row is not taken in. Never holds a value from the row: reports travel further than the data should.
 *
 * @param column the column it is about, null when it is about the whole row
 * @param rule what it breaks: of the format ({@link RowRule}) or of the business
 * @param was what is on record and speaks against the row, in words of the format, without names or free text; null when nothing is.
 *     The report says it after the rule's sentence
 */
public record RowFault(
        @Nullable String column, Rule rule, @Nullable String was) {

    /** A fault against which nothing on record speaks. */
    public RowFault(@Nullable String column, Rule rule) {
        this(column, rule, null);
    }

    /** A fault of a whole row. */
    public static RowFault ofRow(Rule rule) {
        return new RowFault(null, rule);
    }
}
