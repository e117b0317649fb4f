package nl.waaier.api.asking.held;

import java.util.Map;
import nl.waaier.api.asking.evidence.PackWords;
import nl.waaier.api.asking.evidence.PackWords.Words;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.file.RecordedBy;

/** What the places are called in which something is held about somebody: columns of tables, and keys of events. */
final class HeldWords {

    private static final Map<String, Words> LABELS = Map.ofEntries(
            words("id", "Kenmerk", "Mark"),
            words("person", "Kenmerk van het dossier", "Mark of the file"),
            words("into_person", "Samengevoegd in het dossier", "Joined into the file"),
            words("same_as", "Gaat verder als het dossier", "Goes on as the file"),
            words("board", "Bestuursnummer", "Board number"),
            words("board_number", "Bestuursnummer", "Board number"),
            words("personnel_number", "Personeelsnummer", "Personnel number"),
            words("given_name", "Roepnaam", "Given name"),
            words("prefix", "Tussenvoegsel", "Prefix"),
            words("family_name", "Achternaam", "Family name"),
            words("email", "E-mailadres", "E-mail address"),
            words("birth_date", "Geboortedatum", "Birth date"),
            words("plain_number", "Personeelsnummer om te vergelijken", "Personnel number to compare"),
            words("looks", "Naam en geboortedatum om te vergelijken", "Name and birth date to compare"),
            words("until", "Tot", "Until"),
            words("changed_by_role", "Gewijzigd door iemand met de rol", "Changed by somebody with the role"),
            words("changed_by", "Kenmerk van dat account", "Mark of that account"),
            words("reason", "Reden", "Reason"),
            words("last_before", "Laatste feit van het andere dossier", "Last fact of the other file"),
            words("into_before", "Laatste feit van dit dossier daarvoor", "Last fact of this file before"),
            words("into_joined", "Laatste feit dat is overgenomen", "Last fact that was taken over"),
            words("appointment", "Volgnummer", "Appointment"),
            words("becomes", "Heet nu", "Is now called"),
            words("since", "Sinds", "Since"),
            words("held_by", "Kenmerk van het account dat dit besloot", "Mark of the account that decided it"),
            words("held_role", "Besloten door iemand met de rol", "Decided by somebody with the role"),
            words("retention_class", "Welke teksten", "Which texts"),
            words("erased_at", "Gewist op", "Erased on"),
            words("name", "Naam bij het account", "Name with the account"),
            words("bound_at", "Voor het eerst aangemeld op", "Signed in for the first time on"),
            words("account", "Kenmerk van het account", "Mark of the account"),
            words("for_rights", "Ook voor een account met een recht", "For an account with a right too"),
            words("hash", "Code, onleesbaar gemaakt", "Code, made unreadable"),
            words("asked_at", "Gevraagd op", "Asked on"),
            words("request", "Verzoek", "Request"),
            words("outcome", "Uitkomst", "Outcome"),
            words("answer", "Antwoord", "Answer"),
            words("answered_at", "Beantwoord op", "Answered on"),
            words("answered_by_role", "Beantwoord door iemand met de rol", "Answered by somebody with the role"),
            words("answered_by", "Kenmerk van dat account", "Mark of that account"),
            words("subject", "Account, bij opdrachten met het bestuur", "Account, of commands with the board"),
            words("idempotency_key", "Sleutel, onleesbaar gemaakt", "Key, made unreadable"),
            words("request_hash", "Opdracht, onleesbaar gemaakt", "Command, made unreadable"),
            words("status", "Uitkomst (201 gedaan, 409 geweigerd)", "Outcome (201 done, 409 refused)"),
            words("body", "Geweigerd door de regel", "Refused by the rule"),
            words("position", "Tot waar", "How far"),
            words("created_at", "Gegeven op", "Given on"),
            words("submitted_by", "Account", "Account"),
            words("submitted_at", "Aangeleverd op", "Handed in on"),
            words("state", "Stand", "State"),
            words("dry_run", "Alleen geprobeerd", "Tried only"),
            words("part", "Deel", "Part"),
            words("counts", "Aantallen regels", "Numbers of lines"),
            words("message_nl", "Melding", "Message"),
            words("message_en", "Melding in het Engels", "Message in English"),
            words("place", "Plaats in de rij", "Place in the queue"),
            words("profile", "Profiel", "Profile"),
            words("full_claim", "Volledige aanlevering van", "Full delivery of"),
            words("confirmed", "Toegestane intrekkingen", "Withdrawals agreed to"),
            words("figures", "Cijfers die zouden veranderen", "Figures that would change"),
            words("worked_since", "In bewerking sinds", "Worked on since"),
            words("rows_before", "Toen al verwerkt", "Done by then"),
            words("type", "Wat is vastgelegd", "What is on record"),
            words("sequence", "Nummer in het dossier", "Number in the file"),
            words("recordedAt", "Vastgelegd op", "Recorded on"),
            words(RecordedBy.ROLE_KEY, "Vastgelegd door iemand met de rol", "Recorded by somebody with the role"),
            words(RecordedBy.SUBJECT_KEY, "Kenmerk van dat account", "Mark of that account"),
            words(RecordedBy.DELIVERY_KEY, "Uit aanlevering", "From delivery"),
            words("school", "School (BRIN)", "School (BRIN)"),
            words("role", "Rol", "Role"),
            words("team", "Team", "Team"),
            words("domain", "Domein", "Domain"),
            words("stage", "Fase", "Stage"),
            words("fromStage", "Van fase", "From stage"),
            words("level", "Niveau", "Level"),
            words("entryDate", "Toelating op", "Entered on"),
            words("entryKind", "Toegelaten door", "Entered by"),
            words("joinDate", "Lid sinds", "Member since"),
            words("from", "Van", "From"),
            words("quantity", "Hoeveel", "How much"),
            words("hours", "Uren", "Hours"),
            words("unit", "Eenheid", "Unit"),
            words("per", "Per", "Per"),
            words("scope", "Waarvoor de erkenning geldt", "For what it holds"),
            words("holdsFor", "Waarvoor de erkenning geldt", "For what it holds"),
            words("standard", "Standaard of register", "Standard or register"),
            words("issuer", "Uitgever van het register of de aanmelding", "Issuer of the register or the sign-in"),
            words("key", "Kenmerk van ambitie of reflectie", "Mark of the ambition or reflection"),
            words("horizon", "Termijn", "Horizon"),
            words("angle", "Kant", "Angle"),
            words("text", "Tekst", "Text"),
            words("audience", "Voor wie", "For whom"),
            words("year", "Schooljaar", "School year"),
            words("activity", "Kenmerk van de activiteit", "Reference of the activity"),
            words("euros", "Euro's", "Euros"),
            words("purpose", "Waarvoor", "What for"),
            words("registration", "Nummer in het register", "Number in the register"));

    private HeldWords() {}

    private static Map.Entry<String, Words> words(String name, String dutch, String english) {
        return Map.entry(name, new Words(dutch, english));
    }

    /** What a place is called; its last part where it lies within another, and as it is stored where it has no word. */
    static Words label(String place) {
        String name = place.substring(place.lastIndexOf('.') + 1);
        Words own = LABELS.get(name);
        return own == null ? PackWords.key(name) : own;
    }

    /** Whether a place has a word. */
    static boolean hasLabel(String place) {
        return !label(place).dutch().equals(place.substring(place.lastIndexOf('.') + 1));
    }

    /** What kind of event it is. */
    static Words event(String storedName) {
        return FactKind.stored(storedName)
                .map(kind -> new Words(kind.dutch(), kind.english()))
                .orElseGet(() -> PackWords.type(storedName));
    }
}
