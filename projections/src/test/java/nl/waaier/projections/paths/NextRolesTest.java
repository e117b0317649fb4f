package nl.waaier.projections.paths;

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
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import nl.waaier.projections.paths.NextRoles.Place;
import nl.waaier.projections.paths.NextRoles.TakenUp;
import org.junit.jupiter.api.Test;

/** What somebody took up, until 1 October 2025, who was a mentor at stage ervaren before. */
class NextRolesTest {

    private static final LocalDate DATE = day("2025-10-01");
    private static final GivenRole MENTOR = role("mentor").as(CareerStage.ERVAREN);
    private static final GivenRole COACH = role("starterscoach");
    private static final GivenAppointment WORK = appointment("1").from("2005-08-01");
    private static final GivenAppointment WORK_ELSEWHERE =
            appointment("2").at("02XY").from("2005-08-01");

    /** What was taken up from a stage as mentor. */
    private static List<TakenUp> from(CareerStage stage, TeacherFact... facts) {
        List<TeacherFact> all = new ArrayList<>(List.of(WORK.started(), WORK_ELSEWHERE.started()));
        all.addAll(List.of(facts));
        NextRoles.Count count = new NextRoles.Count(DATE, Organisation.EMPTY);
        count.add(teacher(2), GivenFile.onRecord(all));
        return count.done().takenUp().getOrDefault(new Place(MENTOR.domain(), "mentor", stage), List.of());
    }

    /** The same from stage ervaren, of who came to stand there on 1 August 2010. */
    private static List<TakenUp> then(TeacherFact... facts) {
        List<TeacherFact> all = new ArrayList<>(List.of(MENTOR.enteredOn("2010-08-01")));
        all.addAll(List.of(facts));
        return from(CareerStage.ERVAREN, all.toArray(TeacherFact[]::new));
    }

    @Test
    void whatWasTakenUpIsCountedWithTheMonthsUntilThen() {
        assertThat(then(COACH.enteredOn("2012-08-01"))).singleElement().satisfies(next -> {
            assertThat(next.teacher()).isEqualTo(teacher(2));
            assertThat(next.role()).isEqualTo("starterscoach");
            assertThat(next.domain()).isEqualTo(CareerDomain.COLLEGAS);
            assertThat(next.entered()).isEqualTo("2012-08-01");
            assertThat(next.months()).isEqualTo(24);
        });
    }

    @Test
    void onlyWhatFollowsWithinFiveYearsAndIsNewCounts() {
        assertThat(then(COACH.enteredOn("2015-08-01"))).hasSize(1);
        assertThat(then(COACH.enteredOn("2015-08-02"))).isEmpty();
        assertThat(then(COACH.enteredOn("2010-08-01"))).as("on the same day").isEmpty();
        assertThat(then(COACH.enteredOn("2009-08-01"), COACH.leftOn("2010-07-31"), COACH.enteredOn("2012-08-01")))
                .as("held before")
                .isEmpty();
        assertThat(then(MENTOR.at("02XY").enteredOn("2012-08-01")))
                .as("the same role elsewhere")
                .isEmpty();
    }

    @Test
    void somebodyIsCountedWhereTheyStoodLast() {
        TeacherFact[] risen = {
            role("mentor").as(CareerStage.STARTER).enteredOn("2010-08-01"),
            role("mentor").reached(CareerStage.ERVAREN, "2012-02-01"),
            COACH.enteredOn("2012-08-01")
        };
        assertThat(from(CareerStage.STARTER, risen)).isEmpty();
        assertThat(from(CareerStage.ERVAREN, risen))
                .as("counted from the day they stood there")
                .singleElement()
                .extracting(TakenUp::months)
                .isEqualTo(6L);
        assertThat(from(CareerStage.MEESTER, risen)).isEmpty();
    }

    @Test
    void whatIsToComeAfterTheDateDoesNotCount() {
        assertThat(from(CareerStage.ERVAREN, MENTOR.enteredOn("2024-08-01"), COACH.enteredOn("2025-10-02")))
                .isEmpty();
    }

    @Test
    void theFourQuestionsAreLookedAtAYearAfterEntry() {
        GivenRole chosen = COACH.by(EntryKind.KEUZE);
        TakenUp next = then(
                        chosen.enteredOn("2012-08-01"),
                        COACH.supported(SupportKind.INDUCTIE, "2012-08-01", "2012-12-31", null),
                        COACH.facilitated(FacilitationKind.TIJD, "2012-08-01", "2013-07-31", null),
                        COACH.recognised(RecognitionKind.INFORMEEL, "2013-08-01"))
                .getFirst();
        assertThat(List.of(next.entry(), next.support(), next.facilitation(), next.recognition()))
                .as("support that began counts, facilitation that ended does not")
                .containsExactly(true, true, false, true);
    }
}
