package nl.waaier.api.importing;

import nl.waaier.core.shared.Rule;

/** What the form of a file or row must keep: bytes, lines, quotes and columns. */
public enum FormRule implements Rule {
    /** Bytes that are no UTF-8. */
    NOT_UTF_8("Deze rij bevat tekens die geen geldige UTF-8 zijn.", "This row has bytes that are not valid UTF-8."),
    /** A control character, tab included. */
    CONTROL_CHARACTER(
            "Deze rij bevat een besturingsteken (bijvoorbeeld een tab).",
            "This row has a control character (a tab, for instance)."),
    /** More than 64 KB. */
    ROW_TOO_LONG("Deze rij is langer dan 64 KB.", "This row is longer than 64 KB."),
    /** A quote that does not open or close a field. */
    QUOTES_MALFORMED(
            "De aanhalingstekens in deze rij kloppen niet; een aanhalingsteken in een veld wordt verdubbeld.",
            "The quotes in this row do not match; a quote inside a field is doubled."),
    /** More or fewer fields than the header has. */
    FIELD_COUNT(
            "Deze rij heeft een ander aantal velden dan de kopregel.",
            "This row has another number of fields than the header."),
    /** A header that is no row. */
    HEADER_UNREADABLE(
            "De kopregel van dit bestand is niet leesbaar; geen enkele rij is verwerkt.",
            "The header of this file is not readable; no row was taken in."),
    /** A column that must be there is not. */
    COLUMN_MISSING(
            "Deze verplichte kolom ontbreekt; geen enkele rij van dit bestand is verwerkt.",
            "This required column is missing; no row of this file was taken in."),
    /** The same column twice. */
    COLUMN_TWICE(
            "Deze kolom komt tweemaal voor; geen enkele rij van dit bestand is verwerkt.",
            "This column occurs twice; no row of this file was taken in.");

    private final String dutch;
    private final String english;

    FormRule(String dutch, String english) {
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
