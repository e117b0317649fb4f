package nl.waaier.projections.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.facts.FactLog;
import org.jspecify.annotations.Nullable;

/**
 * The logs that were loaded or written last, so that the next event about the same teacher needs no loading. They may be
 * older than the documents, when another node wrote those: whoever writes does so only over the log that was remembered,
 * and forgets it when that is not what is there.
 */
final class RecentLogs {

    private final int mostFacts;
    private final Map<TeacherId, FactLog> logs = new LinkedHashMap<>(16, 0.75f, true);
    private int facts;

    /** @param mostFacts how many facts are remembered, of however many teachers; bounds the heap this takes */
    RecentLogs(int mostFacts) {
        this.mostFacts = mostFacts;
    }

    synchronized @Nullable FactLog get(TeacherId teacher) {
        return logs.get(teacher);
    }

    synchronized void put(FactLog log) {
        forget(log.teacher());
        logs.put(log.teacher(), log);
        facts += log.facts().size();
        Iterator<FactLog> oldest = logs.values().iterator();
        while (facts > mostFacts && oldest.hasNext()) {
            facts -= oldest.next().facts().size();
            oldest.remove();
        }
    }

    synchronized void forget(TeacherId teacher) {
        FactLog old = logs.remove(teacher);
        if (old != null) {
            facts -= old.facts().size();
        }
    }
}
