package nl.waaier.api.asking.held;

import java.util.Locale;

/**
 * A table that holds something about people beside their events, and which of its rows are about somebody. Every column is told.
 * The parameters: {@code files}, the numbers of the own files; {@code board}; {@code account}, as whom somebody signs in; and
 * {@code requester}, the board and account as requests are kept by.
 */
enum HeldTable {
    /** Who somebody is. */
    PERSON(
            "Wie u bent, volgens het personenregister",
            "Who you are, by the register of persons",
            "id in (:files)",
            "id"),
    /** What the register said until somebody changed it. */
    PERSON_BEFORE(
            "Wat het personenregister eerder zei",
            "What the register of persons said before",
            "person in (:files)",
            "id"),
    /** Files that were joined. */
    PERSON_JOINED(
            "Dossiers die zijn samengevoegd",
            "Files that were joined",
            "person in (:files) or into_person in (:files)",
            "id"),
    /** What changed its number by that. */
    PERSON_RENUMBERED(
            "Aanstellingen die daarbij een ander volgnummer kregen",
            "Appointments that got another number by that",
            "person in (:files)",
            "person, appointment"),
    /** Why somebody is not erased. */
    PERSON_HOLD(
            "Waarom uw dossier bewaard moet blijven", "Why your file has to be kept", "person in (:files)", "since"),
    /** What was said about somebody, and is no more. */
    ERASED_TEXTS(
            "Teksten over u die zijn gewist",
            "Texts about you that were erased",
            "person in (:files)",
            "erased_at, retention_class, person"),
    /** How somebody signs in. */
    ACCOUNT(
            "Uw account bij het bestuur",
            "Your account at the board",
            "person in (:files) or (board_number = :board and subject = :account)",
            "id"),
    /** A code that was not used yet. */
    ACCOUNT_CODE(
            "Een code om u de eerste keer aan te melden",
            "A code to sign in with for the first time",
            "account in (select id from account where person in (:files))",
            "account"),
    /** What somebody asked to be put right. */
    CORRECTION_REQUEST(
            "Uw verzoeken om verbetering", "Your requests for correction", "person in (:files)", "asked_at, id"),
    /** Requests of programs that are answered once. */
    IDEMPOTENCY(
            "Opdrachten die uw account gaf, en hun uitkomst",
            "Commands that your account gave, and their outcome",
            "subject = :requester",
            "created_at, idempotency_key"),
    /** Deliveries that somebody handed in. */
    IMPORT_JOB(
            "Bestanden die uw account aanleverde",
            "Files that your account handed in",
            "board = :board and submitted_by = :account",
            "submitted_at, id");

    private final String dutch;
    private final String english;
    private final String about;
    private final String order;

    HeldTable(String dutch, String english, String about, String order) {
        this.dutch = dutch;
        this.english = english;
        this.about = about;
        this.order = order;
    }

    /** Its name in the database. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    String dutch() {
        return dutch;
    }

    String english() {
        return english;
    }

    /** All of its rows about somebody, in order. */
    String select() {
        return "select * from " + table() + " where " + about + " order by " + order;
    }
}
