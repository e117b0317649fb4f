package nl.waaier.api.importing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.command.FullPart;
import nl.waaier.core.teacher.command.FullScope;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery says it is full for: what it does not have of that is withdrawn.
 *
 * @param boards of which boards, at least one
 * @param schools at which schools; empty for all of these boards
 * @param from first day of the period, null when it has no beginning
 * @param until last day of the period, null when it has no end
 */
public record FullClaim(
        Set<BoardNumber> boards,
        Set<Brin> schools,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** @throws IllegalArgumentException when there is no board, or the period ends before it begins */
    public FullClaim {
        boards = sorted(boards, BoardNumber::value);
        schools = sorted(schools, Brin::value);
        if (boards.isEmpty() || (from != null && until != null && until.isBefore(from))) {
            throw new IllegalArgumentException("a board, and a period in order");
        }
    }

    /** In an order that is the same in every process. */
    private static <T> Set<T> sorted(Set<T> values, Function<T, String> text) {
        Set<T> sorted = new LinkedHashSet<>();
        values.stream().sorted(Comparator.comparing(text)).forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }

    /** What it is whole in about a person of one of these boards. */
    public FullScope scope(Set<FullPart> parts) {
        return new FullScope(parts, schools, from, until);
    }
}
