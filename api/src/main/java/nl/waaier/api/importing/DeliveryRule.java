package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;

/** What a delivery as a whole must keep; a delivery that does not is not taken in at all. */
public enum DeliveryRule implements Rule {
    /** Nothing at that path. */
    DELIVERY_NOT_FOUND(
            "Deze map of zip bestaat niet of is niet leesbaar.",
            "This folder or zip does not exist or is not readable."),
    /** None of the five files. */
    DELIVERY_EMPTY("De aanlevering bevat geen van de vijf bestanden.", "The delivery has none of the five files."),
    /** Not a zip, or not a whole one. */
    ZIP_DAMAGED("Dit is geen geldige zip, of de zip is beschadigd.", "This is not a valid zip, or the zip is damaged."),
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
