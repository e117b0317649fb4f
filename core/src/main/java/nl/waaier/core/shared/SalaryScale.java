package nl.waaier.core.shared;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The scale of a function. A label alone does not tell which: "LB" in primary education in 2017 and in 2023 are
 * different functions.
 *
 * @param sector the sector whose collective agreement (CAO) the scale is of
 * @param system the system of labels
 * @param label as payroll writes it, such as {@code LB}, {@code L11} or {@code 10}
 */
public record SalaryScale(Sector sector, ScaleSystem system, String label) {

    private static final Pattern LABEL = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Set<String> LETTERED = Set.of("LA", "LB", "LC", "LD", "LE", "LX");
    private static final Set<String> LETTERED_PO_AGAIN = Set.of("LB", "LC", "LD", "LE");
    private static final Set<String> L10_L13 = Set.of("L10", "L11", "L12", "L13");
    private static final LocalDate PO_LETTERS_AGAIN = LocalDate.of(2022, 1, 1);

    /** @throws IllegalArgumentException when the label is not one to eight capitals and digits */
    public SalaryScale {
        Required.all(sector, system, label);
        if (!isValidLabel(label)) {
            throw new IllegalArgumentException("not one to eight capitals and digits");
        }
    }

    /** Whether the text has the form of a scale's label. */
    public static boolean isValidLabel(String label) {
        return LABEL.matcher(label).matches();
    }

    /**
     * The scale that a label stood for on a date (CAO PO: LA, LB, LC until 31 August 2018, then L10, L11, L12, and LB,
     * LC, LD from 1 January 2022; VO and MBO kept LB to LE).
     *
     * @param from first day of the appointment on this scale
     */
    public static SalaryScale of(Sector sector, String label, LocalDate from) {
        return new SalaryScale(sector, systemOf(sector, label, from), label);
    }

    private static ScaleSystem systemOf(Sector sector, String label, LocalDate from) {
        if (LETTERED.contains(label)) {
            return sector.isPrimary() && LETTERED_PO_AGAIN.contains(label) && !from.isBefore(PO_LETTERS_AGAIN)
                    ? ScaleSystem.LB_LD_PO
                    : ScaleSystem.LA_LE;
        }
        if (L10_L13.contains(label)) {
            return ScaleSystem.L10_L13;
        }
        return NUMBER.matcher(label).matches() ? ScaleSystem.NUMERIEK : ScaleSystem.OVERIG;
    }
}
