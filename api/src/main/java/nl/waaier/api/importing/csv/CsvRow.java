package nl.waaier.api.importing.csv;

import java.util.List;
import nl.waaier.api.importing.FormRule;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param line physical line on which it begins, from 1
 * @param fields its values without white space around them, in the order of the format whatever the order in the file;
 *     empty when there is a fault
 * @param fault what is wrong with its form, null when nothing is
 */
public record CsvRow(
        long line, List<String> fields, @Nullable FormRule fault) {}
