package nl.waaier.projections.functiemix;

import java.util.List;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One arbeidsrelatie that counts otherwise on a reference date than was known before.
 *
 * @param teacher who
 * @param appointmentId the volgnummer
 * @param brin at which school; the later one where that was corrected
 * @param scaleBefore the label under which it counted, null when it did not
 * @param fteBefore the fte that counted, 0 when it did not
 * @param scaleAfter the label under which it counts now, null when it does not
 * @param fteAfter the fte that counts now, 0 when it does not
 * @param facts what was recorded or withdrawn between the two moments and bears on the reference date, by number, as
 *     known at the second moment; never empty
 */
public record PostRestated(
        TeacherId teacher,
        String appointmentId,
        Brin brin,
        @Nullable String scaleBefore,
        Fte fteBefore,
        @Nullable String scaleAfter,
        Fte fteAfter,
        List<RecordedFact<?>> facts) {

    static PostRestated of(Post any, @Nullable Post before, @Nullable Post after, List<RecordedFact<?>> facts) {
        return new PostRestated(
                any.teacher(),
                any.appointmentId(),
                any.brin(),
                before == null ? null : before.scale(),
                before == null ? Fte.ZERO : before.fte(),
                after == null ? null : after.scale(),
                after == null ? Fte.ZERO : after.fte(),
                facts);
    }

    /** Whether it counts as it did. */
    boolean isAsBefore() {
        return fteBefore.equals(fteAfter)
                && (scaleBefore == null ? scaleAfter == null : scaleBefore.equals(scaleAfter));
    }
}
