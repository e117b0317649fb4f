package nl.waaier.api.importing.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waaier.api.importing.ImportFile;
import org.jspecify.annotations.Nullable;

/**
 * How an office's files become ours, as its JSON says it; docs/import-profiles.md explains every property.
 *
 * @param name what it is called
 * @param about for whom it is
 * @param board the bestuursnummer where rows do not tell it and no board hands in
 * @param dates forms of dates such as {@code d-M-yyyy}, tried in turn; {@code yyyy-MM-dd} is always read
 * @param decimal what stands before decimals, point or comma; the other one then groups thousands
 * @param empty values that say that there is none
 * @param sources the office's files by a word of the profile
 * @param tables per table, what a value of the office is called by us
 * @param files per file of ours how it is made; one that is not here comes under its own name, with its own columns
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Profile(
        String name,
        String about,
        @Nullable String board,
        List<String> dates,
        @Nullable String decimal,
        List<String> empty,
        Map<String, Source> sources,
        Map<String, Map<String, String>> tables,
        Map<String, FileMapping> files) {

    /** The name of the profile of our own files. */
    public static final String WAAIER = "waaier";

    /** Our files as they are. */
    public static final Profile OURS =
            new Profile(WAAIER, "", null, List.of(), null, List.of(), Map.of(), Map.of(), Map.of());

    /** Puts nothing where nothing is told. */
    public Profile {
        name = Objects.requireNonNullElse(name, "");
        about = Objects.requireNonNullElse(about, "");
        dates = copy(dates);
        empty = copy(empty);
        sources = copy(sources);
        tables = copy(tables);
        files = copy(files);
    }

    /**
     * A file of the office.
     *
     * @param file its name, in capitals or not; a sheet of a workbook is found by it without what follows the point
     * @param charset its character set, null to find out
     * @param separator what separates its fields, null to find out
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Source(
            String file, @Nullable String charset, @Nullable String separator) {}

    /**
     * How a file of ours is made.
     *
     * @param from the source whose rows it has
     * @param where the rows that are taken; the others are left out
     * @param columns per column of ours what stands in it; one that is not here is empty
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FileMapping(String from, List<Condition> where, Map<String, Cell> columns) {

        /** Puts nothing where nothing is told. */
        public FileMapping {
            where = copy(where);
            columns = copy(columns);
        }
    }

    /**
     * What a row must have.
     *
     * @param column the office's column
     * @param in one of these values, when there are any
     * @param notIn none of these values
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Condition(String column, List<String> in, List<String> notIn) {

        /** Puts nothing where nothing is told. */
        public Condition {
            in = copy(in);
            notIn = copy(notIn);
        }

        boolean holds(String value) {
            return (in.isEmpty() || in.contains(value)) && !notIn.contains(value);
        }
    }

    /**
     * What stands in a column of ours: one of the first five, worked on by those after it in this order.
     *
     * @param constant always the same
     * @param board the bestuursnummer of who hands in, or that of the profile
     * @param column a column of the office
     * @param columns several, put together
     * @param lookup a value of another file
     * @param when what the row must have; else {@code otherwise} stands there
     * @param between what is put between several columns, where both have a value; a space when null
     * @param optional whether the office may leave the column out
     * @param pattern a regular expression on the whole value, of which a part is taken; a value that it does not fit stays as it is
     * @param take which group of the pattern is taken, 1 when null
     * @param otherwise what stands there when the pattern does not fit, or {@code when} does not hold
     * @param table a value is replaced by what this table has for it; the table's {@code *} is for all others, without it they are faults
     * @param fullTime hours per week of a full-time job: hours become fte, in four decimals
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Cell(
            @Nullable String constant,
            @Nullable Boolean board,
            @Nullable String column,
            List<String> columns,
            @Nullable Lookup lookup,
            @Nullable Condition when,
            @Nullable String between,
            @Nullable Boolean optional,
            @Nullable String pattern,
            @Nullable Integer take,
            @Nullable String otherwise,
            @Nullable String table,
            @Nullable BigDecimal fullTime) {

        /** Puts nothing where nothing is told. */
        public Cell {
            columns = copy(columns);
        }

        /** The columns of the row itself that are read. */
        List<String> read() {
            Stream<String> own = column == null ? columns.stream() : Stream.of(column);
            return (lookup == null ? own : Stream.concat(own, Stream.of(lookup.by()))).toList();
        }

        boolean mayBeAbsent() {
            return Boolean.TRUE.equals(optional);
        }
    }

    /**
     * A value of another file: of its row whose key is ours.
     *
     * @param in the source
     * @param key its column that tells whose row it is
     * @param by our row's column with the same
     * @param column its column with the value
     * @param where the rows of it that count
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Lookup(String in, String key, String by, String column, List<Condition> where) {

        /** Puts nothing where nothing is told. */
        public Lookup {
            where = copy(where);
        }
    }

    /** How a file of ours is made, null when it comes as it is. */
    @Nullable
    FileMapping mapping(ImportFile file) {
        return files.get(file.word());
    }

    /** The word for the file that has our file's rows. */
    public String source(ImportFile file) {
        FileMapping mapping = mapping(file);
        return mapping == null ? file.word() : mapping.from();
    }

    /** Columns of ours that must be in our file and that the profile fills with nothing. */
    public List<String> unfilled(ImportFile file) {
        FileMapping mapping = mapping(file);
        return mapping == null
                ? List.of()
                : file.requiredColumns().stream()
                        .filter(column -> !mapping.columns().containsKey(column))
                        .toList();
    }

    /** What the office calls the file that has our file's rows. */
    public String officeFile(ImportFile file) {
        FileMapping mapping = mapping(file);
        return mapping == null
                ? file.fileName()
                : Objects.requireNonNull(sources.get(mapping.from())).file();
    }

    /** What the office calls a column of ours; the same where it has none for it. */
    public String officeColumn(ImportFile file, String column) {
        FileMapping mapping = mapping(file);
        Cell cell = mapping == null ? null : mapping.columns().get(column);
        if (cell == null) {
            return column;
        }
        Lookup lookup = cell.lookup();
        List<String> read = lookup == null ? cell.read() : List.of(lookup.column());
        return read.isEmpty() ? column : String.join(" + ", read);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
