package nl.waaier.api.importing.report;

import java.util.List;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.RowFault;

/**
 * A row that is not taken in, or a whole file of which that holds.
 *
 * @param file which file
 * @param line physical line in that file on which the row begins, from 1
 * @param rows how many rows it stands for: 1, or for a whole file the rows in it
 * @param faults why, at least one, at most one per column
 */
public record Rejection(ImportFile file, long line, long rows, List<RowFault> faults) {

    /** One row. */
    public static Rejection of(DeliveredRow row, List<RowFault> faults) {
        return new Rejection(row.file(), row.line(), 1, faults);
    }
}
