package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a career fact in words.
 *
 * @param decidedBy who decided or gave it (door), null when unknown
 * @param evidence what shows it (bewijs), null when there is none
 * @param remark anything else (toelichting), null when there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notes(
        @Nullable PersonalText decidedBy,
        @Nullable PersonalText evidence,
        @Nullable PersonalText remark) {

    /** Nothing said. */
    public static final Notes NONE = new Notes(null, null, null);
}
