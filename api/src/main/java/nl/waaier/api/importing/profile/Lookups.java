package nl.waaier.api.importing.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.DeliveryRefused;
import nl.waaier.api.importing.DeliveryRule;
import nl.waaier.api.importing.RowFault;
import nl.waaier.api.importing.files.Row;
import nl.waaier.api.importing.files.Table;
import nl.waaier.api.importing.profile.Profile.Condition;
import nl.waaier.api.importing.profile.Profile.Lookup;

/** Values of other files of the office, by whose they are. Held in memory, so there is a limit to them. */
final class Lookups {

    private static final int MOST_VALUES = 1_000_000;
    private static final int LONGEST = 500;

    private Lookups() {}

    /**
     * One value per key.
     *
     * @param faults why there are none: columns that are not there
     */
    record Values(Map<String, String> byKey, List<RowFault> faults) {

        static final Values NONE = new Values(Map.of(), List.of());

        String of(String key) {
            return byKey.getOrDefault(key, "");
        }
    }

    /** Reads a file to its end. Where it has several values for one key, the first of them by alphabet counts, in whatever order they come. */
    static Values read(Table table, Lookup lookup) throws IOException {
        Columns columns = new Columns(table.header());
        int key = columns.find(lookup.key(), false);
        int value = columns.find(lookup.column(), false);
        List<Integer> places = new ArrayList<>();
        for (Condition condition : lookup.where()) {
            places.add(columns.find(condition.column(), false));
        }
        if (!columns.faults().isEmpty()) {
            return new Values(Map.of(), columns.faults());
        }
        Map<String, String> values = new HashMap<>();
        for (Row row = table.next(); row != null; row = table.next()) {
            List<String> fields = row.fields();
            if (row.fault() == null
                    && holds(lookup.where(), places, fields)
                    && fields.get(value).length() <= LONGEST) {
                values.merge(fields.get(key), fields.get(value), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
            if (values.size() > MOST_VALUES) {
                throw new DeliveryRefused(DeliveryRule.DELIVERY_HAS_TOO_MANY_ROWS);
            }
        }
        return new Values(values, List.of());
    }

    private static boolean holds(List<Condition> conditions, List<Integer> places, List<String> fields) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(fields.get(places.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
