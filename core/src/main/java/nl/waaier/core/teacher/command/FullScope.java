package nl.waaier.core.teacher.command;

import java.time.LocalDate;
import java.util.Set;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * What a full delivery is whole in: within it, what the delivery does not have is not so.
 *
 * @param parts of which kinds of facts; of the others it withdraws nothing
 * @param schools at which schools; empty for all of the board, and for roles above the schools too
 * @param from first day of the period, null when it has no beginning
 * @param until last day of the period, null when it has no end
 */
public record FullScope(
        Set<FullPart> parts,
        Set<Brin> schools,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** @throws IllegalArgumentException when the period ends before it begins */
    public FullScope {
        parts = Set.copyOf(parts);
        schools = Set.copyOf(schools);
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a period ends no earlier than it begins");
        }
    }

    /** Whether it is about a school; null for what is above the schools. */
    public boolean covers(@Nullable Brin brin) {
        return schools.isEmpty() || (brin != null && schools.contains(brin));
    }

    /** Whether days, the last one null for no end, are partly within the period. */
    public boolean touches(LocalDate first, @Nullable LocalDate last) {
        return (until == null || !first.isAfter(until)) && (from == null || last == null || !last.isBefore(from));
    }

    /** The same, whole in these kinds of facts. */
    public FullScope in(Set<FullPart> others) {
        return new FullScope(others, schools, from, until);
    }
}
