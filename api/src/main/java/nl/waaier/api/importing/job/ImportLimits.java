package nl.waaier.api.importing.job;

import nl.waaier.api.importing.source.SourceLimits;

/**
 * How much one import may bring.
 *
 * @param source how much of a delivery is read
 * @param rows rows in all files together
 * @param schools rows of organisatie.csv
 * @param rowsPerPerson rows about one person
 * @param listed rejected rows that are kept for the report; the others are only counted
 */
public record ImportLimits(SourceLimits source, long rows, int schools, int rowsPerPerson, int listed) {

    /** What fits the whole country, with room to spare. */
    public static final ImportLimits DEFAULT = new ImportLimits(SourceLimits.DEFAULT, 20_000_000, 50_000, 400, 250_000);
}
