package nl.waaier.api.problem;

import java.util.regex.Pattern;

/** Makes the name of a field fit to be repeated in an answer: a request can put anything where a name belongs. */
final class FieldName {

    private static final int MAX_LENGTH = 100;
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9_.\\[\\]-]");

    private FieldName() {}

    static String clean(String name) {
        String fit = UNFIT.matcher(name).replaceAll("?");
        return fit.length() <= MAX_LENGTH ? fit : fit.substring(0, MAX_LENGTH);
    }
}
