package nl.waaier.api.asking.wanted;

import java.time.LocalDate;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import org.jspecify.annotations.Nullable;

/**
 * A role that a board wants to be held.
 *
 * @param code the board's own code of it
 * @param school at which school, null for the board as a whole
 * @param team in which team of the school, null for all of it
 * @param role the role's code in the catalogue
 * @param number how many teachers
 * @param fromStage the lowest stage that will do, null for any
 * @param level where it is to be played, null for any
 * @param hours klokuren per school year that each of them gets for it, null when not told
 * @param from first day on which it is wanted
 * @param until last day, null when it is open
 * @param why what it is wanted for, null when not told
 * @param agreedWith with whom, null when not told
 */
public record WantedRoleAnswer(
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

    /** In the form of an answer. */
    public static WantedRoleAnswer of(WantedRole wanted) {
        return new WantedRoleAnswer(
                wanted.code(),
                wanted.school(),
                wanted.team(),
                wanted.role(),
                wanted.number(),
                wanted.fromStage(),
                wanted.level(),
                wanted.hours(),
                wanted.from(),
                wanted.until(),
                wanted.why(),
                wanted.agreedWith());
    }
}
