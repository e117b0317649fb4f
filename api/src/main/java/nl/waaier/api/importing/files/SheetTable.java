package nl.waaier.api.importing.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook as a table: the first row in which something stands is its header. A cell says what a person sees in it: a
 * number without needless decimals, a date as {@code yyyy-MM-dd} when its cell is one of a date, yes or no as J or N, of a formula what
 * it last came to.
 */
final class SheetTable implements Table {

    /** Digits that Excel keeps of a number; what a sum adds beyond them is noise. */
    private static final MathContext DIGITS = new MathContext(15);
    /** Decimals and zeros beyond which a number is nothing that we read. */
    private static final int LONGEST_NUMBER = 30;

    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final @Nullable List<String> header;
    private long last;
    private boolean brokenOff;

    SheetTable(Sheet sheet) throws IOException {
        stream = sheet.openStream();
        rows = stream.iterator();
        Row first = next(Integer.MAX_VALUE);
        header = first == null || first.fault() != null
                ? null
                : first.fields().stream().map(ColumnName::plain).toList();
    }

    @Override
    public @Nullable List<String> header() {
        return header;
    }

    @Override
    public String form() {
        return "xlsx";
    }

    @Override
    public @Nullable Row next() {
        return next(header == null ? 0 : header.size());
    }

    @Override
    public boolean brokenOff() {
        return brokenOff;
    }

    private @Nullable Row next(int columns) {
        try {
            while (!brokenOff && rows.hasNext()) {
                Row row = row(rows.next(), columns);
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (RuntimeException e) {
            // What reads the XML has no one exception of its own. Whatever is wrong, nothing can be read from here on.
            brokenOff = true;
            return faulty(last + 1, null, RowRule.ROW_UNREADABLE);
        }
    }

    /** Null when nothing stands in it. */
    private @Nullable Row row(org.dhatim.fastexcel.reader.Row cells, int columns) {
        last = cells.getRowNum();
        List<String> fields = new ArrayList<>();
        RowFault fault = null;
        int length = 0;
        boolean empty = true;
        for (int i = 0; i < Math.max(cells.getCellCount(), columns == Integer.MAX_VALUE ? 0 : columns); i++) {
            Cell cell = i < cells.getCellCount() ? cells.getCell(i) : null;
            if (cell != null && isError(cell)) {
                fault = fault == null ? new RowFault(column(i), RowRule.CELL_ERROR) : fault;
            }
            String value = cell == null ? "" : Characters.strip(text(cell).replace("\r\n", "\n"));
            empty &= value.isEmpty();
            length += value.length();
            RowRule wrong = wrong(value, i, columns);
            fault = wrong == null || fault != null ? fault : new RowFault(column(i), wrong);
            fields.add(value);
        }
        if (length > LineReader.MAX_LENGTH) {
            fault = RowFault.ofRow(RowRule.ROW_TOO_LONG);
        }
        if (fault != null) {
            return new Row(last, List.of(), fault);
        }
        return empty ? null : new Row(last, columns < fields.size() ? fields.subList(0, columns) : fields, null);
    }

    private static @Nullable RowRule wrong(String value, int place, int columns) {
        if (!value.isEmpty() && place >= columns) {
            return RowRule.FIELD_COUNT;
        }
        return value.indexOf('\t') >= 0 ? RowRule.CONTROL_CHARACTER : Characters.fault(value.replace("\n", ""));
    }

    private @Nullable String column(int place) {
        return header == null || place >= header.size() ? null : ColumnName.shown(header.get(place));
    }

    private static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || (cell.getType() == CellType.FORMULA
                        && cell.getRawValue() != null
                        && cell.getRawValue().matches("#[A-Z0-9/!?]+"));
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "J" : "N";
            case NUMBER, FORMULA -> cell.getValue() instanceof BigDecimal number ? number(cell, number) : other(cell);
            case EMPTY, ERROR -> "";
        };
    }

    private static String other(Cell cell) {
        if (cell.getValue() instanceof Boolean flag) {
            return flag ? "J" : "N";
        }
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    private static String number(Cell cell, BigDecimal number) {
        if (isDate(cell)) {
            try {
                LocalDateTime time = cell.asDate();
                return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? time.toLocalDate().toString()
                        : time.toString();
            } catch (DateTimeException | ArithmeticException | IllegalStateException e) {
                return cell.getRawValue();
            }
        }
        BigDecimal plain = number.round(DIGITS).stripTrailingZeros();
        return Math.abs(plain.scale()) > LONGEST_NUMBER ? plain.toString() : plain.toPlainString();
    }

    /** Whether a number is shown as a date: its format has a year or a day in it. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters =
                format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return !letters.contains("general") && !letters.contains("standaard") && letters.matches(".*[ydj].*");
    }

    private static Row faulty(long line, @Nullable String column, RowRule rule) {
        return new Row(line, List.of(), new RowFault(column, rule));
    }

    @Override
    public void close() {
        stream.close();
    }
}
