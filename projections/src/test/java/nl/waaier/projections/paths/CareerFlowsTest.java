package nl.waaier.projections.paths;

import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.GivenFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a staff moved between 31 July 2023 and 31 July 2024. */
class CareerFlowsTest {

    private static final SchoolYear YEAR = SchoolYear.parse("2023/2024");
    private static final TeacherFact BEGUN = role("vakleraar").enteredOn("2014-08-01");

    private static CareerFlows flows(@Nullable Brin school, List<List<TeacherFact>> staff) {
        CareerFlows.Count count = new CareerFlows.Count(YEAR, school, Organisation.EMPTY);
        for (List<TeacherFact> facts : staff) {
            count.add(GivenFile.onRecord(facts));
        }
        return count.done();
    }

    private static List<String> ofDomain(CareerFlows flows, CareerDomain domain) {
        return flows.stages().stream()
                .filter(way -> way.domain() == domain)
                .map(way -> way.fromStage().word() + " " + way.toStage().word() + " " + way.teachers())
                .toList();
    }

    @Test
    void everybodyInServiceOnEitherDayIsSomewhereInEveryDomainOnce() {
        CareerFlows flows = flows(
                null,
                List.of(
                        List.of(
                                appointment("1").started(),
                                BEGUN,
                                role("vakleraar").reached(CareerStage.ERVAREN, "2024-07-31")),
                        List.of(
                                appointment("1").started(),
                                BEGUN,
                                role("mentor").as(CareerStage.MEESTER).enteredOn("2020-08-01")),
                        List.of(appointment("1").started(), appointment("1").leftOn("2024-07-30"), BEGUN),
                        List.of(
                                appointment("1").from("2023-08-02").started(),
                                role("starterscoach").enteredOn("2023-08-02")),
                        List.of(appointment("1").started(), appointment("1").leftOn("2023-07-30"), BEGUN)));
        assertThat(ofDomain(flows, CareerDomain.LEERLINGEN))
                .containsExactly(
                        "niet-in-dienst geen-rol 1",
                        "starter niet-in-dienst 1",
                        "starter ervaren 1",
                        "meester meester 1");
        assertThat(ofDomain(flows, CareerDomain.COLLEGAS))
                .containsExactly("niet-in-dienst starter 1", "geen-rol niet-in-dienst 1", "geen-rol geen-rol 2");
    }

    @Test
    void whatChangesOnTheFirstOfAugustIsOfTheYearThatBegins() {
        List<List<TeacherFact>> staff = List.of(
                List.of(
                        appointment("1").started(),
                        BEGUN,
                        role("vakleraar").reached(CareerStage.ERVAREN, "2023-08-01")),
                List.of(
                        appointment("1").from("2023-08-01").started(),
                        role("vakleraar").enteredOn("2023-08-01")),
                List.of(appointment("1").started(), appointment("1").leftOn("2023-07-31"), BEGUN),
                List.of(
                        appointment("1").started(),
                        BEGUN,
                        role("vakleraar").reached(CareerStage.ERVAREN, "2024-08-01")));
        assertThat(ofDomain(flows(null, staff), CareerDomain.LEERLINGEN))
                .containsExactly(
                        "niet-in-dienst starter 1",
                        "starter niet-in-dienst 1",
                        "starter starter 1",
                        "starter ervaren 1");
    }

    @Test
    void scalesStandBesideStagesAndFollowFromArbeidsrelatiesAlone() {
        CareerFlows flows = flows(
                null,
                List.of(
                        List.of(
                                appointment("1").started(),
                                appointment("1").endedOn("2023-12-31"),
                                appointment("2").from("2024-01-01").scale("LC").started(),
                                BEGUN),
                        List.of(
                                appointment("1").started(),
                                BEGUN,
                                role("vakleraar").reached(CareerStage.ERVAREN, "2024-01-01")),
                        List.of(
                                appointment("1").fte("0.4").started(),
                                appointment("2").fte("0.6").scale("LD").started()),
                        List.of(appointment("1").from("2024-01-01").started())));
        assertThat(flows.scales())
                .containsExactly(
                        new CareerFlows.ScaleFlow(null, "LB", 1),
                        new CareerFlows.ScaleFlow("LB", "LB", 1),
                        new CareerFlows.ScaleFlow("LB", "LC", 1),
                        new CareerFlows.ScaleFlow("LD", "LD", 1));
    }

    @Test
    void ofASchoolOnlyWhatIsThereCounts() {
        List<List<TeacherFact>> staff = List.of(List.of(
                appointment("1").started(),
                appointment("1").endedOn("2023-12-31"),
                appointment("2").at("02XY").from("2024-01-01").started(),
                BEGUN,
                role("vakleraar").leftOn("2023-12-31"),
                role("vakleraar").at("02XY").as(CareerStage.ERVAREN).enteredOn("2024-01-01")));
        assertThat(ofDomain(flows(SCHOOL, staff), CareerDomain.LEERLINGEN)).containsExactly("starter niet-in-dienst 1");
        assertThat(ofDomain(flows(new Brin("02XY"), staff), CareerDomain.LEERLINGEN))
                .containsExactly("niet-in-dienst ervaren 1");
        assertThat(ofDomain(flows(null, staff), CareerDomain.LEERLINGEN)).containsExactly("starter ervaren 1");
    }

    @Test
    void stepsOfTheYearAreCountedByKindAndByTeacher() {
        CareerFlows flows = flows(
                null,
                List.of(
                        List.of(
                                appointment("1").started(),
                                BEGUN,
                                role("vakleraar").reached(CareerStage.ERVAREN, "2023-08-01"),
                                role("mentor").enteredOn("2024-07-31"),
                                role("starterscoach").enteredOn("2024-08-01")),
                        List.of(
                                appointment("1").started(),
                                BEGUN,
                                role("mentor").enteredOn("2023-07-31")),
                        List.of(
                                appointment("1").started(),
                                BEGUN,
                                role("sectieleider").enteredOn("2023-10-01"))));
        assertThat(flows.steps())
                .containsExactly(
                        new CareerFlows.StepCount(PathKind.VERDIEPING, 2, 1),
                        new CareerFlows.StepCount(PathKind.VERBREDING, 1, 1),
                        new CareerFlows.StepCount(PathKind.TERUGKEER, 0, 0),
                        new CareerFlows.StepCount(PathKind.OVERSTAP, 0, 0));
    }
}
