package nl.waaier.core.testing;

import java.math.BigDecimal;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.RightSpent;

/**
 * What can be told about a teacher's basic right.
 *
 * @param teacher about whom
 * @param board whose member of staff
 * @param brin the school that assigns and agrees
 */
public record GivenRight(TeacherId teacher, BoardNumber board, Brin brin) {

    /** Of the teacher, board and school of every story that names no other. */
    public static final GivenRight RIGHT = new GivenRight(Given.TEACHER, Given.BOARD, Given.SCHOOL);

    /** Hours and euros. */
    public static HoursAndEuros hoursAndEuros(String hours, String euros) {
        return new HoursAndEuros(new BigDecimal(hours), new BigDecimal(euros));
    }

    /** Spent by own choice. */
    public RightSpent spent(String date, String hours, String euros) {
        return new RightSpent(teacher, board, Given.day(date), hoursAndEuros(hours, euros), Given.text("cursus"));
    }

    /** Assigned by the school. */
    public ActivityAssigned assigned(String activity, String date, String hours, String euros) {
        return new ActivityAssigned(
                teacher, board, brin, activity, Given.day(date), hoursAndEuros(hours, euros), Given.text("studiedag"));
    }

    /** Consented to. */
    public ConsentGiven consented(String activity, String date, String hours, String euros) {
        return new ConsentGiven(teacher, board, activity, hoursAndEuros(hours, euros), Given.day(date));
    }

    /** Agreed to be carried over. */
    public LapseAgreed carriedOver(String year, String date, String hours, String euros) {
        return new LapseAgreed(
                teacher, board, brin, SchoolYear.parse(year), Given.day(date), hoursAndEuros(hours, euros), null);
    }
}
