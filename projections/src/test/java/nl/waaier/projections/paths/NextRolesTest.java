package nl.waaier.projections.paths;

import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.EntryKind;
import nl.waaier.core.shared.FacilitationKind;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import nl.waaier.projections.rolemix.HeldRole;
import nl.waaier.projections.rolemix.MemberOfStaff;
import org.junit.jupiter.api.Test;

/** A mentor at stage ervaren on 1 October 2025 asks what colleagues took up who stood there. */
class NextRolesTest {

    private static final LocalDate DATE = day("2025-10-01");
    private static final GivenRole MENTOR = role("mentor").as(CareerStage.ERVAREN);
    private static final GivenRole COACH = role("starterscoach");
    private static final GivenAppointment WORK = appointment("1").from("2005-08-01");
    private static final GivenAppointment WORK_ELSEWHERE =
            appointment("2").at("02XY").from("2005-08-01");

    private static NextRoles.Standing next(List<List<TeacherFact>> colleagues) {
        List<HeldRole> mine = MemberOfStaff.rolesOn(
                DATE,
                TEACHER,
                GivenFile.onRecord(appointment("1").started(), MENTOR.enteredOn("2024-08-01")),
                Given.ORGANISATION);
        NextRoles.Count count = new NextRoles.Count(mine, DATE, Organisation.EMPTY, 5);
        int number = 1;
        for (List<TeacherFact> facts : colleagues) {
            count.add(teacher(++number), GivenFile.onRecord(facts));
        }
        List<NextRoles.Standing> standings = count.done().standings();
        assertThat(standings).hasSize(1);
        return standings.getFirst();
    }

