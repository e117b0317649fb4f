package nl.waaier.api.asking.wanted;

import java.time.LocalDate;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import org.jspecify.annotations.Nullable;

/**
 * A wanted role as a caller sends it.
 *
 * @param school at which school (BRIN), null for the board as a whole
 * @param team in which team of the school, null for all of it
 * @param role the role's code in the catalogue
 * @param number how many teachers, 1 to 999
 * @param fromStage the lowest stage that will do, null for any
 * @param level where it is to be played, null for any
 * @param hours klokuren per school year that each of them gets for it, 1 to 2000; null when not told
 * @param from first day on which it is wanted
 * @param until last day, null when it is open
 * @param why what it is wanted for (never about a person), null when not told
 * @param agreedWith with whom (never a person), null when not told
 */
record WantedRoleBody(
        @Nullable String school,
        @Nullable String team,
        @Nullable String role,
        @Nullable Integer number,
        @Nullable String fromStage,
        @Nullable String level,
        @Nullable Integer hours,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String why,
        @Nullable String agreedWith) {

    /**
     * The wanted role that this body describes.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is
     */
    WantedRole read(String code) {
        Faults faults = new Faults();
        String wanted = faults.read("wantedRole", code, Bounds::target);
        Brin brin = faults.read("school", school, Brin::new);
        String named = faults.read("team", team, Bounds::team);
        if (named != null && school == null) {
            faults.add(Fault.malformed("team"));
        }
        String held = faults.readRequired("role", role, Bounds::role);
        checkBounds(faults, "number", faults.required("number", number), WantedRole.MAX_NUMBER);
        CareerStage stage = faults.read("fromStage", fromStage, CareerStage::of);
        RoleLevel played = faults.read("level", level, RoleLevel::of);
        checkBounds(faults, "hours", hours, WantedRole.MAX_HOURS);
        faults.required("from", from);
        String reason = faults.read("why", why, Bounds::plainText);
        String with = faults.read("agreedWith", agreedWith, Bounds::plainText);
        faults.check();
        return new WantedRole(
                Faults.present(wanted),
                brin,
                named,
                Faults.present(held),
                Faults.present(number),
                stage,
                played,
                hours,
                Faults.present(from),
                until,
                reason,
                with);
    }

    private static void checkBounds(Faults faults, String field, @Nullable Integer sent, int most) {
        if (sent != null && (sent < 1 || sent > most)) {
            faults.add(new Fault(
                    field, "out-of-bounds", "Dit moet 1 tot " + most + " zijn.", "This must be 1 to " + most + "."));
        }
    }
}
