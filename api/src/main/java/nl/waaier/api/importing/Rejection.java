package nl.waaier.api.importing;

import java.util.List;

/**
 * A row that is not taken in, or a whole file of which that holds.
 *
 * @param file which file
 * @param line physical line in that file on which the row begins, from 1
 * @param rows how many rows it stands for: 1, or for a whole file the rows in it
 * @param faults why, at least one, at most one per column
 */
public record Rejection(ImportFile file, long line, long rows, List<Fault> faults) {

    /** One row. */
    public static Rejection ofRow(ImportFile file, long line, List<Fault> faults) {
        return new Rejection(file, line, 1, faults);
    }
}
