package nl.waaier.api.importing.job;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;

/** The organisations that an import meets: what is on record, and in a dry run what would be by now. */
final class BoardsInRun {

    private static final int CACHED = 500;

    private final Organisations organisations;
    private final Map<BoardNumber, Organisation> pretended = new HashMap<>();
    private final Map<BoardNumber, Organisation> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<BoardNumber, Organisation> eldest) {
            return size() > CACHED;
        }
    };

    BoardsInRun(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The organisation of a board, as it was at most a piece of work ago. */
    Organisation of(BoardNumber board) {
        Organisation pretence = pretended.get(board);
        return pretence == null ? cache.computeIfAbsent(board, organisations::of) : pretence;
    }

    /** Something was recorded, or undone, about any of the boards. */
    void forget() {
        cache.clear();
    }

    /** What a dry run would have recorded. */
    void pretend(BoardNumber board, String name, School school) {
        Organisation known = of(board);
        Map<Brin, School> schools = new LinkedHashMap<>(known.schools());
        schools.put(school.brin(), school);
        pretended.put(board, new Organisation(name, schools, known.catalogue(), known.policies()));
    }
}
