package nl.waaier.api.benchmark.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.waaier.core.shared.Amount;
import nl.waaier.core.shared.AmountUnit;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * Twelve years of one made-up teacher: a change of fte in most years, three roles with what belongs to them, and of one
 * teacher in four a promotion.
 *
 * @param id who
 * @param board whose member of staff
 * @param school where
 * @param number which of all teachers, from 0; decides what the career is like
 */
public record Career(TeacherId id, BoardNumber board, Brin school, int number) {

    /** How many facts every career has. */
    static final int EVENTS = 40;

    private static final int FIRST_YEAR = 2014;
    private static final int LAST_YEAR = 2025;
    private static final int PROMOTED_IN = 2019;
    private static final List<String> FTES = List.of("0.6000", "0.8000", "1.0000", "0.7500", "0.9000");
    private static final Notes NOTES = new Notes(
            new PersonalText("teamleider onderbouw"), null, new PersonalText("zoals besproken in het jaargesprek"));

    /** All facts, by date and in an order in which they could have been recorded. */
    public List<TeacherFact> facts() {
        List<TeacherFact> facts = new ArrayList<>(EVENTS);
        appointments(facts);
        subject(facts);
        mentor(facts);
        coach(facts);
        // Whoever was not promoted took courses instead, so that all have as many facts.
        for (int course = 0; facts.size() < EVENTS; course++) {
            facts.add(
                    support("vakleraar", date(2016, 9, 1).plusMonths(5L * course), SupportKind.SCHOLING, 12 + course));
        }
        // Stable: within a day they stay as they were made.
        facts.sort(Comparator.comparing(TeacherFact::effectiveDate));
        return facts;
    }

    /** Whether this teacher was promoted. */
    public boolean isPromoted() {
        return number % 4 == 1;
    }

    private void appointments(List<TeacherFact> facts) {
        facts.add(started("1", date(FIRST_YEAR, 8, 1), "LB", ChangeKind.AANNAME));
        for (int year = FIRST_YEAR + 1; year <= LAST_YEAR; year++) {
            if (isPromoted() && year == PROMOTED_IN) {
                promotion(facts);
                facts.add(new AppointmentEnded(id, board, "1", date(year, 7, 31), ChangeKind.BEVORDERING));
                facts.add(started("2", date(year, 8, 1), "LC", ChangeKind.BEVORDERING));
            } else {
                String current = isPromoted() && year > PROMOTED_IN ? "2" : "1";
                facts.add(new AppointmentChanged(
                        id, board, current, date(year, 8, 1), terms(number + year), ChangeKind.OMVANG));
            }
        }
    }

    private AppointmentStarted started(String volgnummer, LocalDate day, String scale, ChangeKind why) {
        return new AppointmentStarted(
                id,
                board,
                volgnummer,
                school,
                day,
                new SalaryScale(Sector.VO, ScaleSystem.LA_LE, scale),
                new PositionCategory(9),
                terms(number),
                why);
    }

    private static AppointmentTerms terms(int choice) {
        String fte = FTES.get(choice % FTES.size());
        return new AppointmentTerms(AppointmentKind.VAST, Fte.of(new BigDecimal(fte)), null, false, false);
    }

    private void promotion(List<TeacherFact> facts) {
        facts.add(step(PromotionStep.AANMELDING, date(PROMOTED_IN - 1, 11, 1), null, true));
        facts.add(step(PromotionStep.TOETSING, date(PROMOTED_IN, 1, 20), PromotionOutcome.POSITIEF, false));
        facts.add(step(PromotionStep.ADVIES, date(PROMOTED_IN, 2, 20), PromotionOutcome.POSITIEF, false));
        facts.add(step(PromotionStep.BESLUIT, date(PROMOTED_IN, 3, 15), PromotionOutcome.POSITIEF, false));
        facts.add(step(PromotionStep.BENOEMING, date(PROMOTED_IN, 7, 1), PromotionOutcome.POSITIEF, false));
    }

    private PromotionStepTaken step(
            PromotionStep step, LocalDate day, @Nullable PromotionOutcome outcome, boolean own) {
        return new PromotionStepTaken(
                id,
                board,
                "2019-LC-" + number,
                school,
                "LB",
                "LC",
                step,
                null,
                day,
                outcome,
                null,
                own,
                null,
                null,
                NOTES);
    }

    private void subject(List<TeacherFact> facts) {
        String role = "vakleraar";
        facts.add(
                entered(role, CareerDomain.LEERLINGEN, "sectie " + number % 8, date(2014, 8, 1), CareerStage.STARTER));
        facts.add(support(role, date(2014, 8, 15), SupportKind.INDUCTIE, 80));
        facts.add(support(role, date(2015, 8, 15), SupportKind.BEGELEIDING, 40));
        facts.add(reached(role, date(2016, 8, 1), CareerStage.ERVAREN));
        facts.add(new RecognitionGiven(
                id,
                board,
                school,
                role,
                date(2017, 3, 1),
                null,
                RecognitionKind.INFORMEEL,
                null,
                null,
                null,
                null,
                null,
                NOTES));
        facts.add(reached(role, date(2022, 8, 1), CareerStage.MEESTER));
    }

    private void mentor(List<TeacherFact> facts) {
        String role = "mentor";
        facts.add(support(role, date(2016, 5, 1), SupportKind.BEGELEIDING, 8));
        facts.add(entered(role, CareerDomain.LEERLINGEN, "onderbouw", date(2016, 8, 1), CareerStage.STARTER));
        for (int year = 2016; year < 2020; year++) {
            facts.add(facilitated(role, year, 50));
        }
        facts.add(reached(role, date(2018, 8, 1), CareerStage.ERVAREN));
        facts.add(new RoleLeft(id, board, school, role, date(2020, 7, 31), NOTES));
    }

    private void coach(List<TeacherFact> facts) {
        String role = "expert-werkplekleren";
        facts.add(entered(role, CareerDomain.LEERLINGEN, null, date(2021, 8, 1), CareerStage.STARTER));
        facts.add(support(role, date(2021, 9, 1), SupportKind.COACHING, 20));
        facts.add(facilitated(role, 2021, 100));
        facts.add(facilitated(role, 2023, 120));
        facts.add(reached(role, date(2023, 8, 1), CareerStage.ERVAREN));
    }

    private RoleEntered entered(
            String role, CareerDomain domain, @Nullable String team, LocalDate day, CareerStage stage) {
        return new RoleEntered(
                id, board, school, role, domain, RoleLevel.TEAM, team, day, stage, EntryKind.SELECTIE, NOTES);
    }

    private StageReached reached(String role, LocalDate day, CareerStage stage) {
        return new StageReached(id, board, school, role, day, stage, NOTES);
    }

    private SupportArranged support(String role, LocalDate day, SupportKind kind, int hours) {
        Amount amount = new Amount(BigDecimal.valueOf(hours), AmountUnit.UUR);
        return new SupportArranged(id, board, school, role, day, day.plusMonths(3), kind, amount, NOTES);
    }

    private FacilitationGranted facilitated(String role, int year, int hours) {
        Amount amount = new Amount(BigDecimal.valueOf(hours), AmountUnit.KLOKUUR);
        return new FacilitationGranted(
                id, board, school, role, date(year, 8, 1), date(year + 1, 7, 31), FacilitationKind.TIJD, amount, NOTES);
    }

    private static LocalDate date(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
