package nl.waaier.api.importing.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.waaier.api.importing.Fault;
import nl.waaier.api.importing.FormRule;
import nl.waaier.api.importing.ImportFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of the format are in one file.
 *
 * @param positions per column of the format its place in the file
 * @param size columns in the file
 * @param unknown names of columns that the format does not have, made fit to be shown
 * @param faults what is wrong with it, empty when nothing is
 */
record Header(List<Integer> positions, int size, List<String> unknown, List<Fault> faults) {

    private static final int MAX_SHOWN = 40;

    static Header of(ImportFile file, RecordReader.@Nullable Found found) {
        if (found == null || found.fault() != null) {
            return new Header(List.of(), 0, List.of(), List.of(Fault.ofRow(FormRule.HEADER_UNREADABLE)));
        }
        List<String> names = found.fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<Fault> faults = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name) && !name.isEmpty()) {
                faults.add(new Fault(shown(name), FormRule.COLUMN_TWICE));
            } else if (!file.columns().contains(name)) {
                unknown.add(shown(name));
            }
        }
        Integer[] positions = new Integer[file.columns().size()];
        Arrays.setAll(positions, i -> names.indexOf(file.columns().get(i)));
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] < 0) {
                faults.add(new Fault(file.columns().get(i), FormRule.COLUMN_MISSING));
            }
        }
        return new Header(List.of(positions), names.size(), unknown, faults);
    }

    /** A name from a file that may hold anything, for a report. */
    private static String shown(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}_. -]", "?");
        return safe.length() > MAX_SHOWN ? safe.substring(0, MAX_SHOWN) : safe;
    }
}
