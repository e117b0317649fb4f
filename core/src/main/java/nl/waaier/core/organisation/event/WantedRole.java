package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RoleLevel;
import org.jspecify.annotations.Nullable;

/**
 * A role that a board wants to be held: how many of it, where, and from which stage.
 *
 * @param code the board's own, kebab-case, at most {@value Bounds#MAX_TARGET} characters
 * @param school at which school, null for the board as a whole
 * @param team in which team, section or department of the school, null for all of it
 * @param role the role's code in the catalogue
 * @param number how many teachers, 1 to {@value #MAX_NUMBER}
 * @param fromStage the lowest stage that will do, null for any
 * @param level where it is to be played, null for any
 * @param hours clock hours (klokuren) per school year that each of them gets for it, 1 to {@value #MAX_HOURS}; null when
 *     not told
 * @param from first day on which it is wanted
 * @param until last day, null when it is open
 * @param why what the school or the board wants it for, at most {@value Bounds#MAX_PLAIN_TEXT} characters, never about a
 *     person; null when not told
 * @param agreedWith with whom, never a person, at most {@value Bounds#MAX_PLAIN_TEXT} characters; null when not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WantedRole(
        String code,
        @Nullable Brin school,
        @Nullable String team,
        String role,
        int number,
        @Nullable CareerStage fromStage,
        @Nullable RoleLevel level,
        @Nullable Integer hours,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String why,
        @Nullable String agreedWith) {

    /** The most that can be wanted of one role. */
    public static final int MAX_NUMBER = 999;

    /** The most clock hours per school year: more than a full-time job has. */
    public static final int MAX_HOURS = 2000;

    /** @throws IllegalArgumentException when a text or number is out of bounds, or a team is told without a school */
    public WantedRole {
        Required.all(code, role, from);
        Bounds.target(code);
        Bounds.role(role);
        if (number < 1 || number > MAX_NUMBER || (hours != null && (hours < 1 || hours > MAX_HOURS))) {
            throw new IllegalArgumentException("a number out of bounds");
        }
        if (team != null) {
            Bounds.team(team);
            if (school == null) {
                throw new IllegalArgumentException("a team without its school");
            }
        }
        if (why != null) {
            Bounds.plainText(why);
        }
        if (agreedWith != null) {
            Bounds.plainText(agreedWith);
        }
    }

    /** The same at a school that took the place of its own. */
    public WantedRole at(@Nullable Brin successor) {
        return new WantedRole(
                code, successor, team, role, number, fromStage, level, hours, from, until, why, agreedWith);
    }

    /** Whether it is wanted on a date; first and last day included. */
    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }
}
