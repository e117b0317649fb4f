package nl.waaier.api.importing.rows;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import nl.waaier.api.importing.RowRule;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import org.jspecify.annotations.Nullable;

/** Reads omvang and eenheid, which go together. */
final class Amounts {

    static final Set<AmountUnit> OF_SUPPORT = EnumSet.of(AmountUnit.UUR);
    static final Set<AmountUnit> OF_FACILITATION = EnumSet.of(AmountUnit.KLOKUUR, AmountUnit.EURO, AmountUnit.FTE);

    private Amounts() {}

    /** The amount, or null when there is none or a fault was found. */
    static @Nullable Amount read(FieldReader reader, Set<AmountUnit> allowed) {
        String text = reader.raw("omvang");
        AmountUnit unit = reader.word("eenheid", AmountUnit::find);
        if (unit != null && !allowed.contains(unit)) {
            reader.fault("eenheid", RowRule.UNIT_DOES_NOT_FIT);
        }
        if (text.isEmpty()) {
            return unit == null ? null : reader.faulty("omvang", RowRule.UNIT_NEEDS_AMOUNT);
        }
        if (reader.raw("eenheid").isEmpty()) {
            reader.fault("eenheid", RowRule.AMOUNT_NEEDS_UNIT);
        }
        BigDecimal quantity = Decimals.parse(text);
        if (quantity == null) {
            return reader.faulty("omvang", RowRule.NUMBER_INVALID);
        }
        if (quantity.signum() == 0 || quantity.compareTo(BigDecimal.valueOf(Amount.MAX)) > 0) {
            return reader.faulty("omvang", RowRule.NUMBER_OUT_OF_RANGE);
        }
        return unit == null ? null : new Amount(quantity, unit);
    }
}
