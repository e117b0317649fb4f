package nl.waaier.core.ledger;

import nl.waaier.core.shared.Rule;

/** What a fact about somebody's basic right must keep. */
public enum RightsRule implements Rule {
    /** A reference is of one activity. */
    ACTIVITY_ASSIGNED_ONCE(
            "Onder dit kenmerk is deze persoon al een activiteit opgedragen; kies een ander kenmerk.",
            "An activity was assigned to this person under this reference already; choose another one."),
    /** One consents to something that was asked. */
    CONSENT_NEEDS_ACTIVITY(
            "Er is geen opgedragen activiteit met dit kenmerk.", "There is no assigned activity with this reference."),
    /** Consent is given once; it can be withdrawn. */
    CONSENT_GIVEN_ONCE("Met deze activiteit is al ingestemd.", "Consent to this activity was given already."),
    /** What is carried over of a year is one agreement. */
    CARRY_OVER_AGREED_ONCE(
            "Over dit schooljaar is al afgesproken wat wordt meegenomen; vervang die afspraak.",
            "What is carried over of this school year was agreed already; replace that agreement."),
    /** Nobody is the own employer. */
    NOBODY_ASSIGNS_THEMSELVES(
            "Niemand draagt zichzelf een activiteit op of spreekt met zichzelf af wat wordt meegenomen; laat een ander dit vastleggen.",
            "Nobody assigns an activity to themselves, or agrees with themselves what is carried over; have somebody else record this."),
    /** A school assigns and agrees with who works there. */
    RIGHT_NEEDS_WORK_AT_SCHOOL(
            "Deze persoon werkt dan niet bij deze school.", "This person does not work at this school then."),
    /** What is not there cannot be spent. */
    RIGHT_NOT_OVERDRAWN(
            "Zoveel is er in dit schooljaar van het basisrecht niet over.",
            "There is not so much left of the basic right in this school year.");

    private final String dutch;
    private final String english;

    RightsRule(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
