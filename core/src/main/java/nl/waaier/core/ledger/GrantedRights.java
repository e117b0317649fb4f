package nl.waaier.core.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import org.jspecify.annotations.Nullable;

/**
 * What arbeidsrelaties give a right to in a school year. A rule set pro rata gives its amount by fte for each day that an
 * arbeidsrelatie counts, as a part of the days of the year; one that is not gives it to whoever is in service on any day. Within a
 * sector the larger of the two holds; sectors have agreements of their own, and add up. It is rounded once, half up.
 */
final class GrantedRights {

    private final Map<Sector, Part> parts = new EnumMap<>(Sector.class);

    /** What a sector gives: hours and euros, both times days and fte, and what is given at once. */
    private static final class Part {
        private BigDecimal hourDays = BigDecimal.ZERO;
        private BigDecimal euroDays = BigDecimal.ZERO;
        private HoursAndEuros atOnce = HoursAndEuros.NONE;
    }

    private GrantedRights() {}

    /**
     * What is given by those rule sets that a condition lets through.
     *
     * @param appointments in any order
     */
    static HoursAndEuros of(
            List<Appointment> appointments, RightsRuleSets sets, SchoolYear year, Predicate<RightsRuleSet> counted) {
        GrantedRights granted = new GrantedRights();
        LocalDate after = year.lastDay().plusDays(1);
        List<LocalDate> cuts = new ArrayList<>(cuts(appointments, sets, year));
        cuts.add(after);
        for (int i = 0; i + 1 < cuts.size(); i++) {
            LocalDate day = cuts.get(i);
            BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(day, cuts.get(i + 1)));
            for (Appointment appointment : appointments) {
                appointment
                        .termsOn(day)
                        .ifPresent(terms -> granted.add(
                                appointment.start().functionScale().sector(),
                                sets
                                        .on(
                                                day,
                                                appointment
                                                        .start()
                                                        .functionScale()
                                                        .sector(),
                                                categoryOf(appointment))
                                        .stream()
                                        .filter(counted)
                                        .toList(),
                                terms.fte().toDecimal().multiply(days)));
            }
        }
        return granted.sum(BigDecimal.valueOf(ChronoUnit.DAYS.between(year.firstDay(), after)));
    }

    /** Of which staff somebody is by an arbeidsrelatie: whoever teaches is a teacher, whatever else the function is called. */
    static StaffCategory categoryOf(Appointment appointment) {
        if (appointment.isTeaching()) {
            return StaffCategory.OP;
        }
        return appointment.start().category().isManagement() ? StaffCategory.DIRECTIE : StaffCategory.OOP;
    }

    /** The first day of the year, and every later one in it on which anything may be otherwise than the day before. */
    private static NavigableSet<LocalDate> cuts(List<Appointment> appointments, RightsRuleSets sets, SchoolYear year) {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        for (Appointment appointment : appointments) {
            cuts.addAll(appointment.terms().keySet());
            addAfter(cuts, appointment.lastDay());
        }
        for (RightsRuleSet set : sets.all()) {
            cuts.add(set.from());
            addAfter(cuts, set.until());
        }
        cuts.add(year.firstDay());
        return cuts.subSet(year.firstDay(), true, year.lastDay(), true);
    }

    private static void addAfter(NavigableSet<LocalDate> cuts, @Nullable LocalDate last) {
        if (last != null) {
            cuts.add(last.plusDays(1));
        }
    }

    private void add(Sector sector, List<RightsRuleSet> applied, BigDecimal fteDays) {
        Part part = parts.computeIfAbsent(sector, s -> new Part());
        HoursAndEuros perYear = HoursAndEuros.NONE;
        for (RightsRuleSet set : applied) {
            if (set.proRata()) {
                perYear = perYear.max(set.perYear());
            } else {
                part.atOnce = part.atOnce.max(set.perYear());
            }
        }
        part.hourDays = part.hourDays.add(perYear.hours().multiply(fteDays));
        part.euroDays = part.euroDays.add(perYear.euros().multiply(fteDays));
    }

    private HoursAndEuros sum(BigDecimal days) {
        BigDecimal hourDays = BigDecimal.ZERO;
        BigDecimal euroDays = BigDecimal.ZERO;
        for (Part part : parts.values()) {
            hourDays = hourDays.add(part.hourDays.max(part.atOnce.hours().multiply(days)));
            euroDays = euroDays.add(part.euroDays.max(part.atOnce.euros().multiply(days)));
        }
        return new HoursAndEuros(rounded(hourDays, days), rounded(euroDays, days));
    }

    private static BigDecimal rounded(BigDecimal amountDays, BigDecimal days) {
        return amountDays.divide(days, HoursAndEuros.DECIMALS, RoundingMode.HALF_UP);
    }
}
