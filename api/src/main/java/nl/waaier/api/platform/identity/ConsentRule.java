package nl.waaier.api.platform.identity;

import nl.waaier.core.shared.Rule;

/** What the participation council comes before. */
public enum ConsentRule implements Rule {
    /** Without the council's consent to the processing, persons are shown to HR and to themselves only. */
    COUNCIL_CONSENTS_FIRST(
            "Gegevens over personen ziet alleen P&O, en ieder die van zichzelf, zolang niet vaststaat dat de"
                    + " medezeggenschapsraad met het verwerken van personeelsgegevens heeft ingestemd (WMS art. 12). Het bestuur"
                    + " vraagt de raad om instemming; daarna legt het bestuur of P&O die vast bij Medezeggenschap.",
            "Data about persons are shown to HR only, and to everybody those about themselves, while it is not on record that"
                    + " the participation council consented to the processing of staff data (WMS art. 12). The board asks the"
                    + " council for its consent; then the board or HR records it at Participation council.");

    private final String dutch;
    private final String english;

    ConsentRule(String dutch, String english) {
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
