package nl.waaier.api.importing.files;

import java.io.IOException;
import java.util.List;
import nl.waaier.api.importing.WarningRule;
import org.jspecify.annotations.Nullable;

/** One file of a delivery, or one sheet, read row by row: a header, then rows. Rows in which nothing stands are no rows. */
public interface Table extends AutoCloseable {

    /** The names of its columns as {@link ColumnName#plain} has them; null when the header cannot be read. */
    @Nullable
    List<String> header();

    /** What its form was taken for, in a few words that are the same in Dutch and English: {@code ;} or {@code xlsx}. */
    String form();

    /**
     * The next row, or null after the last.
     *
     * @throws IOException when the bytes cannot be read
     */
    @Nullable
    Row next() throws IOException;

    /** What is told about the file as a whole, such as a character set that nobody told. */
    default List<WarningRule> warnings() {
        return List.of();
    }

    /** Bytes read so far, as far as is known. */
    default long bytesRead() {
        return 0;
    }

    /** Whether what follows the last row could not be read: then nobody knows how many rows there were. */
    default boolean brokenOff() {
        return false;
    }

    @Override
    void close() throws IOException;
}
