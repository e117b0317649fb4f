package nl.waaier.projections.outlook;

import java.util.Set;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Post;
import org.jspecify.annotations.Nullable;

/**
 * For which part of a board one looks ahead: one school, or all its schools of a sector. The sector of an arbeidsrelatie
 * is that of its scale, as in the functiemix; that of a role is its school's.
 *
 * @param board which board
 * @param school one school, null for a sector
 * @param sector one sector, null for a school
 * @param schools which schools these are
 */
public record OutlookScope(
        BoardNumber board, @Nullable Brin school, @Nullable Sector sector, Set<Brin> schools) {

    public OutlookScope {
        schools = Set.copyOf(schools);
    }

    /** One school. */
    public static OutlookScope of(BoardNumber board, Brin school) {
        return new OutlookScope(board, school, null, Set.of(school));
    }

    /** A board's schools of a sector. */
    public static OutlookScope of(BoardNumber board, Sector sector, Organisation organisation) {
        return new OutlookScope(
                board,
                null,
                sector,
                Set.copyOf(organisation.schools().values().stream()
                        .filter(school -> school.sector() == sector)
                        .map(SchoolHistory::brin)
                        .toList()));
    }

    /** Whether an arbeidsrelatie is of this part. */
    boolean covers(Post post) {
        return sector == null ? post.brin().equals(school) : post.sector() == sector;
    }

    /** Whether a school is of this part. */
    boolean covers(Brin brin) {
        return schools.contains(brin);
    }
}
