package nl.waaier.api.asking.paths;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Access;

/**
 * Leaves out ways that so few people went that they point at them, and more beside them: how many were in a place when
 * the year began, and on its last day, is known from elsewhere, so that a few could be worked out from all others of that place.
 */
final class SmallFlows {

    private SmallFlows() {}

    /**
     * The ways of one table that can be told: of no place are those left out a single one, or together fewer than 5, unless
     * none of it is told.
     *
     * @param places each tells a place of a way: where it comes from, and where it goes to
     */
    static <W> List<W> shown(List<W> ways, ToIntFunction<W> teachers, List<Function<W, Object>> places) {
        Set<W> out = Collections.newSetFromMap(new IdentityHashMap<>());
        ways.stream().filter(way -> Access.isSmall(teachers.applyAsInt(way))).forEach(out::add);
        boolean more = true;
        while (more) {
            List<W> next = places.stream()
                    .flatMap(place -> ofEachPlace(ways, place))
                    .filter(line -> canBeWorkedOut(line, out, teachers))
                    .map(line -> line.stream()
                            .filter(way -> !out.contains(way))
                            .min(Comparator.comparingInt(teachers))
                            .orElse(null))
                    .filter(Objects::nonNull)
                    .toList();
            out.addAll(next);
            more = !next.isEmpty();
        }
        return ways.stream().filter(way -> !out.contains(way)).toList();
    }

    private static <W> Stream<List<W>> ofEachPlace(List<W> ways, Function<W, Object> place) {
        Collection<List<W>> lines =
                ways.stream().collect(Collectors.groupingBy(place)).values();
        return lines.stream();
    }

    private static <W> boolean canBeWorkedOut(List<W> line, Set<W> out, ToIntFunction<W> teachers) {
        List<W> leftOut = line.stream().filter(out::contains).toList();
        return leftOut.size() == 1
                || Access.isSmall(leftOut.stream().mapToInt(teachers).sum());
    }
}
