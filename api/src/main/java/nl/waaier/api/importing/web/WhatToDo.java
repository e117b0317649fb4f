package nl.waaier.api.importing.web;

import nl.waaier.api.importing.report.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in a school's office does about rows that were not taken in. Beside the rule, which says what is wrong.
 *
 * @param dutch in Dutch
 * @param english the same in English
 */
record WhatToDo(String dutch, String english) {

    private static final WhatToDo ELSE = new WhatToDo(
            "Verbeter in de rij wat de reden noemt, en lever haar opnieuw aan.",
            "Mend in the row what the reason names, and hand it in again.");

    /** What to do about a kind of line; null where there is nothing to do. */
    static @Nullable WhatToDo about(LineKind kind, String code) {
        return kind == LineKind.FOUT ? aboutFault(code) : null;
    }

    private static WhatToDo aboutFault(String code) {
        return switch (code) {
            case "not-utf-8" ->
                new WhatToDo(
                        "Bewaar het bestand in het rekenblad als ‘CSV UTF-8’.",
                        "Save the file from the spreadsheet as “CSV UTF-8”.");
            case "control-character" ->
                new WhatToDo("Typ de tekst in deze rij opnieuw in.", "Type the text in this row anew.");
            case "row-too-long" ->
                new WhatToDo("Kort de langste tekst in deze rij in.", "Shorten the longest text in this row.");
            case "quotes-malformed" ->
                new WhatToDo(
                        "Zet een aanhalingsteken binnen een tekst dubbel, of bewaar het bestand opnieuw uit het rekenblad.",
                        "Double a quote inside a text, or save the file anew from the spreadsheet.");
            case "field-count" ->
                new WhatToDo(
                        "Kijk of er een scheidingsteken te veel of te weinig in de rij staat.",
                        "See whether the row has a separator too many or too few.");
            case "row-unreadable" ->
                new WhatToDo(
                        "Open het bestand, kijk of deze rij heel is, en bewaar het opnieuw.",
                        "Open the file, see whether this row is whole, and save it anew.");
            case "cell-error" ->
                new WhatToDo(
                        "Herstel de formule in deze cel, of typ de waarde in.",
                        "Mend the formula in this cell, or type the value.");
            case "file-name-resembles" ->
                new WhatToDo(
                        "Geef het bestand precies de naam die hier staat.",
                        "Give the file exactly the name that stands here.");
            case "header-unreadable" ->
                new WhatToDo(
                        "Zet de namen van de kolommen op de eerste regel.",
                        "Put the names of columns on the first line.");
            case "column-missing" ->
                new WhatToDo(
                        "Voeg deze kolom toe, of kies het profiel dat bij uw bestanden hoort.",
                        "Add this column, or choose the profile that belongs to your files.");
            case "column-twice" ->
                new WhatToDo("Verwijder een van de twee kolommen.", "Remove one of the two columns.");
            case "value-missing" -> new WhatToDo("Vul deze cel in.", "Fill in this cell.");
            case "value-too-long" -> new WhatToDo("Kort de tekst in.", "Shorten the text.");
            case "value-unknown" ->
                new WhatToDo(
                        "Neem een van de woorden of codes uit de beschrijving van de bestanden.",
                        "Take one of the words or codes in the description of the files.");
            case "value-not-in-profile" ->
                new WhatToDo(
                        "Vraag wie Waaier beheert deze waarde in het profiel op te nemen, of pas haar aan.",
                        "Ask whoever operates Waaier to add this value to the profile, or change it.");
            case "value-not-applicable" -> new WhatToDo("Maak deze cel leeg.", "Empty this cell.");
            case "value-not-j-or-n" -> new WhatToDo("Vul J of N in.", "Fill in J or N.");
            case "board-number-invalid" ->
                new WhatToDo(
                        "Vul de vijf cijfers in, ook de nullen vooraan.",
                        "Fill in the five digits, zeros in front included.");
            case "brin-invalid" ->
                new WhatToDo("Vul de BRIN van de school in, zoals 12AB.", "Fill in the school's BRIN, such as 12AB.");
            case "identifier-invalid" ->
                new WhatToDo(
                        "Kijk het nummer of kenmerk na, ook op spaties en leestekens.",
                        "Look at the number or reference, at spaces and signs in it too.");
            case "date-invalid" ->
                new WhatToDo(
                        "Kijk de datum na, en schrijf haar als 2026-08-01.",
                        "Look at the date, and write it as 2026-08-01.");
            case "date-ambiguous" ->
                new WhatToDo(
                        "Schrijf de datum als 2026-08-01, of kies het profiel voor Nederlandse datums.",
                        "Write the date as 2026-08-01, or choose the profile for Dutch dates.");
            case "number-invalid" ->
                new WhatToDo("Vul alleen een getal in, zoals 0,8.", "Fill in a number only, such as 0.8.");
            case "number-out-of-range" ->
                new WhatToDo(
                        "Kijk het getal na; vaak ontbreekt de komma.",
                        "Look at the number; often the decimal point is missing.");
            case "scale-invalid" ->
                new WhatToDo(
                        "Vul de schaal in zoals de cao haar noemt, bijvoorbeeld LB of L11.",
                        "Fill in the scale as the agreement calls it, LB or L11 for instance.");
            case "email-invalid" ->
                new WhatToDo("Verbeter het e-mailadres, of laat de cel leeg.", "Mend the address, or leave it empty.");
            case "amount-needs-unit" -> new WhatToDo("Vul de eenheid in.", "Fill in the unit.");
            case "unit-needs-amount" -> new WhatToDo("Vul de omvang in.", "Fill in the amount.");
            case "unit-does-not-fit" ->
                new WhatToDo(
                        "Neem uur bij ondersteuning; klokuur, euro of fte bij facilitering.",
                        "Take uur for support; klokuur, euro or fte for facilitation.");
            case "period-ends-before-it-begins" ->
                new WhatToDo(
                        "Kijk beide datums na; vaak zijn ze verwisseld.",
                        "Look at both dates; often they are swapped.");
            case "end-on-earlier-row" ->
                new WhatToDo(
                        "Laat de einddatum alleen staan in de laatste rij van deze arbeidsrelatie.",
                        "Leave the einddatum in the last row of this appointment only.");
            case "leaving-needs-last-day" -> new WhatToDo("Vul de einddatum in.", "Fill in the einddatum.");
            case "appointment-keeps-function", "number-of-another-appointment" ->
                new WhatToDo(
                        "Geef de nieuwe functie, schaal of school een volgend volgnummer, of verbeter wat afwijkt.",
                        "Give the new function, scale or school another volgnummer, or mend what differs.");
            case "person-unknown" ->
                new WhatToDo(
                        "Lever deze persoon aan in leraren, of verbeter het personeelsnummer. Is de rij in leraren afgekeurd, verbeter dan die.",
                        "Hand in this person in leraren, or mend the personeelsnummer. If the row in leraren was rejected, mend that one.");
            case "person-erased" ->
                new WhatToDo(
                        "Laat deze persoon weg uit de export. Is het iemand anders, of komt diegene terug, geef dan een ander nummer.",
                        "Leave this person out of the export. If it is somebody else, or they come back, give them another number.");
            case "person-is-another", "personnel-number-taken" ->
                new WhatToDo(
                        "Zoek bij Mensen wie dit nummer heeft. Is het iemand anders, geef een van beiden bij Gegevens een ander nummer.",
                        "Find under People whose number this is. If it is somebody else's, give one of them another number under Details.");
            case "begins-before-birth", "born-in-future", "born-after-first-work-day" ->
                new WhatToDo(
                        "Kijk de geboortedatum en de begindatum na.", "Look at the birth date and the start date.");
            case "person-with-too-many-rows", "too-many-schools" ->
                new WhatToDo("Kijk of de export rijen dubbel heeft.", "See whether the export has rows twice.");
            case "other-board" ->
                new WhatToDo(
                        "Verbeter het bestuursnummer, of laat de rij weg.",
                        "Mend the bestuursnummer, or leave the row out.");
            case "board-name-differs" ->
                new WhatToDo("Geef het bestuur in alle rijen dezelfde naam.", "Give the board one name in all rows.");
            case "not-processed" ->
                new WhatToDo(
                        "Meld het aan wie Waaier beheert; aan het bestand hoeft u niets te veranderen.",
                        "Tell whoever operates Waaier; the file needs no change.");
            case "rows-contradict" ->
                new WhatToDo("Laat van deze rijen de juiste staan.", "Leave of these rows the right one.");
            case "appointment-must-exist" ->
                new WhatToDo(
                        "Lever ook de eerste rij van deze arbeidsrelatie aan, of verbeter het volgnummer.",
                        "Hand in the first row of this appointment too, or mend the volgnummer.");
            case "appointment-starts-once",
                    "appointment-ends-once",
                    "change-within-appointment",
                    "no-overlapping-mutations",
                    "end-after-last-change" ->
                new WhatToDo(
                        "Kijk de datums van alle rijen van deze arbeidsrelatie na.",
                        "Look at the dates of all rows of this appointment.");
            case "role-needs-appointment", "dossier-needs-work-at-school", "team-needs-appointment" ->
                new WhatToDo(
                        "Lever de arbeidsrelatie bij deze school aan, of verbeter de datum of de BRIN.",
                        "Hand in the appointment at this school, or mend the date or the BRIN.");
            case "role-held-once", "role-left-once" ->
                new WhatToDo(
                        "Lever van deze rol de toelating en het einde samen aan, zoals ze moeten zijn.",
                        "Hand in entry and end of this role together, as they should be.");
            case "role-not-held" ->
                new WhatToDo(
                        "Lever ook de toelating tot deze rol aan, of verbeter de datum.",
                        "Hand in the entry into this role too, or mend the date.");
            case "stage-after-entry", "stage-rises-one-step", "change-after-entry", "leaving-after-last-stage" ->
                new WhatToDo(
                        "Kijk de volgorde en de datums van toelating, fasen en einde van deze rol na.",
                        "Look at the order and the dates of entry, stages and end of this role.");
            case "level-of-domain-three" -> new WhatToDo("Maak het niveau leeg.", "Empty the niveau.");
            case "stage-says-who-judged", "recognition-says-by-what" ->
                new WhatToDo("Vul ‘door’ en ‘bewijs’ in.", "Fill in “door” and “bewijs”.");
            case "nobody-judges-own-role", "nobody-judges-themselves" ->
                new WhatToDo("Vul bij ‘door’ in wie oordeelde.", "Fill in at “door” who judged.");
            case "school-of-board", "school-keeps-sector" ->
                new WhatToDo(
                        "Lever de school aan in organisatie, of verbeter de BRIN.",
                        "Hand in the school in organisatie, or mend the BRIN.");
            case "school-closed" ->
                new WhatToDo(
                        "Neem de BRIN van de school die ervoor in de plaats kwam.",
                        "Take the BRIN of the school that took its place.");
            case "role-in-catalogue", "role-abolished" ->
                new WhatToDo(
                        "Kijk de code na in de rollencatalogus, of voeg de rol daar toe.",
                        "Look up the code in the role catalogue, or add the role there.");
            case "role-keeps-domain" ->
                new WhatToDo("Neem het domein uit de rollencatalogus over.", "Take the domain of the role catalogue.");
            case "role-above-school" -> new WhatToDo("Vul de BRIN van de school in.", "Fill in the school's BRIN.");
            case "team-of-school", "team-joined-once", "team-not-joined" ->
                new WhatToDo(
                        "Kijk de naam van het team na bij Scholen en teams.",
                        "Look up the name of the team at Schools and teams.");
            case "trajectory-keeps-target",
                    "step-once-a-day",
                    "one-open-trajectory",
                    "trajectory-ended",
                    "appointment-follows-decision",
                    "appointment-on-record",
                    "appointment-of-trajectory",
                    "objection-needs-decision",
                    "ruling-needs-objection" ->
                new WhatToDo(
                        "Lever alle stappen van dit traject samen aan, en kijk de datums na.",
                        "Hand in all steps of this trajectory together, and look at the dates.");
            case "decision-gives-reasons" ->
                new WhatToDo("Vul de redenen in bij ‘toelichting’.", "Fill in the reasons at “toelichting”.");
            default -> ELSE;
        };
    }
}
