package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was given access.
 *
 * @param boardNumber which board
 * @param grant what was given, to whom
 * @param by who gave it; null for the operator, who makes the first of a board
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessGranted(
        BoardNumber boardNumber,
        AccessGrant grant,
        @Nullable AccountId by) implements BoardEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public AccessGranted {
        Required.all(boardNumber, grant);
    }

    @Override
    public LocalDate effectiveDate() {
        return grant.from();
    }
}
