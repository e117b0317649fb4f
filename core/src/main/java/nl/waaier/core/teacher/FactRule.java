package nl.waaier.core.teacher;

import nl.waaier.core.shared.Rule;

/** What recording, retracting and replacing any fact must keep. */
public enum FactRule implements Rule {
    /** A teacher's facts are of one board: another board's people do not exist for it. */
    TEACHER_OF_BOARD("Deze persoon hoort bij een ander bestuur.", "This person belongs to another board."),
    /** Only a fact that holds can be retracted or replaced. */
    FACT_UNKNOWN(
            "Dit feit is niet vastgelegd, of het is al ingetrokken.",
            "This fact is not on record, or it has been withdrawn already."),
    /** What is left after a retraction or replacement must still make sense. */
    FACT_STILL_NEEDED(
            "Andere vastgelegde feiten steunen op dit feit; trek die eerst in.",
            "Other facts on record depend on this one; withdraw those first."),
    /** A fact is replaced by a fact about the same thing. */
    REPLACEMENT_OF_SAME_KIND(
            "Een feit wordt vervangen door een feit van dezelfde soort over dezelfde persoon.",
            "A fact is replaced by a fact of the same kind about the same person."),
    /** Two different statements about the same thing in one delivery: neither is believed. */
    ROWS_CONTRADICT(
            "Deze aanlevering bevat twee verschillende rijen over hetzelfde; geen van beide is verwerkt.",
            "This delivery has two different rows about the same thing; neither was taken in."),
    /** Two files of one person are made one only when what they tell can be true of one person. */
    FILES_CONTRADICT(
            "De twee dossiers vertellen over hetzelfde iets verschillends; herstel eerst een van beide.",
            "The two files tell different things about the same; correct one of them first.");

    private final String dutch;
    private final String english;

    FactRule(String dutch, String english) {
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
