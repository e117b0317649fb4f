package nl.waaier.core.teacher.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SalaryScale;
import org.jspecify.annotations.Nullable;

/**
 * What may change inside an arbeidsrelatie. School, scale and functiecategorie may not: another one of those is another
 * arbeidsrelatie.
 *
 * @param kind permanent, temporary and so on (aard)
 * @param fte as contracted, not reduced for leave; more than 0, at most {@value #MAX_FTE}
 * @param salaryScale the person's own scale where it differs from the function's (a guarantee scale), of one to eight
 *     capitals and digits, else null
 * @param replacement stands in for somebody else (vervanger)
 * @param excludedFromFunctiemix flagged by HR to be left out of the functiemix
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentTerms(
        AppointmentKind kind,
        Fte fte,
        @Nullable String salaryScale,
        boolean replacement,
        boolean excludedFromFunctiemix) {

    /** The largest fte of one arbeidsrelatie that is believed. */
    public static final int MAX_FTE = 2;

    /** @throws IllegalArgumentException when the fte is out of bounds, or the scale has not the form of a label */
    public AppointmentTerms {
        Required.all(kind, fte);
        if (fte.tenThousandths() <= 0 || fte.tenThousandths() > MAX_FTE * 10_000L) {
            throw new IllegalArgumentException("fte not more than 0 and at most " + MAX_FTE);
        }
        if (salaryScale != null && !SalaryScale.isValidLabel(salaryScale)) {
            throw new IllegalArgumentException("not the label of a scale");
        }
    }
}
