package nl.waaier.api.asking.outlook;

import java.util.List;
import java.util.Optional;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.command.TeacherCommand;
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
     * @param command that would record it, null as above
     * @param broken the rule, null when none did
     */
    record AssumedFact(
            String field,
            @Nullable TeacherFact fact,
            @Nullable TeacherCommand command,
            @Nullable Rule broken) {

        /**
         * The command that would record it.
         *
         * @throws RuleBroken when a rule stood in the way of reading it
         */
        TeacherCommand allowed() {
            if (broken != null) {
                throw new RuleBroken(broken);
            }
            return Optional.ofNullable(command).orElseThrow();
        }
    }
}
