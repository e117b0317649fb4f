package nl.waaier.api.importing.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.RowRule;
import nl.waaier.api.importing.files.ColumnName;
import nl.waaier.api.importing.files.Row;
import nl.waaier.api.importing.files.Table;
import nl.waaier.api.importing.profile.Profile.Cell;
import nl.waaier.api.importing.profile.Profile.Condition;
import nl.waaier.api.importing.profile.Profile.FileMapping;
import org.jspecify.annotations.Nullable;

/** One of our files, read out of a table of the office. */
public final class MappedTable implements AutoCloseable {

    private static final int MOST_SHOWN = 8;

    private final Table table;
    private final ImportFile file;
    private final Columns columns;
    private final Forms forms;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<String> unknownColumns = new ArrayList<>();
    private final List<CellReader> cells = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private long leftOut;

    /** What a column of ours says, from a row of the office; a fault where nothing can be made of it. */
    interface CellReader extends Function<List<String>, String> {}

    private record Filter(int place, Condition condition) {

        boolean takes(List<String> fields) {
            return condition.holds(place < 0 ? "" : fields.get(place));
        }
    }

    /** @param lookups values of other files, null where the profile has none for this one */
    MappedTable(
            Table table,
            ImportFile file,
            Profile profile,
            Function<Profile.Lookup, Lookups.Values> lookups,
            @Nullable String board) {
        this.table = table;
        this.file = file;
        forms = new Forms(profile);
        columns = new Columns(table.header());
        FileMapping mapping = profile.mapping(file);
        if (table.header() == null) {
            faults.add(RowFault.ofRow(RowRule.HEADER_UNREADABLE));
        } else if (mapping == null) {
            readAsItIs();
        } else {
            CellReaders readers = new CellReaders(profile, columns, forms, lookups, board);
            for (String column : file.columns()) {
                Cell cell = mapping.columns().get(column);
                cells.add(cell == null ? fields -> "" : readers.reader(column, cell));
            }
            for (Condition condition : mapping.where()) {
                filters.add(new Filter(columns.find(condition.column(), false), condition));
            }
            faults.addAll(columns.faults());
        }
    }

    private void readAsItIs() {
        List<String> header = Objects.requireNonNull(table.header());
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name) && !name.isEmpty()) {
                faults.add(new RowFault(ColumnName.shown(name), RowRule.COLUMN_TWICE));
            } else if (!file.columns().contains(name)) {
                unknownColumns.add(ColumnName.shown(name));
            }
        }
        for (String column : file.columns()) {
            int place = columns.find(column, !file.requiredColumns().contains(column));
            cells.add(place < 0 ? fields -> "" : fields -> forms.read(column, fields.get(place)));
        }
        faults.addAll(columns.faults());
    }

    /** Why no row can be taken in; empty when rows can. The rows can be counted all the same. */
    public List<RowFault> faults() {
        return faults;
    }

    void addFault(RowFault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** What was found, for who has to mend it: the columns, and what seems to separate them. */
    public String found() {
        List<String> header = table.header();
        if (header == null) {
            return "-";
        }
        String names = String.join(
                ", ", header.stream().limit(MOST_SHOWN).map(ColumnName::shown).toList());
        return names + (header.size() > MOST_SHOWN ? ", ..." : "") + " (" + header.size() + "; " + table.form() + ")";
    }

    /** Names of columns that mean nothing, made fit to be shown; of an office's own files none are told. */
    public List<String> unknownColumns() {
        return unknownColumns;
    }

    /** The table that is read. */
    public Table table() {
        return table;
    }

    /** Rows left out so far, as the profile wants it. */
    public long leftOut() {
        return leftOut;
    }

    /**
     * The next row, or null after the last.
     *
     * @throws IOException when the bytes cannot be read
     */
    public @Nullable MappedRow next() throws IOException {
        for (Row row = table.next(); row != null; row = table.next()) {
            if (row.fault() != null) {
                return new MappedRow(row.line(), List.of(), List.of(row.fault()));
            }
            if (!faults.isEmpty()) {
                return new MappedRow(row.line(), List.of(), faults);
            }
            List<String> fields = row.fields();
            if (filters.stream().allMatch(filter -> filter.takes(fields))) {
                return mapped(row);
            }
            leftOut++;
        }
        return null;
    }

    private MappedRow mapped(Row row) {
        List<String> ours = new ArrayList<>(cells.size());
        List<RowFault> wrong = new ArrayList<>(0);
        for (CellReader cell : cells) {
            try {
                ours.add(cell.apply(row.fields()));
            } catch (CellFault e) {
                wrong.add(e.fault());
            }
        }
        return new MappedRow(row.line(), wrong.isEmpty() ? ours : List.of(), wrong);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    /** Nothing can be made of a value. */
    static final class CellFault extends RuntimeException {

        private final RowFault fault;

        CellFault(String column, RowRule rule) {
            super(rule.code(), null, false, false);
            fault = new RowFault(column, rule);
        }

        RowFault fault() {
            return fault;
        }
    }
}
