package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has a right to per school year for the own professional development (basisrecht), by one agreement or
 * decision.
 *
 * @param code its code, kebab-case, at most {@value Bounds#MAX_TARGET} characters
 * @param sector in which sector
 * @param category for which staff
 * @param from first day on which it holds
 * @param until last day, null when it is open
 * @param perYear hours and euros of a school year of 1 August to 31 July
 * @param proRata whether that is for a full-time job the whole year, and less by fte and by days; else it is for whoever is
 *     in service on any day of the year
 * @param basis on what it rests
 * @param source where that can be read, at most {@value Bounds#MAX_PLAIN_TEXT} characters, never about a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RightsRuleSet(
        String code,
        Sector sector,
        StaffCategory category,
        LocalDate from,
        @Nullable LocalDate until,
        HoursAndEuros perYear,
        boolean proRata,
        RightsBasis basis,
        String source) {

    /** @throws IllegalArgumentException when a text is out of its {@link Bounds}, or the amount is none */
    public RightsRuleSet {
        Required.all(code, sector, category, from, perYear, basis, source);
        Bounds.target(code);
        perYear.requireSome();
        Bounds.plainText(source);
    }

    /** Whether it holds on a date; first and last day included. */
    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    /** Whether another is about the same staff, on a day that both are about. */
    public boolean meets(RightsRuleSet other) {
        return sector == other.sector
                && category == other.category
                && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }
}
