package nl.waaier.core.shared;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record tells, for whoever does the same with all that any record tells. */
public final class RecordValues {

    private RecordValues() {}

    /**
     * The values of a public record by their names, in its order.
     *
     * @throws IllegalStateException when it is not public
     */
    public static Map<String, @Nullable Object> of(Record record) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                values.put(component.getName(), component.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record of public values", e);
        }
        return values;
    }
}
