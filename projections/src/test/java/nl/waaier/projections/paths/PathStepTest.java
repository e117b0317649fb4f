package nl.waaier.projections.paths;

import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** What each step of a career is. Mentor and vakleraar are of domain 1, sectieleider and lid-mr of 3, starterscoach of 4. */
class PathStepTest {

    private static final TeacherFact BEGUN = role("vakleraar").enteredOn("2014-08-01");

    /** Of a teacher at work since 2014: the kinds of her steps with their days. */
    private static List<String> steps(TeacherFact... facts) {
        List<TeacherFact> all = new ArrayList<>(
                List.of(appointment("1").started(), appointment("2").at("02XY").started()));
        all.addAll(List.of(facts));
        return of(all);
    }

    private static List<String> of(List<TeacherFact> facts) {
        return PathStep.of(GivenFile.onRecord(facts), Organisation.EMPTY).stream()
                .map(step -> step.date() + " " + step.kind().word())
                .toList();
    }

    @Test
    void whereACareerBeginsIsNoStep() {
        assertThat(steps(BEGUN, role("mentor").enteredOn("2014-08-01"))).isEmpty();
    }

    @Test
    void aRisingStageIsDeepening() {
        assertThat(steps(
                        BEGUN,
                        role("vakleraar").reached(CareerStage.ERVAREN, "2018-08-01"),
                        role("vakleraar").reached(CareerStage.MEESTER, "2023-08-01")))
                .containsExactly("2018-08-01 verdieping", "2023-08-01 verdieping");
    }

    @Test
    void anotherRoleBesideThoseOfTheDomainIsDeepening() {
        assertThat(steps(BEGUN, role("mentor").enteredOn("2016-08-01"))).containsExactly("2016-08-01 verdieping");
    }

    @Test
    void aFirstRoleInAnotherDomainIsBroadening() {
        assertThat(steps(
                        BEGUN,
                        role("starterscoach").enteredOn("2018-08-01"),
                        role("sectieleider").enteredOn("2020-08-01")))
                .containsExactly("2018-08-01 verbreding", "2020-08-01 verbreding");
    }

    @Test
    void aTeacherIsInDomainOneByBeingOne() {
        assertThat(steps(
                        role("starterscoach").enteredOn("2014-08-01"),
                        role("mentor").enteredOn("2016-08-01")))
                .as("the first role on record is in another domain; that of domain 1 tells nothing new")
                .containsExactly("2014-08-01 verbreding");
        TeacherFact support = appointment("1").scale("7").category(17).started();
        assertThat(of(List.of(
                        support,
                        role("sectieleider").enteredOn("2014-08-01"),
                        role("mentor").enteredOn("2016-08-01"))))
                .as("support staff is not")
                .containsExactly("2016-08-01 verbreding");
    }

    @Test
    void whoIsBackInARoleAfterAGapReturns() {
        TeacherFact mentor = role("mentor").enteredOn("2016-08-01");
        TeacherFact left = role("mentor").leftOn("2020-07-31");
        assertThat(steps(BEGUN, mentor, left, role("mentor").enteredOn("2022-08-01")))
                .containsExactly("2016-08-01 verdieping", "2022-08-01 terugkeer");
        assertThat(steps(BEGUN, mentor, left, role("mentor").at("02XY").enteredOn("2022-08-01")))
                .as("at whatever school")
                .containsExactly("2016-08-01 verdieping", "2022-08-01 terugkeer");
    }

    @Test
    void whoIsBackInADomainAfterAGapReturns() {
        assertThat(steps(
                        BEGUN,
                        role("sectieleider").enteredOn("2016-08-01"),
                        role("sectieleider").leftOn("2018-07-31"),
                        role("lid-mr").enteredOn("2021-08-01")))
                .containsExactly("2016-08-01 verbreding", "2021-08-01 terugkeer");
    }

    @Test
    void whoIsBackWithinNinetyTwoDaysGoesOn() {
        TeacherFact mentor = role("mentor").enteredOn("2016-08-01");
        TeacherFact left = role("mentor").leftOn("2020-05-01");
        assertThat(steps(BEGUN, mentor, left, role("mentor").enteredOn("2020-08-01")))
                .containsExactly("2016-08-01 verdieping");
        assertThat(steps(BEGUN, mentor, left, role("mentor").enteredOn("2020-08-02")))
                .containsExactly("2016-08-01 verdieping", "2020-08-02 terugkeer");
    }

    @Test
    void aRoleInThePlaceOfOneLeftIsATransferAndEachIsReplacedOnce() {
        TeacherFact mentor = role("mentor").enteredOn("2016-08-01");
        TeacherFact left = role("mentor").leftOn("2020-07-31");
        assertThat(steps(BEGUN, mentor, left, role("leerlingbegeleider").enteredOn("2020-08-01")))
                .containsExactly("2016-08-01 verdieping", "2020-08-01 overstap");
        assertThat(steps(
                        BEGUN,
                        mentor,
                        left,
                        role("leerlingbegeleider").enteredOn("2020-08-01"),
                        role("zorgcoordinator").enteredOn("2020-09-01")))
                .containsExactly("2016-08-01 verdieping", "2020-08-01 overstap", "2020-09-01 verdieping");
        assertThat(steps(BEGUN, mentor, left, role("leerlingbegeleider").enteredOn("2020-11-01")))
                .as("93 days after it was left, beside what goes on")
                .containsExactly("2016-08-01 verdieping", "2020-11-01 verdieping");
    }

    @Test
    void theSameRoleAtAnotherSchoolIsATransferAndBesideItNoStep() {
        assertThat(steps(
                        BEGUN,
                        role("vakleraar").leftOn("2020-07-31"),
                        role("vakleraar").at("02XY").enteredOn("2020-08-01")))
                .containsExactly("2020-08-01 overstap");
        assertThat(steps(BEGUN, role("vakleraar").at("02XY").enteredOn("2020-08-01")))
                .isEmpty();
    }

    @Test
    void whoWorkedElsewhereForAWhileReturnsThoughNobodyLeftTheRole() {
        List<TeacherFact> career = List.of(
                appointment("1").started(),
                appointment("1").leftOn("2018-07-31"),
                appointment("2").from("2020-08-01").started(),
                BEGUN,
                role("vakleraar").as(CareerStage.ERVAREN).enteredOn("2020-08-01"));
        assertThat(of(career)).containsExactly("2020-08-01 terugkeer");
    }

    @Test
    void aRoleWhereSheNeverWorkedIsNoStep() {
        assertThat(of(List.of(
                        appointment("1").started(),
                        BEGUN,
                        role("starterscoach").at("02XY").enteredOn("2018-08-01"))))
                .isEmpty();
    }
}
