package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/** Something recorded about one board: of a family that one fold makes something of, and which is nothing to the others. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface BoardEvent
        permits OrganisationEvent, TargetEvent, WantedRoleEvent, AccessEvent, CouncilEvent, FiguresPublished {

    /** Which board. */
    BoardNumber boardNumber();

    /** First day on which it holds, null when it holds for all dates (deliveries do not date the organisation). */
    @Nullable
    LocalDate effectiveDate();
}
