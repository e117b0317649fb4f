package nl.waaier.api.importing.rows;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads decimals with a point or a comma, exactly. */
final class Decimals {

    /** No sign, no thousands separator, no exponent; bounded, so that nobody can hand in a number of a megabyte. */
    private static final Pattern FORM = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,4})?");

    private Decimals() {}

    /** The number, or null when the text is none with at most four decimals. */
    static @Nullable BigDecimal parse(String text) {
        return FORM.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }
}
