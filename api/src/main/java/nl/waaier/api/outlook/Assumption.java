package nl.waaier.api.outlook;

import java.util.List;
import java.util.Optional;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * What is assumed about one person, as read.
 *
 * @param field where it stands in the request
 * @param teacher about whom; somebody new has a number for the length of the question
 * @param newcomer whether it is somebody new
 * @param facts in order
 */
record Assumption(String field, TeacherId teacher, boolean newcomer, List<AssumedFact> facts) {

    /**
     * One fact, or the rule that stood in the way of reading it.
     *
     * @param field where it stands in the request
     * @param fact the fact, null when a rule stood in the way
     * @param broken the rule, null when none did
     */
    record AssumedFact(
            String field,
            @Nullable TeacherFact fact,
            @Nullable Rule broken) {

        /**
         * The fact.
         *
         * @throws RuleBroken when a rule stood in the way of reading it
         */
        TeacherFact allowed() {
            if (broken != null) {
                throw new RuleBroken(broken);
            }
            return Optional.ofNullable(fact).orElseThrow();
        }
    }
}
