package nl.waaier.api.asking.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.hash.Hashes;
import nl.waaier.api.platform.person.Erasures;
import nl.waaier.api.platform.person.PersonHolds;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.ErasureRule;
import nl.waaier.projections.retention.Due;
import nl.waaier.projections.retention.DueFiles;
import org.springframework.stereotype.Component;

/** Works out of whom what is of a class was kept for its time. */
@Component
class DuePersons {

    /** As many as are erased within a request. */
    static final int MOST = 200;

    private final DueFiles files;
    private final PersonNames names;
    private final PersonHolds holds;
    private final Erasures erasures;

    DuePersons(DueFiles files, PersonNames names, PersonHolds holds, Erasures erasures) {
        this.files = files;
        this.names = names;
        this.holds = holds;
        this.erasures = erasures;
    }

    /**
     * Of whom it was, and of whom of those it is not erased.
     *
     * @param due of how many
     * @param refused of how many of those a rule stands in the way
     * @param free of whom nothing does, the longest ago first, at most {@value #MOST}
     * @param persons all of those
     */
    record Found(int due, Map<Rule, Integer> refused, List<Due> free, NamedPersons persons) {

        /** Of exactly whom and what. */
        String mark() {
            StringBuilder all = new StringBuilder();
            for (Due one : free) {
                all.append(one.teacher())
                        .append(' ')
                        .append(new TreeSet<>(one.trajectories()))
                        .append('\n');
            }
            return Hashes.sha256(all.toString());
        }
    }

    /** Of whom of a board the time began before a day. */
    Found before(Scope scope, RetentionClass retentionClass, LocalDate day) {
        List<Due> began = files.before(scope.board(), retentionClass, day, scope.today());
        NamedPersons persons = names.of(began.stream().map(Due::teacher).toList());
        Set<TeacherId> asked = retentionClass == RetentionClass.TEXTS ? erasures.whoAsked(scope.board()) : Set.of();
        Set<TeacherId> held = holds.of(scope.board());
        List<Due> due = began.stream()
                // Whoever was erased is not in the register any more.
                .filter(one -> persons.find(one.teacher()) != null)
                .filter(one ->
                        retentionClass == RetentionClass.PERSON || one.texts() > 0 || asked.contains(one.teacher()))
                .toList();
        Map<Rule, Integer> refused = new TreeMap<>(Comparator.comparing(Rule::code));
        List<Due> free = due.stream()
                .filter(one -> {
                    Rule rule = held.contains(one.teacher())
                            ? ErasureRule.ERASURE_ON_HOLD
                            : one.refused().orElse(null);
                    if (rule != null) {
                        refused.merge(rule, 1, Integer::sum);
                    }
                    return rule == null;
                })
                .sorted(Comparator.comparing(Due::since).thenComparing(Due::teacher, persons.inDutchOrder()))
                .limit(MOST)
                .toList();
        return new Found(due.size(), refused, free, persons);
    }
}
