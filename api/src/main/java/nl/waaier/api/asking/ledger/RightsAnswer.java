package nl.waaier.api.asking.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.ledger.RightsAccount;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.ledger.RightsStatement;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's basic right in one school year, on a day. What is granted and carried in is spent, carried over, lapsed or left.
 *
 * @param teacherId about whom
 * @param name the name, null when not registered
 * @param schoolYear 1 August to 31 July
 * @param referenceDate on which day
 * @param knownOn as known at which moment, null for now
 * @param granted in all, for the whole year
 * @param byAgreement granted by the collective agreement
 * @param raised what the board gives more
 * @param carriedIn carried over from the year before
 * @param spent by own choice
 * @param assigned on assigned activities, with consent
 * @param carriedOver into the next year
 * @param lapsed after 31 July
 * @param left what can be spent; below nothing when more was spent than there was
 * @param lapsing what of that lapses on 31 July when nothing more is spent or agreed
 * @param withoutConsent assigned without consent, so at the employer's cost
 * @param entries what it is made of, by date
 */
record RightsAnswer(
        TeacherId teacherId,
        @Nullable String name,
        SchoolYear schoolYear,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        HoursAndEuros granted,
        HoursAndEuros byAgreement,
        HoursAndEuros raised,
        HoursAndEuros carriedIn,
        HoursAndEuros spent,
        HoursAndEuros assigned,
        HoursAndEuros carriedOver,
        HoursAndEuros lapsed,
        HoursAndEuros left,
        HoursAndEuros lapsing,
        HoursAndEuros withoutConsent,
        List<RightsEntry> entries) {

    /**
     * One fact.
     *
     * @param fact the fact's number; it identifies the fact within the teacher
     * @param type the word of its kind, such as {@code right-use}
     * @param date on which day, or from which
     * @param school the school that assigns or agrees
     * @param activity the reference of an assigned activity
     * @param amount hours and euros
     * @param purpose what for, or under what terms; to others not before the year is over
     */
    record RightsEntry(
            long fact,
            String type,
            LocalDate date,
            @Nullable Brin school,
            @Nullable String activity,
            HoursAndEuros amount,
            @Nullable PersonalText purpose) {

        private static RightsEntry of(RecordedFact<?> recorded, RightsFact fact, boolean purposes) {
            String type = FactKind.of(fact).word();
            RightsEntry entry =
                    switch (fact) {
                        case RightSpent f ->
                            new RightsEntry(recorded.number(), type, f.date(), null, null, f.amount(), f.purpose());
                        case ActivityAssigned f ->
                            new RightsEntry(
                                    recorded.number(), type, f.date(), f.brin(), f.activity(), f.amount(), f.purpose());
                        case ConsentGiven f ->
                            new RightsEntry(recorded.number(), type, f.date(), null, f.activity(), f.amount(), null);
                        case LapseAgreed f ->
                            new RightsEntry(recorded.number(), type, f.date(), f.brin(), null, f.amount(), f.remark());
                    };
            return purposes ? entry : entry.withoutPurpose();
        }

        private RightsEntry withoutPurpose() {
            return new RightsEntry(fact, type, date, school, activity, amount, null);
        }
    }

    /**
     * In the form of an answer.
     *
     * @param purposes whether it is told what for
     */
    static RightsAnswer of(
            TeacherId teacher,
            @Nullable String name,
            RightsStatement statement,
            @Nullable Instant knownOn,
            boolean purposes) {
        RightsAccount account = statement.account();
        return new RightsAnswer(
                teacher,
                name,
                account.year(),
                account.date(),
                knownOn,
                account.granted(),
                account.byAgreement(),
                account.raised(),
                account.carriedIn(),
                account.spent(),
                account.assigned(),
                account.carriedOver(),
                account.lapsed(),
                account.left(),
                account.lapsing(),
                account.withoutConsent(),
                RecordedFact.ofKind(statement.facts(), RightsFact.class).stream()
                        .map(recorded -> RightsEntry.of(recorded, recorded.fact(), purposes))
                        .toList());
    }
}
