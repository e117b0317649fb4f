package nl.waaier.core.teacher.event;

import java.util.List;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import org.jspecify.annotations.Nullable;

/** Which units an amount may be counted in. */
final class Units {

    private Units() {}

    static void require(@Nullable Amount amount, AmountUnit... allowed) {
        if (amount != null && !List.of(allowed).contains(amount.unit())) {
            throw new IllegalArgumentException("unit does not fit");
        }
    }
}
