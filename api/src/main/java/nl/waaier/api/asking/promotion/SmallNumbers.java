package nl.waaier.api.asking.promotion;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.waaier.api.platform.identity.Access;

/**
 * Leaves out numbers of persons so small that they point at somebody, and more beside them where the small ones could be
 * worked out from a total and what is left.
 */
final class SmallNumbers {

    private SmallNumbers() {}

    /**
     * Which rows are left out, the very same objects. Each row is made up of parts, of which the sums over all rows are
     * known: a row with a small part is left out, and so are more rows that have some of that part, the smallest first, until
     * no sum of the parts left out is small. When such a sum over all rows is small there is nothing to be worked out, for
     * that one is not shown either.
     *
     * @param parts the numbers that a row is made up of
     */
    static <R> Set<R> leftOut(Collection<R> rows, List<ToIntFunction<R>> parts) {
        Set<R> out = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.stream().filter(row -> hasSmall(List.of(row), parts)).forEach(out::add);
        if (hasSmall(rows, parts)) {
            return out;
        }
        while (hasSmall(out, parts)) {
            List<ToIntFunction<R>> small =
                    parts.stream().filter(part -> hasSmall(out, List.of(part))).toList();
            Optional<R> next = rows.stream()
                    .filter(row -> !out.contains(row) && size(row, small) > 0)
                    .min(Comparator.comparingInt(row -> size(row, parts)));
            out.add(next.orElseThrow());
        }
        return out;
    }

    /** Whether any part is small in some rows together. */
    static <R> boolean hasSmall(Collection<R> rows, List<ToIntFunction<R>> parts) {
        return parts.stream()
                .anyMatch(part -> Access.isSmall(rows.stream().mapToInt(part).sum()));
    }

    private static <R> int size(R row, List<ToIntFunction<R>> parts) {
        return parts.stream()
                .flatMapToInt(part -> IntStream.of(part.applyAsInt(row)))
                .sum();
    }
}