    /** So many colleagues who were mentor at the stage from 1 August 2010 on, and then did this. */
    private static List<List<TeacherFact>> colleagues(int number, TeacherFact... then) {
        List<List<TeacherFact>> colleagues = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<TeacherFact> facts =
                    new ArrayList<>(List.of(WORK.started(), WORK_ELSEWHERE.started(), MENTOR.enteredOn("2010-08-01")));
            facts.addAll(List.of(then));
            colleagues.add(facts);
        }
        return colleagues;
    }

    private static List<List<TeacherFact>> all(List<List<TeacherFact>> some, List<List<TeacherFact>> others) {
        List<List<TeacherFact>> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    @Test
    void whatFiveTookUpIsToldAndWhatFourDidIsNot() {
        assertThat(next(colleagues(5, COACH.enteredOn("2012-08-01"))).next())
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.role()).isEqualTo("starterscoach");
                    assertThat(next.domain()).isEqualTo(CareerDomain.COLLEGAS);
                    assertThat(next.colleagues()).isEqualTo(5);
                    assertThat(next.medianMonths()).isEqualByComparingTo("24");
                });
        NextRoles.Standing four = next(colleagues(4, COACH.enteredOn("2012-08-01")));
        assertThat(four.next()).isEmpty();
        assertThat(four.leftOut()).isTrue();
    }

    @Test
    void rolesOfTooFewEachAreToldByDomainTogether() {
        NextRoles.Standing standing = next(all(
                all(
                        colleagues(
                                3,
                                COACH.enteredOn("2012-08-01"),
                                role("schoolopleider").enteredOn("2013-08-01")),
                        colleagues(2, role("schoolopleider").enteredOn("2011-08-01"))),
                all(
                        colleagues(6, role("sectieleider").enteredOn("2011-08-01")),
                        colleagues(1, role("ontwikkelaar-leerlijnen").enteredOn("2011-08-01")))));
        assertThat(standing.next()).extracting(NextRoles.Next::role).containsExactly("sectieleider", "schoolopleider");
        assertThat(standing.leftOut()).as("three coaches and a developer").isTrue();

        NextRoles.Standing together = next(all(
                colleagues(
                        3,
                        COACH.enteredOn("2012-08-01"),
                        role("werkplekbegeleider").enteredOn("2013-08-01")),
                colleagues(2, role("schoolopleider").enteredOn("2011-08-01"))));
        assertThat(together.next()).singleElement().satisfies(next -> {
            assertThat(next.role()).isNull();
            assertThat(next.domain()).isEqualTo(CareerDomain.COLLEGAS);
            assertThat(next.colleagues()).as("each once, by the first").isEqualTo(5);
            assertThat(next.medianMonths()).isEqualByComparingTo("24");
        });
    }

    @Test
    void onlyWhatFollowsWithinFiveYearsAndIsNewCounts() {
        assertThat(next(colleagues(5, COACH.enteredOn("2015-08-01"))).next()).hasSize(1);
        assertThat(next(colleagues(5, COACH.enteredOn("2015-08-02"))).next()).isEmpty();
        assertThat(next(colleagues(5, COACH.enteredOn("2010-08-01"))).next()).isEmpty();
        assertThat(next(colleagues(
                                5,
                                COACH.enteredOn("2009-08-01"),
                                COACH.leftOn("2010-07-31"),
                                COACH.enteredOn("2012-08-01")))
                        .next())
                .as("held before")
                .isEmpty();
        assertThat(next(colleagues(5, MENTOR.at("02XY").enteredOn("2012-08-01")))
                        .next())
                .as("the same role elsewhere")
                .isEmpty();
    }

    @Test
    void whoNeverStoodThereTellsNothing() {
        List<List<TeacherFact>> starters = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            starters.add(List.of(
                    WORK.started(),
                    role("mentor").as(CareerStage.STARTER).enteredOn("2010-08-01"),
                    COACH.enteredOn("2012-08-01")));
        }
        assertThat(next(starters).next()).isEmpty();
        List<List<TeacherFact>> risen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            risen.add(List.of(
                    WORK.started(),
                    role("mentor").as(CareerStage.STARTER).enteredOn("2010-08-01"),
                    role("mentor").reached(CareerStage.ERVAREN, "2012-02-01"),
                    COACH.enteredOn("2012-08-01")));
        }
        assertThat(next(risen).next().getFirst().medianMonths())
                .as("counted from the day they stood there")
                .isEqualByComparingTo("6");
    }

    @Test
    void whatIsToComeAfterTheDateDoesNotCount() {
        List<List<TeacherFact>> coming = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            coming.add(List.of(WORK.started(), MENTOR.enteredOn("2024-08-01"), COACH.enteredOn("2025-10-02")));
        }
        assertThat(next(coming).next()).isEmpty();
    }

    @Test
    void theFourQuestionsAreLookedAtAYearAfterEntry() {
        GivenRole chosen = COACH.by(EntryKind.KEUZE);
        NextRoles.Answered answered = next(colleagues(
                        5,
                        chosen.enteredOn("2012-08-01"),
                        COACH.supported(SupportKind.INDUCTIE, "2012-08-01", "2012-12-31", null),
                        COACH.facilitated(FacilitationKind.TIJD, "2012-08-01", "2013-07-31", null),
                        COACH.recognised(RecognitionKind.INFORMEEL, "2013-08-01")))
                .next()
                .getFirst()
                .answered();
        assertThat(answered)
                .as("support that began counts, facilitation that ended does not")
                .isEqualTo(new NextRoles.Answered(5, 5, 0, 5));
    }

    @Test
    void anAnswerOfAFewAndTheLackOfOneOfAFewAreNotTold() {
        List<List<TeacherFact>> mixed = all(
                colleagues(5, COACH.by(EntryKind.KEUZE).enteredOn("2012-08-01")),
                colleagues(4, COACH.enteredOn("2012-08-01"), COACH.supported(SupportKind.COACHING, "2012-08-01")));
        assertThat(next(mixed).next().getFirst().answered()).isEqualTo(new NextRoles.Answered(null, null, 0, 0));
        List<List<TeacherFact>> halves = all(
                colleagues(5, COACH.by(EntryKind.KEUZE).enteredOn("2012-08-01")),
                colleagues(5, COACH.enteredOn("2012-08-01")));
        assertThat(next(halves).next().getFirst().answered().entry()).isEqualTo(5);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        assertThat(next(all(colleagues(3, COACH.enteredOn("2011-08-01")), colleagues(3, COACH.enteredOn("2012-09-01"))))
                        .next()
                        .getFirst()
                        .medianMonths())
                .isEqualByComparingTo("18.5");
    }
}
