package nl.waaier.api.importing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something told about a delivery, once per kind, file and column.
 *
 * @param file the file, null when it is about the delivery
 * @param line where it was first met, null when it is about the file
 * @param column the column, null when it is about the row or file
 * @param rule what it is
 * @param times how often it was met
 */
public record Warning(
        @Nullable ImportFile file,
        @Nullable Long line,
        @Nullable String column,
        WarningRule rule,
        long times) {

    /** Something about the delivery as a whole. */
    public static Warning ofDelivery(WarningRule rule) {
        return new Warning(null, null, null, rule, 1);
    }

    /** Whether it is of the same kind, about the same file and column. */
    public boolean isLike(Warning other) {
        return file == other.file && rule == other.rule && Objects.equals(column, other.column);
    }

    /** Both together, of one kind. */
    public Warning plus(Warning other) {
        Long first = line == null || other.line == null ? line : Long.valueOf(Math.min(line, other.line));
        return new Warning(file, first, column, rule, times + other.times);
    }
}
