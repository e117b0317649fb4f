package nl.waaier.api.asking.questions;

import java.util.List;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** A question of which the answer is a list, given in parts. */
public interface Paged extends Question {

    /** The most that one answer lists. */
    int MAX_SIZE = 200;

    /** Which part, 0 and up; null for the first. */
    @Nullable
    Integer page();

    /** How many a part has at most, 1 to {@value #MAX_SIZE}; null for 50. */
    @Nullable
    Integer size();

    /** Which part is asked for, from 0. */
    default int part() {
        Integer asked = page();
        return asked == null ? 0 : asked;
    }

    /** How many the part has at most. */
    default int length() {
        Integer asked = size();
        return asked == null ? 50 : asked;
    }

    @Override
    default void check(Scope scope, Faults faults) {
        if (part() < 0 || part() > 1_000_000) {
            faults.add(new Fault("page", "out-of-bounds", "Dit moet 0 of meer zijn.", "This must be 0 or more."));
        }
        if (length() < 1 || length() > MAX_SIZE) {
            faults.add(new Fault("size", "out-of-bounds", "Dit moet 1 tot 200 zijn.", "This must be 1 to 200."));
        }
    }

    /** The part that is asked for of a whole list. */
    default <E> Page<E> of(List<E> all) {
        int from = (int) Math.min((long) part() * length(), all.size());
        return new Page<>(all.size(), part(), length(), all.subList(from, Math.min(from + length(), all.size())));
    }
}
