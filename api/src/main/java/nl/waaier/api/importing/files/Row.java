package nl.waaier.api.importing.files;

import java.util.List;
import nl.waaier.api.importing.RowFault;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param line where it begins, from 1: a line as an editor counts it, a row of a sheet, or the how-manieth of a JSON file
 * @param fields its values without white space around them, as many as the header has; empty when there is a fault
 * @param fault what is wrong with its form, null when nothing is
 */
public record Row(long line, List<String> fields, @Nullable RowFault fault) {}
