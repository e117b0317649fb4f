package nl.waaier.api.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.event.ActivityAssigned;
import nl.waaier.core.teacher.event.ConsentGiven;
import nl.waaier.core.teacher.event.LapseAgreed;
import nl.waaier.core.teacher.event.RightSpent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/**
 * What the sample teacher did with the basic right over some years: used it, consented to a study day, let some of it lapse, carried
 * some over, and was asked again. Figures of the board are invented.
 *
 * @param teacher the sample teacher
 * @param dates by which all of it lies around today
 */
record SampleBasicRights(TeacherId teacher, SampleDates dates) {

    private static final BoardNumber BOARD = new BoardNumber(SamplePerson.BOARD);
    private static final Brin SCHOOL = new Brin(SamplePerson.SCHOOL);

    /** An agreement that goes on, and what the board gives more from the middle of a school year on. */
    static List<RightsRuleSet> ruleSets(SampleDates dates) {
        return List.of(
                ruleSet(
                        "cao-op",
                        LocalDate.of(2015, 8, 1),
                        83,
                        RightsBasis.CAO,
                        "verzonnen cijfers van een latere cao"),
                ruleSet(
                        "ruimer-op",
                        dates.moved(LocalDate.of(2024, 1, 1)),
                        90,
                        RightsBasis.BESTUUR,
                        "verzonnen besluit van het bestuur"));
    }

    private static RightsRuleSet ruleSet(String code, LocalDate from, int hours, RightsBasis basis, String source) {
        return new RightsRuleSet(
                code, Sector.VO, StaffCategory.OP, from, null, amount(hours, 600), true, basis, source);
    }

    /** In the order in which it is recorded. */
    List<CommandMessage<RecordFact>> recorded(Organisation organisation) {
        return List.of(
                byTeacher(organisation, spent(LocalDate.of(2023, 10, 9), amount(30, 450), "cursus formatief toetsen")),
                byHr(
                        organisation,
                        new ActivityAssigned(
                                teacher,
                                BOARD,
                                SCHOOL,
                                "studiedag-najaar",
                                dates.moved(LocalDate.of(2024, 11, 4)),
                                amount(8, 0),
                                new PersonalText("studiedag over het nieuwe rooster"))),
                byTeacher(
                        organisation,
                        new ConsentGiven(
                                teacher,
                                BOARD,
                                "studiedag-najaar",
                                amount(8, 0),
                                dates.moved(LocalDate.of(2024, 11, 6)))),
                byTeacher(
                        organisation,
                        spent(LocalDate.of(2025, 1, 20), amount(24, 295), "training coachende gesprekken")),
                byHr(
                        organisation,
                        new LapseAgreed(
                                teacher,
                                BOARD,
                                SCHOOL,
                                SchoolYear.of(dates.moved(LocalDate.of(2024, 11, 4))),
                                dates.moved(LocalDate.of(2025, 6, 16)),
                                amount(20, 0),
                                new PersonalText("voor het vervolg van de training"))),
                byTeacher(organisation, spent(LocalDate.of(2025, 10, 6), amount(40, 0), "vervolg van de training")),
                byHr(
                        organisation,
                        new ActivityAssigned(
                                teacher,
                                BOARD,
                                SCHOOL,
                                "studiedag-start",
                                dates.moved(LocalDate.of(2026, 9, 7)),
                                amount(8, 0),
                                new PersonalText("studiedag over toetsen"))));
    }

    private TeacherFact spent(LocalDate date, HoursAndEuros amount, String purpose) {
        return new RightSpent(teacher, BOARD, dates.moved(date), amount, new PersonalText(purpose));
    }

    private static HoursAndEuros amount(int hours, int euros) {
        return new HoursAndEuros(BigDecimal.valueOf(hours), BigDecimal.valueOf(euros));
    }

    private static CommandMessage<RecordFact> byTeacher(Organisation organisation, TeacherFact fact) {
        return by(UserRole.TEACHER, new RecordFact(fact, organisation, true));
    }

    private static CommandMessage<RecordFact> byHr(Organisation organisation, TeacherFact fact) {
        return by(UserRole.HR, new RecordFact(fact, organisation, false));
    }

    private static CommandMessage<RecordFact> by(UserRole role, RecordFact command) {
        return new GenericCommandMessage<>(command, new RecordedBy(role.word(), null, null).metadata());
    }
}
