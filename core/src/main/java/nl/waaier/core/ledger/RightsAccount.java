package nl.waaier.core.ledger;

import java.time.LocalDate;
import java.util.Collection;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.file.RecordedFact;

/**
 * The account of somebody's basic right in one school year, on a day: always is
 * {@code granted + carriedIn = spent + assigned + carriedOver + lapsed + left}. What is granted is that of the whole year, as the
 * facts have it; an arbeidsrelatie without an end goes on.
 *
 * @param year of which school year
 * @param date on which day
 * @param byAgreement granted by the agreement
 * @param raised what the board gives more
 * @param carriedIn carried over from the year before, once that has ended
 * @param spent by own choice, until and including the day
 * @param assigned on assigned activities to which consent was given, both until and including the day
 * @param carriedOver into the next year, once this one has ended
 * @param lapsed once the year has ended
 * @param left negative where more was spent than there was; after the year nothing more is left than that
 * @param agreed how much of what is left is carried over at most, by what was agreed until and including the day
 * @param withoutConsent assigned and not consented to, so at the employer's cost
 */
public record RightsAccount(
        SchoolYear year,
        LocalDate date,
        HoursAndEuros byAgreement,
        HoursAndEuros raised,
        HoursAndEuros carriedIn,
        HoursAndEuros spent,
        HoursAndEuros assigned,
        HoursAndEuros carriedOver,
        HoursAndEuros lapsed,
        HoursAndEuros left,
        HoursAndEuros agreed,
        HoursAndEuros withoutConsent) {

    /**
     * The account that follows from some facts, which may be those known at a moment.
     *
     * @param facts in any order; of those about roles, teams and promotions nothing is needed
     * @param sets the rule sets that are known
     */
    public static RightsAccount of(
            Collection<? extends RecordedFact<?>> facts, RightsRuleSets sets, SchoolYear year, LocalDate date) {
        return new RightsBook(facts, sets, date).account(year);
    }

    /** Granted in all: by the agreement, and what the board gives more. */
    public HoursAndEuros granted() {
        return byAgreement.plus(raised);
    }

    /** What of that which is left will lapse on 31 July if nothing more is spent or agreed; nothing after that. */
    public HoursAndEuros lapsing() {
        return left.max(HoursAndEuros.NONE).minus(left.max(HoursAndEuros.NONE).min(agreed));
    }

    /** Whether more was spent than there was, as corrections of history can show. */
    public boolean isOverdrawn() {
        return left.isShortOf(HoursAndEuros.NONE);
    }

    /** Whether the person had no right, and nothing about one is on record. */
    public boolean isEmpty() {
        return granted()
                .plus(carriedIn)
                .plus(spent)
                .plus(assigned)
                .plus(withoutConsent)
                .isNone();
    }
}
