package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a row is not taken in. Never holds a value from the row: reports travel further than the data should.
 *
 * @param column the column it is about, null when it is about the whole row
 * @param rule what it breaks: of the format ({@link RowRule}) or of the business
 */
public record RowFault(@Nullable String column, Rule rule) {

    /** A fault of a whole row. */
    public static RowFault ofRow(Rule rule) {
        return new RowFault(null, rule);
    }
}
