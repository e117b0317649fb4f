package nl.waaier.api.asking.held;

import nl.waaier.core.shared.Rule;

/** What answering a request for correction must keep. */
enum CorrectionRule implements Rule {
    /** A request is answered once. */
    CORRECTION_REQUEST_ANSWERED("Dit verzoek is al beantwoord.", "This request was answered already."),
    /** Nobody judges themselves. */
    CORRECTION_REQUEST_OWN(
            "U kunt uw eigen verzoek niet beantwoorden; laat een collega het doen.",
            "You cannot answer your own request; let a colleague do so.");

    private final String dutch;
    private final String english;

    CorrectionRule(String dutch, String english) {
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
