package nl.waaier.api.asking.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import org.jspecify.annotations.Nullable;

/**
 * A rule set of basic rights as a caller sends it.
 *
 * @param sector in which sector
 * @param category for which staff: {@code op}, {@code oop} or {@code directie}
 * @param from first day on which it holds
 * @param until last day, null when it is open
 * @param hours clock hours per school year
 * @param euros euros per school year
 * @param proRata whether that is for a full-time job the whole year, and less by fte and by days
 * @param basis {@code cao} or {@code bestuur}
 * @param source where it can be read (never about a person)
 */
record RightsRuleSetBody(
        @Nullable String sector,
        @Nullable String category,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal euros,
        @Nullable Boolean proRata,
        @Nullable String basis,
        @Nullable String source) {

    /**
     * The rule set that this body describes.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is
     */
    RightsRuleSet read(String ruleSet) {
        Faults faults = new Faults();
        String code = faults.read("ruleSet", ruleSet, Bounds::target);
        Sector where = faults.readRequired("sector", sector, Sector::of);
        StaffCategory whom = faults.readRequired("category", category, StaffCategory::of);
        faults.required("from", from);
        BigDecimal time = faults.required("hours", hours);
        BigDecimal money = faults.required("euros", euros);
        HoursAndEuros perYear = time == null || money == null
                ? null
                : faults.guarded(
                        "hours", () -> new HoursAndEuros(Faults.present(time), Faults.present(money)).requireSome());
        faults.required("proRata", proRata);
        RightsBasis on = faults.readRequired("basis", basis, RightsBasis::of);
        String told = faults.readRequired("source", source, Bounds::plainText);
        faults.check();
        return new RightsRuleSet(
                Faults.present(code),
                Faults.present(where),
                Faults.present(whom),
                Faults.present(from),
                until,
                Faults.present(perYear),
                Faults.present(proRata),
                Faults.present(on),
                Faults.present(told));
    }
}
