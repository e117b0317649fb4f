package nl.waaier.core.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
    private static final LocalDate PO_NUMBERED = LocalDate.of(2018, 9, 1);
    private static final LocalDate PO_LETTERS_AGAIN = LocalDate.of(2022, 1, 1);

    /** Numbered scales on which teachers are paid. */
    private static final Set<String> NUMBERS_OF_TEACHERS = Set.of("9", "10", "11", "12", "13");
    /** A teacher's scale and the step (trede) in it, which is 1 to 19. */
    private static final Pattern WITH_STEP = Pattern.compile("(L[A-E]|L1[0-3])[-/.]?(0?[1-9]|1[0-9])");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern LEADING_ZERO = Pattern.compile("0([1-9])");

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

    /**
     * The label that somebody meant who wrote it with spaces, in lower case, with a zero before it ({@code 09}), or with the step
     * beside it ({@code LB12}, {@code L11 05}); empty when it cannot be told.
     */
    public static Optional<String> labelOf(String written) {
        String label = SPACE.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        Matcher withStep = WITH_STEP.matcher(label);
        Matcher withZero = LEADING_ZERO.matcher(label);
        if (withStep.matches()) {
            label = withStep.group(1);
        } else if (withZero.matches()) {
            label = withZero.group(1);
        }
        return isValidLabel(label) ? Optional.of(label) : Optional.empty();
    }

    /** Whether teachers are paid on it: a scale for teachers by its label, or one of the numbers 9 to 13. */
    public boolean paysTeachers() {
        return ofTeachers() || NUMBERS_OF_TEACHERS.contains(label);
    }

    /** Whether the agreement of its sector had a scale for teachers by this label on a date. Of other scales nobody can tell: true. */
    public boolean existedOn(LocalDate date) {
        if (!ofTeachers() || label.equals("LX")) {
            return true;
        }
        if (!sector.isPrimary() || date.isBefore(PO_NUMBERED)) {
            return system == ScaleSystem.LA_LE;
        }
        return system == (date.isBefore(PO_LETTERS_AGAIN) ? ScaleSystem.L10_L13 : ScaleSystem.LB_LD_PO);
    }

    /** Whether it is a scale for teachers by its label: LA to LE, L10 to L13, or LX (a teacher's, unknown which). */
    public boolean ofTeachers() {
        return system != ScaleSystem.NUMERIEK && system != ScaleSystem.OVERIG;
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
