package nl.waaier.core.teacher.event;

import java.time.LocalDate;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Support in learning a role was arranged (ondersteuning); before entry it belongs to the next holding.
 *
 * @param teacherId about whom
 * @param boardNumber whose member of staff
 * @param brin the school; null for a role of the board, above its schools
 * @param role the role's code in the catalogue, kebab-case, at most 60 characters
 * @param from first day
 * @param until last day, null when open
 * @param kind what kind
 * @param amount how much, in hours (uur); null when not told
 * @param notes who gave it, and so on
 */
public record SupportArranged(
        TeacherId teacherId,
        BoardNumber boardNumber,
        @Nullable Brin brin,
        String role,
        LocalDate from,
        @Nullable LocalDate until,
        SupportKind kind,
        @Nullable Amount amount,
        Notes notes)
        implements DossierFact {

    /** @throws IllegalArgumentException when a text is out of its {@link Bounds}, the period ends early or the unit does not fit */
    public SupportArranged {
        Required.all(teacherId, boardNumber, role, from, kind, notes);
        Bounds.role(role);
        Periods.requireOrder(from, until);
        Units.require(amount, AmountUnit.UUR);
    }

    @Override
    public LocalDate effectiveDate() {
        return from;
    }
}
