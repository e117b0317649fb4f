package nl.waaier.api.importing.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.profile.MappedTable.CellFault;
import nl.waaier.api.importing.profile.MappedTable.CellReader;
import nl.waaier.api.importing.profile.Profile.Cell;
import nl.waaier.api.importing.profile.Profile.Condition;
import nl.waaier.api.importing.profile.Profile.Lookup;
import org.jspecify.annotations.Nullable;

/** Makes of what a profile says of a column of ours a function of the office's rows. */
final class CellReaders {

    /** Decimals of fte. */
    private static final int FTE_SCALE = 4;
    /** What a table has for every other value. */
    private static final String OTHERS = "*";

    private static final Pattern HOURS = Pattern.compile("[0-9]{1,5}([.,][0-9]{1,8})?");

    private final Profile profile;
    private final Columns columns;
    private final Forms forms;
    private final Function<Lookup, Lookups.Values> lookups;
    private final @Nullable String board;

    /** @param board the number of the board that hands in, null for an operator */
    CellReaders(
            Profile profile,
            Columns columns,
            Forms forms,
            Function<Lookup, Lookups.Values> lookups,
            @Nullable String board) {
        this.profile = profile;
        this.columns = columns;
        this.forms = forms;
        this.lookups = lookups;
        this.board = board;
    }

    /** What our column says. */
    CellReader reader(String column, Cell cell) {
        CellReader origin = origin(cell);
        UnaryOperator<String> pattern = pattern(cell);
        UnaryOperator<String> table = table(column, cell);
        BigDecimal fullTime = cell.fullTime();
        return fields -> {
            String value = table.apply(pattern.apply(origin.apply(fields)));
            return fullTime == null ? forms.read(column, value) : fte(forms.number(value), fullTime);
        };
    }

    private CellReader origin(Cell cell) {
        CellReader value = value(cell);
        Condition when = cell.when();
        if (when == null) {
            return value;
        }
        int place = columns.find(when.column(), false);
        String otherwise = Objects.requireNonNullElse(cell.otherwise(), "");
        return fields -> place >= 0 && when.holds(fields.get(place)) ? value.apply(fields) : otherwise;
    }

    private CellReader value(Cell cell) {
        if (cell.constant() != null) {
            return fields -> Objects.requireNonNull(cell.constant());
        }
        if (cell.board() != null) {
            String number = board != null ? board : Objects.requireNonNullElse(profile.board(), "");
            return fields -> number;
        }
        if (cell.lookup() != null) {
            Lookups.Values values = lookups.apply(cell.lookup());
            int by = columns.find(cell.lookup().by(), cell.mayBeAbsent());
            return fields -> by < 0 ? "" : forms.value(values.of(fields.get(by)));
        }
        List<Integer> places = cell.read().stream()
                .map(name -> columns.find(name, cell.mayBeAbsent()))
                .filter(place -> place >= 0)
                .toList();
        String between = Objects.requireNonNullElse(cell.between(), " ");
        return fields -> places.stream()
                .map(place -> forms.value(fields.get(place)))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static UnaryOperator<String> pattern(Cell cell) {
        if (cell.pattern() == null) {
            return value -> value;
        }
        Pattern pattern = Pattern.compile(cell.pattern());
        int group = Objects.requireNonNullElse(cell.take(), 1);
        return value -> {
            Matcher matcher = pattern.matcher(value);
            if (matcher.matches()) {
                return Objects.requireNonNullElse(matcher.group(group), "").strip();
            }
            return Objects.requireNonNullElse(cell.otherwise(), value);
        };
    }

    private UnaryOperator<String> table(String column, Cell cell) {
        if (cell.table() == null) {
            return value -> value;
        }
        Map<String, String> table = Objects.requireNonNull(profile.tables().get(cell.table()));
        List<String> read = cell.read();
        String told = read.isEmpty() ? column : String.join(" + ", read);
        return value -> {
            String ours = table.getOrDefault(value, value.isEmpty() ? value : table.get(OTHERS));
            if (ours == null) {
                throw new CellFault(told, RowRule.VALUE_NOT_IN_PROFILE);
            }
            return ours;
        };
    }

    /** Hours as part of a full-time job; what are no hours stays as it is, to be told of. */
    private static String fte(String hours, BigDecimal fullTime) {
        return HOURS.matcher(hours).matches()
                ? new BigDecimal(hours.replace(',', '.'))
                        .divide(fullTime, FTE_SCALE, RoundingMode.HALF_UP)
                        .toPlainString()
                : hours;
    }
}
