package nl.waaier.projections.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.ledger.RightsAccount;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * The account of somebody's basic right in a school year, and what it is made of.
 *
 * @param account the account
 * @param facts those about the year until and including the day of the account, by date; consent beside its activity's year
 */
public record RightsStatement(RightsAccount account, List<RecordedFact<?>> facts) {

    public RightsStatement {
        facts = List.copyOf(facts);
    }

    /**
     * As known at a moment.
     *
     * @param sets the rule sets known at the same moment
     */
    public static RightsStatement of(
            TeacherFile file, RightsRuleSets sets, SchoolYear year, LocalDate date, Instant moment) {
        List<RecordedFact<?>> known = file.knownAt(moment);
        return new RightsStatement(
                RightsAccount.of(known, sets, year, date),
                known.stream()
                        .filter(recorded -> recorded.fact() instanceof RightsFact fact
                                && yearOf(fact, known).equals(year)
                                && !fact.effectiveDate().isAfter(date))
                        .sorted(RecordedFact.BY_DATE)
                        .toList());
    }

    private static SchoolYear yearOf(RightsFact fact, List<RecordedFact<?>> known) {
        return switch (fact) {
            case RightSpent f -> SchoolYear.of(f.date());
            case ActivityAssigned f -> SchoolYear.of(f.date());
            case LapseAgreed f -> f.year();
            case ConsentGiven f ->
                SchoolYear.of(RecordedFact.ofKind(known, ActivityAssigned.class).stream()
                        .map(RecordedFact::fact)
                        .filter(assigned -> assigned.activity().equals(f.activity()))
                        .map(ActivityAssigned::date)
                        .findFirst()
                        .orElse(f.date()));
        };
    }
}
