package nl.waaier.api.importing;

import java.util.Comparator;
import java.util.List;

/**
 * A row as handed in, of good form.
 *
 * @param file which file
 * @param line physical line on which it begins, from 1
 * @param fields its values without white space around them, in the order of the format whatever the order in the file
 */
public record DeliveredRow(ImportFile file, long line, List<String> fields) {

    /** By what they say, wherever they stand: the order of a file must not matter. */
    public static final Comparator<DeliveredRow> BY_CONTENT =
            Comparator.comparing(DeliveredRow::file).thenComparing(DeliveredRow::fields, DeliveredRow::compare);

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** Hides the values, since this is what logs and errors print. */
    @Override
    public String toString() {
        return file.fileName() + ":" + line;
    }
}
