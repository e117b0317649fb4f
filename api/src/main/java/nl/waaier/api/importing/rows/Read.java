package nl.waaier.api.importing.rows;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.waaier.api.importing.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read.
 *
 * @param value its values, null when there are faults
 * @param faults what is wrong with it, empty when nothing is
 * @param <T> the values of such a row
 */
public record Read<T>(@Nullable T value, List<Fault> faults) {

    static <T> Read<T> of(FieldReader reader, Supplier<T> value) {
        return reader.faults().isEmpty()
                ? new Read<>(value.get(), List.of())
                : new Read<>(null, List.copyOf(reader.faults()));
    }

    /** The values of a row without faults. */
    public T get() {
        return Objects.requireNonNull(value);
    }

    /** Whether there are no faults. */
    public boolean isGood() {
        return faults.isEmpty();
    }
}
