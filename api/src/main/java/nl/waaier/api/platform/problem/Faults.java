package nl.waaier.api.platform.problem;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is wrong with a request, so that one answer tells all of it. Reading goes on after a fault; {@link
 * #check()} ends it.
 */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Adds a fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** The value; a fault when it is not there. */
    public <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            add(Fault.required(field));
        }
        return value;
    }

    /**
     * The value as read from its text, null when it is not there or has a fault.
     *
     * @param reader throws {@link IllegalArgumentException} or {@link DateTimeException} when the text does not have the
     *     right form
     */
    public <T> @Nullable T read(String field, @Nullable String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            add(Fault.malformed(field));
            return null;
        }
    }

    /** The value as read from its text; a fault when it is not there or does not have the right form. */
    public <T> @Nullable T readRequired(String field, @Nullable String text, Function<String, T> reader) {
        return read(field, required(field, text), reader);
    }

    /**
     * The value as made, null when it is not there or has a fault.
     *
     * @param value throws {@link IllegalArgumentException} or {@link ArithmeticException} when what was sent is out of bounds
     */
    public <T> @Nullable T guarded(String field, Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | ArithmeticException refused) {
            add(Fault.malformed(field));
            return null;
        }
    }

    /** What {@link #check()} found to be there. */
    public static <T> T present(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }

    /**
     * Ends the reading of the request.
     *
     * @throws InvalidRequestException when there is any fault, with all of them
     */
    public void check() {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(found);
        }
    }
}
