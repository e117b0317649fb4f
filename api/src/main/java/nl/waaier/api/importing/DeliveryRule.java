package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;

/** What a delivery as a whole must keep; a delivery that does not is not taken in at all. */
public enum DeliveryRule implements Rule {
    /** Nothing at that path. */
    DELIVERY_NOT_FOUND(
            "Deze map of zip bestaat niet of is niet leesbaar.",
            "This folder or zip does not exist or is not readable."),
    /** None of the five files. */
    DELIVERY_EMPTY(
            "De aanlevering bevat geen van de bestanden organisatie.csv, leraren.csv, aanstellingen.csv, loopbaan.csv en promoties.csv, of"
                    + " werkbladen met die namen, of wat het gekozen profiel daarvoor noemt.",
            "The delivery has none of the files organisatie.csv, leraren.csv, aanstellingen.csv, loopbaan.csv and promoties.csv, or sheets"
                    + " by those names, or what the profile calls them."),
    /** A workbook that is not a whole one, or has something that no workbook needs. */
    WORKBOOK_DAMAGED(
            "Een Excel-werkmap in de aanlevering is beschadigd of niet te vertrouwen. Open en bewaar hem opnieuw als .xlsx.",
            "An Excel workbook in the delivery is damaged or not to be trusted. Open it and save it anew as .xlsx."),
    /** A workbook of Excel 2003 or before, or one with a password. */
    WORKBOOK_OLD_OR_LOCKED(
            "Een Excel-werkmap in de aanlevering is van een oude soort (.xls) of heeft een wachtwoord. Bewaar hem als .xlsx zonder wachtwoord.",
            "An Excel workbook in the delivery is of an old kind (.xls) or has a password. Save it as .xlsx without a password."),
    /** A file that could not be read, or not to its end. */
    FILE_UNREADABLE(
            "Een of meer bestanden konden niet worden gelezen. Het rapport zegt welke, wat er is gevonden en wat er werd verwacht; de"
                    + " andere bestanden zijn verwerkt.",
            "One or more files could not be read. The report says which, what was found and what was expected; the other files were taken"
                    + " in."),
    /** Not a zip, or not a whole one. */
    ZIP_DAMAGED(
            "Dit is geen geldige zip of Excel-werkmap (.xlsx), of hij is beschadigd.",
            "This is not a valid zip or Excel workbook (.xlsx), or it is damaged."),
    /** More entries than a delivery has. */
    ZIP_HAS_TOO_MANY_FILES("De zip bevat te veel bestanden.", "The zip has too many files."),
    /** More bytes than are read. */
    DELIVERY_TOO_LARGE("De aanlevering is uitgepakt te groot.", "The delivery is too large when unpacked."),
    /** Packed tighter than text can be. */
    ZIP_RATIO_TOO_HIGH(
            "De zip is sterker ingepakt dan bij tekst mogelijk is.", "The zip is packed tighter than text can be."),
    /** The same file twice. */
    FILE_TWICE("De aanlevering bevat een van de bestanden tweemaal.", "The delivery has one of the files twice."),
    /** More rows than are read. */
    DELIVERY_HAS_TOO_MANY_ROWS("De aanlevering heeft te veel rijen.", "The delivery has too many rows.");

    private final String dutch;
    private final String english;

    DeliveryRule(String dutch, String english) {
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
