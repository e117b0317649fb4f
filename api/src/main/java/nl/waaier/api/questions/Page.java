package nl.waaier.api.questions;

import java.util.List;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param number 0 and up
 * @param size 1 to {@value #MAX_SIZE}
 */
public record Page(int number, int size) {

    /** The most that one answer lists. */
    public static final int MAX_SIZE = 200;

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_NUMBER = 1_000_000;

    /**
     * Reads the parameters {@code page} and {@code size}; 0 and 50 when they are absent.
     *
     * @throws nl.waaier.api.problem.InvalidRequestException when one is out of bounds
     */
    public static Page of(@Nullable Integer page, @Nullable Integer size) {
        Faults faults = new Faults();
        int number = page == null ? 0 : page;
        int length = size == null ? DEFAULT_SIZE : size;
        if (number < 0 || number > MAX_NUMBER) {
            faults.add(new Fault("page", "out-of-bounds", "Dit moet 0 of meer zijn.", "This must be 0 or more."));
        }
        if (length < 1 || length > MAX_SIZE) {
            faults.add(new Fault("size", "out-of-bounds", "Dit moet 1 tot 200 zijn.", "This must be 1 to 200."));
        }
        faults.check();
        return new Page(number, length);
    }

    /** This part of a whole list. */
    public <T> List<T> of(List<T> all) {
        int from = (int) Math.min((long) number * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }
}
