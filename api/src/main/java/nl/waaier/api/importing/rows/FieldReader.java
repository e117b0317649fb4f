package nl.waaier.api.importing.rows;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.platform.time.IsoTime;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.SalaryScale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of one row and collects what is wrong with them, the first fault per column. A value that is not
 * there or not right is read as null.
 */
public final class FieldReader {

    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/:-]{0,39}");
    private static final Pattern BRIN_MARKS = Pattern.compile("[\\s\\p{Z}.\\p{Pd}]");

    /** No sign, no thousands separator, no exponent; bounded, so that nobody can hand in a number of a megabyte. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,4})?");

    private final ImportFile file;
    private final List<String> fields;
    private final List<RowFault> faults = new ArrayList<>(0);
    private final List<Reading> readings = new ArrayList<>(0);

    /** @param row of good form */
    public FieldReader(DeliveredRow row) {
        file = row.file();
        fields = row.fields();
    }

    /** What is wrong so far; empty when nothing is. */
    public List<RowFault> faults() {
        return List.copyOf(faults);
    }

    /**
     * A value that was not taken as it was written.
     *
     * @param column which column
     * @param rule what is told about it
     * @param written what stands in the row
     * @param read what it was taken for, null for nothing
     */
    public record Reading(
            String column,
            WarningRule rule,
            String written,
            @Nullable String read) {}

    /** Values that were not taken as they were written. */
    public List<Reading> readings() {
        return List.copyOf(readings);
    }

    boolean hasFaults() {
        return !faults.isEmpty();
    }

    String raw(String column) {
        return fields.get(file.columns().indexOf(column));
    }

    void fault(@Nullable String column, Rule rule) {
        if (column == null || faults.stream().noneMatch(f -> column.equals(f.column()))) {
            faults.add(new RowFault(column, rule));
        }
    }

    /** Notes a fault and answers that there is no value. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
    <T> @Nullable T faulty(String column, Rule rule) {
        fault(column, rule);
        return null;
    }

    /** A text of at most so many characters, or null when empty. */
    @Nullable
    String text(String column, int max) {
        return read(column, RowRule.VALUE_TOO_LONG, value -> value.length() > max ? null : value);
    }

    /** A value as it is read, or null when it is empty or not read: then it breaks the rule. */
    private <T> @Nullable T read(String column, RowRule otherwise, Function<String, @Nullable T> reader) {
        String value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        T read = reader.apply(value);
        return read == null ? faulty(column, otherwise) : read;
    }

    @Nullable
    String requiredText(String column, int max) {
        return required(column, text(column, max));
    }

    /** A number or reference given by the board's own systems. */
    @Nullable
    String identifier(String column) {
        return required(
                column,
                read(
                        column,
                        RowRule.IDENTIFIER_INVALID,
                        value -> IDENTIFIER.matcher(value).matches() ? value : null));
    }

    private @Nullable PersonalText personalText(String column) {
        String value = text(column, PersonalText.MAX_LENGTH);
        return value == null ? null : new PersonalText(value);
    }

    @Nullable
    BoardNumber board() {
        return required(
                "bestuursnummer",
                read(
                        "bestuursnummer",
                        RowRule.BOARD_NUMBER_INVALID,
                        value -> BoardNumber.isValid(value) ? new BoardNumber(value) : null));
    }

    @Nullable
    Brin brin() {
        return required("brin", read("brin", RowRule.BRIN_INVALID, value -> {
            String plain = Brin.isValid(value)
                    ? value
                    : BRIN_MARKS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
            return Brin.isValid(plain) ? new Brin(plain) : null;
        }));
    }

    /** A date written {@code yyyy-MM-dd} and nothing else, from 1900 to 2199. */
    @Nullable
    LocalDate date(String column) {
        return read(column, RowRule.DATE_INVALID, value -> {
            try {
                return IsoTime.date(value);
            } catch (DateTimeException e) {
                return null;
            }
        });
    }

    /** A last day; null when empty, and told when it is so far ahead that it means that there is none: from 2100 on. */
    @Nullable
    LocalDate lastDay(String column) {
        String written = raw(column);
        if (FarDate.isWritten(written)) {
            readings.add(new Reading(column, WarningRule.END_MEANS_NONE, written, null));
            return null;
        }
        return date(column);
    }

    @Nullable
    LocalDate requiredDate(String column) {
        return required(column, date(column));
    }

    /** One of the agreed words, or null when empty. */
    <T> @Nullable T word(String column, Function<String, Optional<T>> find) {
        return read(column, RowRule.VALUE_UNKNOWN, value -> find.apply(value).orElse(null));
    }

    <T> @Nullable T requiredWord(String column, Function<String, Optional<T>> find) {
        return required(column, word(column, find));
    }

    /** J or N, or null when empty. */
    @Nullable
    Boolean flag(String column) {
        return switch (raw(column)) {
            case "" -> null;
            case "J", "j" -> true;
            case "N", "n" -> false;
            default -> faulty(column, RowRule.VALUE_NOT_J_OR_N);
        };
    }

    /** A decimal with a point or a comma, exact, above 0 and at most so much; null when empty. */
    @Nullable
    BigDecimal number(String column, long max) {
        BigDecimal number = read(
                column,
                RowRule.NUMBER_INVALID,
                value -> NUMBER.matcher(value).matches() ? new BigDecimal(value.replace(',', '.')) : null);
        return number != null && (number.signum() == 0 || number.compareTo(BigDecimal.valueOf(max)) > 0)
                ? faulty(column, RowRule.NUMBER_OUT_OF_RANGE)
                : number;
    }

    @Nullable
    BigDecimal requiredNumber(String column, long max) {
        return required(column, number(column, max));
    }

    /** The label of a salary scale; null when empty, and told when it is written in another way: see {@link SalaryScale#labelOf}. */
    @Nullable
    String scale(String column) {
        String label = read(column, RowRule.SCALE_INVALID, value -> SalaryScale.labelOf(value)
                .orElse(null));
        if (label != null && !label.equals(raw(column))) {
            readings.add(new Reading(column, WarningRule.SCALE_READ_OTHERWISE, raw(column), label));
        }
        return label;
    }

    @Nullable
    String requiredScale(String column) {
        return required(column, scale(column));
    }

    /** Door, bewijs and toelichting. */
    Notes notes() {
        return new Notes(personalText("door"), personalText("bewijs"), personalText("toelichting"));
    }

    /** Marks a column that must be empty here. */
    void notApplicable(String... columns) {
        for (String column : columns) {
            if (!raw(column).isEmpty()) {
                fault(column, RowRule.VALUE_NOT_APPLICABLE);
            }
        }
    }

    private <T> @Nullable T required(String column, @Nullable T value) {
        if (value == null && raw(column).isEmpty()) {
            fault(column, RowRule.VALUE_MISSING);
        }
        return value;
    }
}
