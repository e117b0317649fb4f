package nl.waaier.core.appointment;

import nl.waaier.core.shared.Rule;

/** What a fact about an arbeidsrelatie must keep. */
public enum AppointmentRule implements Rule {
    /** An arbeidsrelatie begins once. */
    APPOINTMENT_STARTS_ONCE(
            "Deze arbeidsrelatie is al begonnen; een andere school, functie of schaal is een andere arbeidsrelatie.",
            "This appointment has already started; another school, function or scale is another appointment."),
    /** A volgnummer is of one arbeidsrelatie, also when another one is delivered under it. */
    NUMBER_OF_ANOTHER_APPOINTMENT(
            "Onder dit volgnummer is een andere arbeidsrelatie vastgelegd: met een andere school, schaal of functiecategorie, of uit een andere tijd. Lever deze aan onder het volgende vrije volgnummer, of verbeter met de hand wat is vastgelegd.",
            "Another appointment is on record under this volgnummer: of another school, scale or functiecategorie, or of another time. Hand this one in under the next free volgnummer, or correct by hand what is on record."),
    /** Only an arbeidsrelatie that began can change or end. */
    APPOINTMENT_MUST_EXIST(
            "Er is geen arbeidsrelatie met dit volgnummer.", "There is no appointment with this number."),
    /** A mutation lies after the first day and not after the last. */
    CHANGE_WITHIN_APPOINTMENT(
            "De mutatiedatum moet na de begindatum liggen en niet na de einddatum.",
            "The date of the change must be after the start date and not after the last day."),
    /** Each mutation has a date of its own. */
    NO_OVERLAPPING_MUTATIONS(
            "Op deze mutatiedatum is al een mutatie van deze arbeidsrelatie vastgelegd.",
            "A change of this appointment on this date is already recorded."),
    /** An arbeidsrelatie ends once. */
    APPOINTMENT_ENDS_ONCE("Deze arbeidsrelatie is al beëindigd.", "This appointment has already ended."),
    /** The last day is not before the first day or the last mutation. */
    END_AFTER_LAST_CHANGE(
            "De einddatum mag niet voor de begindatum of de laatste mutatiedatum liggen.",
            "The last day may not be before the start date or the last change.");

    private final String dutch;
    private final String english;

    AppointmentRule(String dutch, String english) {
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
