package nl.waaier.core.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.file.RecordedFact;

/** The accounts of one person, year after year, as far as things went until a day. */
final class RightsBook {

    private final List<Appointment> appointments;
    private final RightsRuleSets sets;
    private final LocalDate date;
    private final Map<SchoolYear, HoursAndEuros> spent = new HashMap<>();
    private final Map<SchoolYear, HoursAndEuros> assigned = new HashMap<>();
    private final Map<SchoolYear, HoursAndEuros> withoutConsent = new HashMap<>();
    private final Map<SchoolYear, HoursAndEuros> agreed = new HashMap<>();

    RightsBook(Collection<? extends RecordedFact<?>> facts, RightsRuleSets sets, LocalDate date) {
        this.appointments = Appointment.of(facts);
        this.sets = sets;
        this.date = date;
        Map<String, HoursAndEuros> consented = new HashMap<>();
        until(facts, ConsentGiven.class, consent -> consented.put(consent.activity(), consent.amount()));
        until(
                facts,
                ActivityAssigned.class,
                activity -> add(activity, consented.getOrDefault(activity.activity(), HoursAndEuros.NONE)));
        until(facts, RightSpent.class, use -> add(spent, SchoolYear.of(use.date()), use.amount()));
        until(facts, LapseAgreed.class, agreement -> add(agreed, agreement.year(), agreement.amount()));
    }

    /** What was so until and including the day. */
    private <F extends RightsFact> void until(
            Collection<? extends RecordedFact<?>> facts, Class<F> kind, Consumer<F> booking) {
        RecordedFact.ofKind(facts, kind).stream()
                .map(RecordedFact::fact)
                .filter(fact -> !fact.effectiveDate().isAfter(date))
                .forEach(booking);
    }

    /** Consent covers what was consented to: not what the activity became since. */
    private void add(ActivityAssigned activity, HoursAndEuros consented) {
        HoursAndEuros covered = activity.amount().min(consented);
        add(assigned, SchoolYear.of(activity.date()), covered);
        add(withoutConsent, SchoolYear.of(activity.date()), activity.amount().minus(covered));
    }

    private static void add(Map<SchoolYear, HoursAndEuros> book, SchoolYear year, HoursAndEuros amount) {
        book.merge(year, amount, HoursAndEuros::plus);
    }

    private static HoursAndEuros of(Map<SchoolYear, HoursAndEuros> book, SchoolYear year) {
        return book.getOrDefault(year, HoursAndEuros.NONE);
    }

    RightsAccount account(SchoolYear year) {
        HoursAndEuros byAgreement = GrantedRights.of(appointments, sets, year, set -> set.basis() == RightsBasis.CAO);
        HoursAndEuros remaining = remaining(year);
        HoursAndEuros carriedOver = carriedOver(year);
        HoursAndEuros lapsed =
                hasEnded(year) ? remaining.max(HoursAndEuros.NONE).minus(carriedOver) : HoursAndEuros.NONE;
        return new RightsAccount(
                year,
                date,
                byAgreement,
                granted(year).minus(byAgreement),
                carriedOver(year.plus(-1)),
                of(spent, year),
                of(assigned, year),
                carriedOver,
                lapsed,
                remaining.minus(carriedOver).minus(lapsed),
                of(agreed, year),
                of(withoutConsent, year));
    }

    /** What was there and is not spent, before any of it lapses; negative where more was spent. */
    HoursAndEuros remaining(SchoolYear year) {
        return granted(year)
                .plus(carriedOver(year.plus(-1)))
                .minus(of(spent, year))
                .minus(of(assigned, year));
    }

    /** Whether something of a year was agreed to be carried over, so that the next year leans on it. */
    boolean isCarriedOver(SchoolYear year) {
        return agreed.containsKey(year);
    }

    private HoursAndEuros granted(SchoolYear year) {
        return GrantedRights.of(appointments, sets, year, set -> true);
    }

    private HoursAndEuros carriedOver(SchoolYear year) {
        return isCarriedOver(year) && hasEnded(year)
                ? remaining(year).max(HoursAndEuros.NONE).min(of(agreed, year))
                : HoursAndEuros.NONE;
    }

    private boolean hasEnded(SchoolYear year) {
        return date.isAfter(year.lastDay());
    }
}
