package nl.waaier.core.teacher;

import nl.waaier.core.shared.Rule;

/** What stands in the way of erasing a person, and what of recording anything afterwards. */
public enum ErasureRule implements Rule {
    /** Whoever works for the board, or will, is not forgotten by it. */
    PERSON_IN_SERVICE(
            "Deze persoon heeft een lopende of komende arbeidsrelatie; wissen kan na de laatste dag.",
            "This person has an appointment that runs or is to begin; erasing is possible after the last day."),
    /** A trajectory that is under way needs its reasons, and so does a decision that is or can be objected to. */
    TRAJECTORY_OPEN(
            "Er loopt een promotietraject of bezwaar van deze persoon, of bezwaar is nog mogelijk; rond dat eerst af.",
            "A promotion trajectory or objection of this person is under way, or can still be made; conclude that first."),
    /** The board needs it for a dispute or an inquiry. */
    ERASURE_ON_HOLD(
            "Het bestuur houdt de gegevens van deze persoon vast; hef dat eerst op.",
            "The board holds the data of this person; lift that first."),
    /** What holds keeps what was written of it: it is corrected first, and then the texts of what was wrong may go. */
    TEXTS_STILL_NEEDED(
            "Dit feit geldt nog; vervang het of trek het in, dan kunnen de teksten van wat fout was worden gewist.",
            "This fact still holds; replace or withdraw it, and the texts of what was wrong can be erased."),
    /** Nothing comes back of whoever was erased. */
    PERSON_ERASED(
            "Deze persoon is gewist; er wordt niets meer over vastgelegd.",
            "This person was erased; nothing more is recorded about them.");

    private final String dutch;
    private final String english;

    ErasureRule(String dutch, String english) {
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
