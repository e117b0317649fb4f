package nl.waaier.api.importing.profile;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an office writes dates, numbers and nothing at all, as a profile tells it. */
final class Forms {

    private static final Set<String> NUMBERS = Set.of("fte", "omvang");

    private static final String POINT = ".";
    private static final String COMMA = ",";

    private final DateForms dates;
    private final List<String> empty;
    private final @Nullable String decimal;
    private final @Nullable Pattern grouped;

    Forms(Profile profile) {
        dates = new DateForms(profile.dates());
        empty = profile.empty();
        decimal = profile.decimal();
        String group = COMMA.equals(decimal) ? "\\." : COMMA;
        String rest = COMMA.equals(decimal) ? "(,[0-9]+)?" : "(\\.[0-9]+)?";
        grouped = decimal == null ? null : Pattern.compile("[1-9][0-9]{0,2}(" + group + "[0-9]{3})+" + rest);
    }

    /** A value of the office, empty when it says that there is none. */
    String value(String value) {
        return empty.contains(value) ? "" : value;
    }

    /** A value of the office as it is written in a column of ours. */
    String read(String column, String value) {
        String there = value(value);
        if (NUMBERS.contains(column)) {
            return number(there);
        }
        return isDate(column) ? dates.read(there) : there;
    }

    private static boolean isDate(String column) {
        return column.contains("datum") || column.equals("tot") || column.startsWith("vanaf") || column.endsWith("dag");
    }

    /** A number without what groups its thousands; any other value as it is. */
    String number(String value) {
        return grouped != null && grouped.matcher(value).matches()
                ? value.replace(COMMA.equals(decimal) ? POINT : COMMA, "")
                : value;
    }
}
