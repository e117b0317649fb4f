package nl.waaier.core.organisation.event;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Required;

/**
 * The board told a rule set of basic rights that holds at it, or told it anew in the place of the one with the same code.
 *
 * @param boardNumber which board
 * @param ruleSet the rule set
 */
public record RightsRuleSetAdopted(BoardNumber boardNumber, RightsRuleSet ruleSet) implements OrganisationEvent {

    /** @throws NullPointerException when something that must be told is missing */
    public RightsRuleSetAdopted {
        Required.all(boardNumber, ruleSet);
    }

    @Override
    public LocalDate effectiveDate() {
        return ruleSet.from();
    }
}
