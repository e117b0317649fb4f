package nl.waaier.api.recording;

import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Why something that was recorded is withdrawn.
 *
 * @param reason in words
 */
public record RetractionBody(@Nullable String reason) {

    /** The reason in the form in which it is recorded; a fault when it is missing. */
    public @Nullable PersonalText read(Faults faults) {
        return faults.readRequired("reason", reason, PersonalText::new);
    }
}
