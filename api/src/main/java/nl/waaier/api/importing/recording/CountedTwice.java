package nl.waaier.api.importing.recording;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.Fte;
import org.jspecify.annotations.Nullable;

/** What arbeidsrelaties of one person, on record and delivered, count twice by all appearance. The sums stand; it is told. */
final class CountedTwice {

    private static final Fte FULL_TIME = new Fte(10_000);
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9]+$)");

    private final List<Appointment> appointments;
    private final Map<String, PlannedRow> rows;
    private final Set<String> told = new HashSet<>();

    /**
     * @param appointments all of the person, with the delivery
     * @param rows by volgnummer, a row of those that are delivered
     */
    CountedTwice(List<Appointment> appointments, Map<String, PlannedRow> rows) {
        this.appointments = appointments;
        this.rows = rows;
    }

    void tell() {
        for (Appointment one : appointments) {
            for (Appointment other : appointments) {
                if (!isOne(one, other)) {
                    tellOfDay(one, other);
                }
            }
        }
        for (int i = 0; i < appointments.size(); i++) {
            for (int j = i + 1; j < appointments.size(); j++) {
                tellOfNumber(appointments.get(i), appointments.get(j));
            }
        }
        days().forEach(this::tellOfFte);
    }

    private void tellOfDay(Appointment ending, Appointment beginning) {
        if (beginning.start().startDate().equals(ending.lastDay())) {
            PlannedRow first = rows.get(beginning.id());
            PlannedRow last = rows.get(ending.id());
            if (first != null) {
                first.warn("begindatum", WarningRule.DAY_COUNTED_TWICE, words(ending), null);
            } else if (last != null) {
                last.warn("einddatum", WarningRule.DAY_COUNTED_TWICE, words(beginning), null);
            }
        }
    }

    private void tellOfNumber(Appointment one, Appointment other) {
        if (withoutZeros(one.id()).equals(withoutZeros(other.id()))) {
            boolean later = rows.containsKey(other.id());
            PlannedRow row = rows.get(later ? other.id() : one.id());
            if (row != null) {
                row.warn("volgnummer", WarningRule.NUMBER_WRITTEN_TWICE, words(later ? one : other), null);
            }
        }
    }

    private static String withoutZeros(String number) {
        return LEADING_ZEROS.matcher(number).replaceFirst("");
    }

    /** Days from which on other terms hold. */
    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        appointments.forEach(one -> days.addAll(one.terms().keySet()));
        return days;
    }

    /** Once per arbeidsrelatie, on the first such day, at the row of the last one that is delivered. */
    private void tellOfFte(LocalDate day) {
        List<Appointment> active = appointments.stream()
                .filter(one -> one.activeOn(day) && !isFollowedOn(one, day))
                .toList();
        Fte sum = active.stream().map(one -> fteOn(one, day)).reduce(Fte.ZERO, Fte::plus);
        if (active.size() > 1 && sum.compareTo(FULL_TIME) > 0) {
            for (Appointment one : active.reversed()) {
                PlannedRow row = rows.get(one.id());
                if (row != null) {
                    if (told.add(one.id())) {
                        row.warn(
                                "fte",
                                WarningRule.FTE_ABOVE_ONE_TOGETHER,
                                String.join(
                                        "; ",
                                        active.stream()
                                                .filter(other -> !isOne(one, other))
                                                .map(CountedTwice::words)
                                                .toList()),
                                "fte " + FormatWords.of(sum) + " op " + day);
                    }
                    return;
                }
            }
        }
    }

    /** Whether this is its last day and the first of another: that is told by itself. */
    private boolean isFollowedOn(Appointment one, LocalDate day) {
        return day.equals(one.lastDay())
                && appointments.stream()
                        .anyMatch(other ->
                                !isOne(one, other) && other.start().startDate().equals(day));
    }

    private static boolean isOne(Appointment one, Appointment other) {
        return one.id().equals(other.id());
    }

    private static Fte fteOn(Appointment one, LocalDate day) {
        return one.termsOn(day).map(terms -> terms.fte()).orElse(Fte.ZERO);
    }

    private static String words(Appointment one) {
        @Nullable LocalDate lastDay = one.lastDay();
        return "volgnummer " + one.id() + ", brin " + one.brin().value() + ", begindatum "
                + one.start().startDate() + (lastDay == null ? "" : ", einddatum " + lastDay);
    }
}
