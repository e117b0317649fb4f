package nl.waaier.api.asking.evidence;

import java.util.Map;
import java.util.Set;
import nl.waaier.core.teacher.event.FactKind;

/** What kinds of events, and what they tell, are called to people. What is not here is shown as it is stored. */
public final class PackWords {

    /**
     * What something is called.
     *
     * @param dutch in Dutch
     * @param english in English
     */
    public record Words(String dutch, String english) {}

    private static final Map<String, Words> TYPES = Map.ofEntries(
            words(
                    FactKind.PROMOTION_STEP_TAKEN.storedName(),
                    "Stap in een promotietraject",
                    "Step in a promotion trajectory"),
            words("fact-retracted", "Feit ingetrokken", "Fact retracted"),
            words("texts-erased", "Teksten gewist", "Texts erased"),
            words(FactKind.APPOINTMENT_STARTED.storedName(), "Arbeidsrelatie begonnen", "Appointment started"),
            words(FactKind.APPOINTMENT_CHANGED.storedName(), "Arbeidsrelatie gewijzigd", "Appointment changed"),
            words(FactKind.APPOINTMENT_ENDED.storedName(), "Arbeidsrelatie beëindigd", "Appointment ended"),
            words("promotion-policy-adopted", "Promotiebeleid vastgesteld", "Promotion policy adopted"),
            words("promotion-policy-withdrawn", "Promotiebeleid ingetrokken", "Promotion policy withdrawn"),
            words("scale-ladder-set", "Functiereeks vastgelegd", "Ladder of scales set"),
            words("scale-ladder-withdrawn", "Functiereeks ingetrokken", "Ladder of scales withdrawn"));

    private static final Map<String, Words> KEYS = Map.ofEntries(
            words("teacherId", "Nummer van de leraar", "Teacher's number"),
            words("boardNumber", "Bestuursnummer", "Board number"),
            words("trajectory", "Traject", "Trajectory"),
            words("brin", "School (BRIN)", "School (BRIN)"),
            words("fromScale", "Van schaal", "From scale"),
            words("toScale", "Naar schaal", "To scale"),
            words("step", "Stap", "Step"),
            words("component", "Onderdeel", "Component"),
            words("date", "Datum", "Date"),
            words("outcome", "Uitkomst", "Outcome"),
            words("sentDate", "Verzonden op", "Sent on"),
            words("byThemselves", "Door de leraar zelf", "By the teacher"),
            words("recognisedRole", "Rol die de bevordering erkent", "Role that the promotion recognises"),
            words("deviation", "Reden van afwijking van het beleid", "Reason to leave the policy"),
            words("decidedBy", "Door", "By"),
            words("evidence", "Bewijs", "Evidence"),
            words("role", "Vastgelegd door iemand met de rol", "Recorded by somebody with the role"),
            words("subject", "Kenmerk van diegene", "Mark of that person"),
            words("delivery", "Vastgelegd door aanlevering", "Recorded by delivery"),
            words("remark", "Toelichting", "Remark"),
            words("number", "Ingetrokken feit", "Retracted fact"),
            words("fact", "Ingetrokken feit", "Retracted fact"), // in revision 1
            words("retentionClass", "Welke teksten", "Which texts"),
            words("ground", "Waarom", "Why"),
            words("numbers", "Van welke feiten in het dossier", "Of which facts in the file"),
            words("effectiveDate", "Ingangsdatum", "Effective date"),
            words("replacedBy", "Vervangen door feit", "Replaced by fact"),
            words("reason", "Reden", "Reason"),
            words("appointmentId", "Volgnummer", "Appointment"),
            words("startDate", "Eerste dag", "First day"),
            words("changeDate", "Gewijzigd met ingang van", "Changed from"),
            words("lastDay", "Laatste dag", "Last day"),
            words("sector", "Sector", "Sector"),
            words("system", "Schalenstelsel", "Scale system"),
            words("label", "Schaal", "Scale"),
            words("category", "Functiecategorie", "Position category"),
            words("kind", "Aard", "Kind"),
            words("fte", "Fte", "Fte"),
            words("salaryScale", "Eigen schaal", "Own scale"),
            words("replacement", "Vervanger", "Replacement"),
            words("excludedFromFunctiemix", "Telt niet mee in de functiemix", "Left out of the functiemix"),
            words("changeKind", "Reden", "Reason"),
            words("direction", "Richting", "Direction"),
            words("ladder", "Functiereeks", "Ladder of scales"),
            words("name", "Naam", "Name"),
            words("labels", "Schalen, van laag naar hoog", "Scales, from low to high"),
            words("anyOf", "Vereiste stap (een van)", "Required step (one of)"),
            words("besidePrevious", "Mag vóór de vorige stap", "May come before the step before"),
            words("grounds", "Met wie en waarom", "With who and why"),
            words("daysAfterPrevious", "Dagen na de vorige stap", "Days after the step before"),
            words("deciders", "Wie de stap mag zetten", "Who may take the step"));

    private PackWords() {}

    /** The kinds of events that have words. */
    static Set<String> types() {
        return TYPES.keySet();
    }

    /** A kind of event. */
    public static Words type(String name) {
        return TYPES.getOrDefault(name, new Words(name, name));
    }

    /** A key of a payload. */
    public static Words key(String name) {
        return KEYS.getOrDefault(name, new Words(name, name));
    }

    private static Map.Entry<String, Words> words(String name, String dutch, String english) {
        return Map.entry(name, new Words(dutch, english));
    }
}
