package nl.waaier.api.importing.recording;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/** The organisations that an import meets: what is on record, and in a dry run what would be by now. */
public final class KnownOrganisations {

    private final Organisations organisations;
    private final Map<BoardNumber, Organisation> pretended = new HashMap<>();
    /** Rows come board by board, so one is enough to remember. */
    private @Nullable BoardNumber lastBoard;

    private Organisation last = Organisation.EMPTY;

    /** @param organisations what is on record */
    public KnownOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisation of a board, as it was at most a part of the import ago. */
    Organisation of(BoardNumber board) {
        Organisation pretence = pretended.get(board);
        if (pretence != null) {
            return pretence;
        }
        if (!board.equals(lastBoard)) {
            last = organisations.of(board);
            lastBoard = board;
        }
        return last;
    }

    /** Something was recorded, or undone, about any of the boards. */
    public void forget() {
        lastBoard = null;
    }

    /** What a dry run would have recorded. */
    void pretend(BoardNumber board, String name, School school) {
        Organisation known = of(board);
        Map<Brin, School> schools = new LinkedHashMap<>(known.schools());
        schools.put(school.brin(), school);
        pretended.put(
                board,
                new Organisation(
                        name, schools, known.catalogue(), known.policies(), known.teams(), known.roleRestDays()));
    }
}
