package nl.waaier.core.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.file.RecordedFact;

/** Checks a new fact about somebody's basic right against the facts that hold already. */
public final class RightsRules {

    private RightsRules() {}

    /** The rule that the candidate would break, if any, whoever records it. */
    public static Optional<Rule> broken(Collection<? extends RecordedFact<?>> facts, RightsFact candidate) {
        return switch (candidate) {
            case ActivityAssigned f -> activity(facts, f.activity()).map(known -> RightsRule.ACTIVITY_ASSIGNED_ONCE);
            case ConsentGiven f -> {
                if (activity(facts, f.activity()).isEmpty()) {
                    yield Optional.of(RightsRule.CONSENT_NEEDS_ACTIVITY);
                }
                yield RecordedFact.ofKind(facts, ConsentGiven.class).stream()
                        .filter(known -> known.fact().activity().equals(f.activity()))
                        .findFirst()
                        .map(known -> RightsRule.CONSENT_GIVEN_ONCE);
            }
            case RightSpent f -> Optional.empty();
            case LapseAgreed f ->
                RecordedFact.ofKind(facts, LapseAgreed.class).stream()
                        .filter(known -> known.fact().year().equals(f.year()))
                        .findFirst()
                        .map(known -> RightsRule.CARRY_OVER_AGREED_ONCE);
        };
    }

    /**
     * The rule that the candidate would break when recorded by hand, if any.
     *
     * @param own whether whoever records it is the person whom it is about
     */
    public static Optional<Rule> brokenByHand(
            Collection<? extends RecordedFact<?>> facts, RightsFact candidate, boolean own, Organisation organisation) {
        Succession succession = organisation.succession();
        Optional<Rule> broken =
                switch (candidate) {
                    case RightSpent f -> Optional.empty();
                    case ConsentGiven f -> Optional.empty();
                    case ActivityAssigned f ->
                        byAnother(own).or(() -> atWork(facts, f.brin(), f.date(), f.date(), succession));
                    case LapseAgreed f ->
                        byAnother(own)
                                .or(() -> atWork(
                                        facts,
                                        f.brin(),
                                        f.year().firstDay(),
                                        f.year().lastDay(),
                                        succession));
                };
        return broken.or(() -> overdrawn(facts, candidate, organisation));
    }

    /** Whether all facts about one activity or one year, in any order, make sense together. */
    public static boolean holdTogether(Collection<? extends RecordedFact<?>> facts) {
        int activities = RecordedFact.ofKind(facts, ActivityAssigned.class).size();
        int consents = RecordedFact.ofKind(facts, ConsentGiven.class).size();
        return activities <= 1
                && consents <= activities
                && RecordedFact.ofKind(facts, LapseAgreed.class).size() <= 1;
    }

    private static Optional<ActivityAssigned> activity(Collection<? extends RecordedFact<?>> facts, String activity) {
        return RecordedFact.ofKind(facts, ActivityAssigned.class).stream()
                .map(RecordedFact::fact)
                .filter(known -> known.activity().equals(activity))
                .findFirst();
    }

    private static Optional<Rule> byAnother(boolean own) {
        return own ? Optional.of(RightsRule.NOBODY_ASSIGNS_THEMSELVES) : Optional.empty();
    }

    private static Optional<Rule> atWork(
            Collection<? extends RecordedFact<?>> facts,
            Brin brin,
            LocalDate from,
            LocalDate until,
            Succession succession) {
        return Appointment.of(facts).stream()
                        .filter(appointment -> succession.areOne(appointment.brin(), brin, until))
                        .anyMatch(appointment -> meets(appointment, from, until))
                ? Optional.empty()
                : Optional.of(RightsRule.RIGHT_NEEDS_WORK_AT_SCHOOL);
    }

    private static boolean meets(Appointment appointment, LocalDate from, LocalDate until) {
        LocalDate last = appointment.lastDay();
        return !appointment.start().startDate().isAfter(until) && (last == null || !last.isBefore(from));
    }

    /** Whether less than nothing would be left of a year, or of a later one that has what was carried over of it. */
    private static Optional<Rule> overdrawn(
            Collection<? extends RecordedFact<?>> facts, RightsFact candidate, Organisation organisation) {
        List<RecordedFact<?>> more = new ArrayList<>(facts);
        more.add(RecordedFact.assumed(candidate));
        RightsBook before = new RightsBook(facts, organisation.rights(), LocalDate.MAX);
        RightsBook after = new RightsBook(more, organisation.rights(), LocalDate.MAX);
        for (SchoolYear year = yearOf(facts, candidate); ; year = year.plus(1)) {
            HoursAndEuros left = after.remaining(year);
            // What was overdrawn before is not what this does.
            if (left.isShortOf(before.remaining(year).min(HoursAndEuros.NONE))) {
                return Optional.of(RightsRule.RIGHT_NOT_OVERDRAWN);
            }
            if (!after.isCarriedOver(year)) {
                return Optional.empty();
            }
        }
    }

    private static SchoolYear yearOf(Collection<? extends RecordedFact<?>> facts, RightsFact fact) {
        return switch (fact) {
            case RightSpent f -> SchoolYear.of(f.date());
            case ActivityAssigned f -> SchoolYear.of(f.date());
            case ConsentGiven f ->
                SchoolYear.of(activity(facts, f.activity())
                        .map(ActivityAssigned::date)
                        .orElse(f.date()));
            case LapseAgreed f -> f.year();
        };
    }
}
