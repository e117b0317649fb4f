package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact that belongs to how a role is held and changes nothing in it: any number may stand side by side, before entry and after the
 * end too.
 */
public sealed interface DossierFact extends CareerFact permits SupportArranged, FacilitationGranted, RecognitionGiven {

    /** The last day on which it holds, null when open. */
    @Nullable
    LocalDate until();
}
