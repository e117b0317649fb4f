package nl.waaier.core.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year (schooljaar): 1 August to 31 July, written {@code 2014/2015}.
 *
 * @param firstYear the calendar year in which it begins, 1000 to 9998
 */
public record SchoolYear(int firstYear) implements Comparable<SchoolYear> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{3})/([1-9][0-9]{3})");
    private static final int MIN = 1000;
    private static final int MAX = 9998;

    /** @throws IllegalArgumentException when the year is out of bounds */
    public SchoolYear {
        if (firstYear < MIN || firstYear > MAX) {
            throw new IllegalArgumentException("not a year of four digits");
        }
    }

    /** The school year that a day is in. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(Month.AUGUST) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when the text has not that form, or its years do not follow each other
     */
    @JsonCreator
    public static SchoolYear parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) != Integer.parseInt(form.group(1)) + 1) {
            throw new IllegalArgumentException("not a school year");
        }
        return new SchoolYear(Integer.parseInt(form.group(1)));
    }

    /** 1 August. */
    public LocalDate firstDay() {
        return LocalDate.of(firstYear, Month.AUGUST, 1);
    }

    /** 31 July of the next calendar year. */
    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    /** The school year so many years later, or earlier when negative. */
    public SchoolYear plus(int years) {
        return new SchoolYear(firstYear + years);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    @Override
    @JsonValue
    public String toString() {
        return firstYear + "/" + (firstYear + 1);
    }
}
