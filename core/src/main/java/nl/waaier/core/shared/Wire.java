package nl.waaier.core.shared;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up the constant that a word in a file, a request or a stored event stands for.
 *
 * @param <E> the values that have a word
 */
public final class Wire<E> {

    private final Map<String, E> byWord;

    private Wire(Map<String, E> byWord) {
        this.byWord = byWord;
    }

    /** Words of all the given values; two values may not share a word. */
    public static <E> Wire<E> of(E[] values, Function<E, String> word) {
        return new Wire<>(Stream.of(values).collect(Collectors.toUnmodifiableMap(word, Function.identity())));
    }

    /** The value with this word, if there is one. */
    public Optional<E> find(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    /**
     * The value with this word.
     *
     * @throws IllegalArgumentException when no value has this word
     */
    public E get(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("unknown word"));
    }
}
