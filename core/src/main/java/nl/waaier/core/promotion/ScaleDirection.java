package nl.waaier.core.promotion;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which way a change of scale goes. */
public enum ScaleDirection {
    /** Up: a promotion (bevordering). */
    HOGER("hoger"),
    /** Down: a demotion (terugplaatsing). */
    LAGER("lager"),
    /** Sideways: another function on the same scale. */
    GELIJK("gelijk"),
    /** Between scales that are not on one ladder. */
    ANDERS("anders");

    private final String word;

    ScaleDirection(String word) {
        this.word = word;
    }

    /** The Dutch word in requests, answers and stored events. */
    @JsonValue
    public String word() {
        return word;
    }
}
