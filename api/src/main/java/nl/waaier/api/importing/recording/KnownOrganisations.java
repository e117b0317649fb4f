package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/** The organisations that an import meets: what is on record, and in a dry run what would be by now. */
public final class KnownOrganisations {

    private final Organisations organisations;
    private final LocalDate today;
    private final Map<BoardNumber, Organisation> pretended = new HashMap<>();
    /** Rows come board by board, so one is enough to remember. */
    private @Nullable BoardNumber lastBoard;

    private Organisation last = Organisation.EMPTY;

    /**
     * @param organisations what is on record
     * @param today the day on which the delivery was handed in
     */
    public KnownOrganisations(Organisations organisations, LocalDate today) {
        this.organisations = organisations;
        this.today = today;
    }

    /** The day on which the delivery was handed in. */
    LocalDate today() {
        return today;
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

    /**
     * What was recorded about a board in the running transaction, or would have been.
     *
     * @param pretended whether nothing was recorded: then it stays known
     */
    void learn(BoardNumber board, List<BoardEvent> events, boolean pretended) {
        Organisation known = of(board);
        for (BoardEvent event : events) {
            known = known.evolve(event);
        }
        if (pretended) {
            this.pretended.put(board, known);
        } else {
            last = known;
            lastBoard = board;
        }
    }
}
