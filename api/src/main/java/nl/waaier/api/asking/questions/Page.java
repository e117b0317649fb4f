package nl.waaier.api.asking.questions;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param number which part this is, from 0
 * @param size how many a part has at most
 * @param entries those of this part
 */
public record Page<E>(int total, int number, int size, List<E> entries) {

    /** The same part, each entry written otherwise. */
    public <W> Page<W> map(Function<? super E, ? extends W> writer) {
        return new Page<>(total, number, size, entries.stream().<W>map(writer).toList());
    }
}
