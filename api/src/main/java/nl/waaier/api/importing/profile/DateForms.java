package nl.waaier.api.importing.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.regex.Pattern;

/** Forms of dates that a profile tells, such as {@code d-M-yyyy}. */
final class DateForms {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** As databases and spreadsheets put it behind a date. */
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?Z?$");

    private final List<DateTimeFormatter> forms;

    DateForms(List<String> forms) {
        this.forms = forms.stream().map(DateForms::formatter).toList();
    }

    static boolean isForm(String form) {
        try {
            return form.contains("y") && form.contains("M") && form.contains("d") && formatter(form) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static DateTimeFormatter formatter(String form) {
        return DateTimeFormatter.ofPattern(form.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }

    /** The date as {@code yyyy-MM-dd} by the first form that it has; any other value as it is. */
    String read(String value) {
        if (value.isEmpty() || forms.isEmpty() || PLAIN.matcher(value).matches()) {
            return value;
        }
        String day = MIDNIGHT.matcher(value).replaceFirst("");
        for (DateTimeFormatter form : forms) {
            try {
                return LocalDate.parse(day, form).toString();
            } catch (DateTimeException e) {
                // Not in this form: perhaps in the next.
            }
        }
        return value;
    }
}
