package nl.waaier.api.importing.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.api.importing.DeliveredRow;
import nl.waaier.api.importing.ImportFile;
import nl.waaier.api.importing.Warning;
import nl.waaier.api.importing.WarningRule;
import nl.waaier.api.importing.report.StepResults;
import nl.waaier.api.platform.person.Person;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.ScaleSystem;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** What rows of one person come to. */
class DeliveryPlanTest {

    private static final BoardNumber BOARD = new BoardNumber("41234");
    private static final TeacherId TEACHER = new TeacherId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    private static final Organisation ORGANISATION = new Organisation(
            "Stichting",
            Map.of(
                    new Brin("16AH"), SchoolHistory.of(new School(new Brin("16AH"), "Een", Sector.VO, null, null)),
                    new Brin("16AB"), SchoolHistory.of(new School(new Brin("16AB"), "Twee", Sector.BO, null, null))),
            RoleCatalogue.DEFAULT,
            PromotionPolicies.NONE,
            List.of(),
            RightsRuleSets.NONE,
            Organisation.ROLE_REST_DAYS);

    private static final String FIRST = "1;16AH;2010-08-01;2010-08-01;;2;LB;;0.8;9;N;N;aanname";
    private static final String CHANGE = "1;16AH;2010-08-01;2012-08-01;;1;LB;;0.8;9;N;N;";
    private static final String LEAVING = "1;16AH;2010-08-01;2020-07-31;2020-07-31;1;LB;;0.8;9;N;N;uitstroom";

    @Test
    void rowsOfAnArbeidsrelatieBecomeItsStartItsChangesAndItsEnd() {
        DeliveryPlan plan = plan(FIRST, CHANGE, LEAVING);
        assertThat(plan.facts()).hasSize(3);
        assertThat(only(plan, AppointmentStarted.class).changeKind()).isEqualTo(ChangeKind.AANNAME);
        assertThat(only(plan, AppointmentChanged.class).changeDate()).isEqualTo("2012-08-01");
        assertThat(only(plan, AppointmentEnded.class))
                .isEqualTo(
                        new AppointmentEnded(TEACHER, BOARD, "1", LocalDate.parse("2020-07-31"), ChangeKind.UITSTROOM));
        assertThat(plan.open()).isEmpty();
    }

    @Test
    void anArbeidsrelatieWithoutAnEndGoesOn() {
        assertThat(plan(FIRST, CHANGE).open()).containsExactly(Map.entry("1", LocalDate.parse("2012-08-01")));
    }

    @Test
    void aRowThatIsLeftOutLeavesOpenHowItEnds() {
        DeliveryPlan plan = plan(FIRST, LEAVING.replace(";0.8;", ";veel;"));
        assertThat(codes(plan)).containsExactly("fte number-invalid");
        assertThat(plan.open()).isEmpty();
    }

    @Test
    void leavingWithOtherValuesIsAChangeAsWell() {
        DeliveryPlan plan = plan(FIRST, LEAVING.replace(";0.8;", ";0.5;"));
        assertThat(only(plan, AppointmentChanged.class).changeKind()).isNull();
        assertThat(only(plan, AppointmentEnded.class).changeKind()).isEqualTo(ChangeKind.UITSTROOM);
    }

    @Test
    void anEndWithoutLeavingHasNoReason() {
        DeliveryPlan plan = plan(FIRST.replace(";;2;", ";2011-07-31;2;"));
        assertThat(only(plan, AppointmentEnded.class).changeKind()).isNull();
    }

    @Test
    void leavingOnTheFirstDayIsAStartAndAnEnd() {
        DeliveryPlan plan = plan(
                FIRST, FIRST.replace("2010-08-01;;2", "2010-08-01;2010-08-01;2").replace("aanname", "uitstroom"));
        assertThat(plan.facts()).hasExactlyElementsOfTypes(AppointmentStarted.class, AppointmentEnded.class);
    }

    @Test
    void anEndOnAnEarlierRowRejectsThatRow() {
        DeliveryPlan plan = plan(FIRST.replace(";;2;", ";2011-07-31;2;"), CHANGE);
        assertThat(codes(plan)).containsExactly("einddatum end-on-earlier-row");
        // The change is left without a start; whether there is one on record is for the decision to say.
        assertThat(plan.facts()).hasExactlyElementsOfTypes(AppointmentChanged.class);
        assertThat(plan.open()).isEmpty();
    }

    @Test
    void anEarlierRowIsEarlierAlsoWhenTheLastOneIsLeftOut() {
        DeliveryPlan plan = plan(FIRST.replace(";;2;", ";2011-07-31;2;"), CHANGE.replace(";0.8;", ";?;"));
        assertThat(codes(plan)).containsExactlyInAnyOrder("einddatum end-on-earlier-row", "fte number-invalid");
    }

    @Test
    void whatNeverChangesInsideOneRejectsTheRowThatDiffers() {
        assertThat(codes(plan(FIRST, CHANGE.replace("16AH", "16AB"))))
                .containsExactly("brin appointment-keeps-function");
        assertThat(codes(plan(FIRST, CHANGE.replace("2010-08-01", "2010-08-02"))))
                .containsExactly("begindatum appointment-keeps-function");
        assertThat(codes(plan(FIRST, CHANGE.replace("LB", "LC"))))
                .containsExactly("functieschaal appointment-keeps-function");
        assertThat(codes(plan(FIRST, CHANGE.replace(";9;", ";8;"))))
                .containsExactly("functiecategorie appointment-keeps-function");
    }

    @Test
    void aRowHandedInByItselfMustAgreeWithWhatIsOnRecord() {
        List<Appointment> recorded =
                Appointment.of(GivenFile.onRecord(plan(FIRST).facts()));
        DeliveryPlan good = plan(recorded, CHANGE);
        assertThat(good.facts()).hasExactlyElementsOfTypes(AppointmentChanged.class);
        assertThat(codes(plan(recorded, CHANGE.replace("LB", "LC"))))
                .containsExactly("functieschaal appointment-keeps-function");
        // With the values as they were, the row only tells of leaving.
        assertThat(plan(recorded, LEAVING.replace(";1;LB", ";2;LB")).facts())
                .hasExactlyElementsOfTypes(AppointmentEnded.class);
    }

    @Test
    void theScaleIsThatOfTheSectorAtTheTime() {
        AppointmentStarted vo = only(plan(FIRST.replace("2010", "2022")), AppointmentStarted.class);
        AppointmentStarted bo =
                only(plan(FIRST.replace("2010", "2022").replace("16AH", "16AB")), AppointmentStarted.class);
        assertThat(vo.functionScale().system()).isEqualTo(ScaleSystem.LA_LE);
        assertThat(bo.functionScale().system()).isEqualTo(ScaleSystem.LB_LD_PO);
    }

    @Test
    void brinsDecimalsAndScalesAreCleaned() {
        assertThat(plan(FIRST.replace("16AH", " 16.a-h")
                                .replace("0.8", "0,8000")
                                .replace("LB", "lb"))
                        .facts())
                .isEqualTo(plan(FIRST).facts());
    }

    @Test
    void moreThanFullTimeIsAcceptedWithAWarning() {
        DeliveryPlan plan = plan(FIRST.replace("0.8", "1.2"));
        assertThat(plan.facts()).hasSize(1);
        StepResults results = new StepResults();
        plan.tell(results);
        assertThat(results.counts().warnings())
                .containsExactly(new Warning(ImportFile.AANSTELLINGEN, 2L, "fte", WarningRule.FTE_ABOVE_ONE, 1));
    }

    @Test
    void everyKindOfCareerRowBecomesItsFact() throws IOException {
        List<String> rows = List.of(
                "16AH;onderbouw;mentor;1;team;toelating;2011-08-01;;starter;keuze;;;directie;;",
                "16AH;;mentor;1;team;ondersteuning;2011-01-01;2011-06-30;;coaching;12,5;uur;;;",
                "16AH;;mentor;1;team;facilitering;2011-08-01;;;tijd;40;klokuur;;;",
                "16AH;;mentor;1;team;erkenning;2012-08-01;;;formeel;;;;diploma;",
                "16AH;;mentor;1;team;fase;2013-08-01;;ervaren;;;;;;",
                "16AH;bovenbouw;mentor;1;;wijziging;2013-08-01;;;;;;;;",
                "16AH;;mentor;1;team;einde;2014-07-31;;;;;;;;iets anders");
        String format = Files.readString(Path.of("..", "docs", "import.md"));
        assertThat(rows).allSatisfy(row -> assertThat(format).contains("`" + row.split(";", -1)[5] + "`"));
        List<FactKind> kinds = rows.stream()
                .flatMap(row -> planOf(List.of(), List.of(career(row))).facts().stream())
                .map(FactKind::of)
                .toList();
        assertThat(kinds)
                .containsExactly(
                        FactKind.ROLE_ENTERED,
                        FactKind.SUPPORT_ARRANGED,
                        FactKind.FACILITATION_GRANTED,
                        FactKind.RECOGNITION_GIVEN,
                        FactKind.STAGE_REACHED,
                        FactKind.ROLE_CHANGED,
                        FactKind.ROLE_LEFT)
                .containsAll(Stream.of(FactKind.values())
                        .filter(kind -> CareerFact.class.isAssignableFrom(kind.type()))
                        .toList());
    }

    @Test
    void aRoleThatWasAbolishedCanStillBeLeft() {
        String role = "16AH;;lid-registercommissie;3;landelijk;";
        assertThat(codes(planCareer(role + "toelating;2022-01-01;;starter;;;;;;")))
                .containsExactly("datum role-abolished");
        assertThat(planCareer(role + "einde;2022-01-01;;;;;;;;").facts()).hasSize(1);
    }

    @Test
    void whatTheOrganisationDoesNotKnowIsToldInItsColumn() {
        assertThat(codes(planCareer("02XY;;mentor;1;team;fase;2012-08-01;;starter;;;;;;")))
                .containsExactly("brin school-of-board");
        assertThat(codes(planCareer("16AH;;tovenaar;1;team;einde;2012-08-01;;;;;;;;")))
                .containsExactly("rol role-in-catalogue");
        assertThat(codes(planCareer("16AH;;De Tovenaar;1;team;einde;2012-08-01;;;;;;;;")))
                .containsExactly("rol role-in-catalogue");
        assertThat(codes(planCareer("16AH;;mentor;2;team;einde;2012-08-01;;;;;;;;")))
                .containsExactly("domein role-keeps-domain");
        assertThat(codes(planCareer("16AH;;lid-registercommissie;2;;toelating;2022-01-01;;starter;;;;;;")))
                .containsExactly("domein role-keeps-domain");
    }

    @Test
    void whatIsTooLongIsToldInItsColumn() {
        String entry = "16AH;%s;%s;1;team;toelating;2011-08-01;;starter;;;;;;";
        assertThat(codes(planCareer(entry.formatted("t".repeat(100), "mentor"))))
                .isEmpty();
        assertThat(codes(planCareer(entry.formatted("t".repeat(101), "r".repeat(61)))))
                .containsExactlyInAnyOrder("team value-too-long", "rol value-too-long");
        assertThat(codes(plan(FIRST.replaceFirst("1", "9".repeat(40))))).isEmpty();
        assertThat(codes(plan(FIRST.replaceFirst("1", "9".repeat(41)))))
                .containsExactly("volgnummer identifier-invalid");
        assertThat(codes(plan(FIRST.replace("LB;;", "LB;LC-LANGER;")))).containsExactly("salarisschaal scale-invalid");
    }

    @Test
    void amountsAreEqualHoweverTheyAreWritten() {
        String row = "16AH;;mentor;1;team;ondersteuning;2011-01-01;;;coaching;%s;uur;;;";
        SupportArranged one = only(planCareer(row.formatted("8")), SupportArranged.class);
        assertThat(only(planCareer(row.formatted("8,00")), SupportArranged.class))
                .isEqualTo(one);
    }

    @Test
    void everyFaultOfARowIsToldOncePerColumn() {
        assertThat(codes(plan("1;XX;2010-13-01;;x;7;LB;;0;99;?;N;weg")))
                .containsExactlyInAnyOrder(
                        "brin brin-invalid",
                        "begindatum date-invalid",
                        "mutatiedatum value-missing",
                        "einddatum date-invalid",
                        "aard value-unknown",
                        "fte number-out-of-range",
                        "functiecategorie value-unknown",
                        "vervanger value-not-j-or-n",
                        "reden value-unknown");
    }

    @Property(tries = 200)
    void theOrderOfTheRowsDoesNotMatter(@ForAll Random random) {
        List<DeliveredRow> rows = new ArrayList<>(Stream.of(
                        FIRST,
                        CHANGE,
                        LEAVING,
                        LEAVING,
                        CHANGE.replace(";0.8;", ";0.7;"),
                        FIRST.replace(";;2;", ";2011-07-31;2;"),
                        FIRST.replaceFirst("1", "2").replace("16AH", "16AB"),
                        CHANGE.replaceFirst("1", "2"))
                .map(DeliveryPlanTest::appointment)
                .toList());
        rows.add(career("16AH;;mentor;1;team;toelating;2011-08-01;;starter;keuze;;;directie;;"));
        rows.add(career("16AH;;mentor;1;team;fase;2013-08-01;;ervaren;;;;;;"));
        DeliveryPlan expected = planOf(List.of(), rows);
        Collections.shuffle(rows, random);
        DeliveryPlan plan = planOf(List.of(), rows);
        assertThat(plan.facts()).isEqualTo(expected.facts());
        assertThat(plan.open()).isEqualTo(expected.open());
        assertThat(codes(plan)).isEqualTo(codes(expected)).isNotEmpty();
    }

    private static DeliveryPlan plan(String... appointments) {
        return plan(List.of(), appointments);
    }

    private static DeliveryPlan plan(List<Appointment> recorded, String... appointments) {
        return planOf(
                recorded,
                Stream.of(appointments).map(DeliveryPlanTest::appointment).toList());
    }

    private static DeliveryPlan planCareer(String row) {
        return planOf(List.of(), List.of(career(row)));
    }

    private static DeliveryPlan planOf(List<Appointment> recorded, List<DeliveredRow> rows) {
        Person person = new Person(TEACHER, BOARD, "100", "Anna", "van", "Dijk", null, null);
        return DeliveryPlan.of(person, ORGANISATION, LocalDate.parse("2026-11-30"), () -> recorded, rows);
    }

    private static DeliveredRow appointment(String row) {
        return row(ImportFile.AANSTELLINGEN, row);
    }

    private static DeliveredRow career(String row) {
        return row(ImportFile.LOOPBAAN, row);
    }

    private static DeliveredRow row(ImportFile file, String row) {
        List<String> fields = List.of(("41234;P1;" + row).split(";", -1));
        assertThat(fields).as(row).hasSameSizeAs(file.columns());
        return new DeliveredRow(file, 2, fields);
    }

    private static List<String> codes(DeliveryPlan plan) {
        return plan.rows().stream()
                .flatMap(row -> row.faults().stream())
                .map(fault -> fault.column() + " " + fault.rule().code())
                .toList();
    }

    private static <T extends TeacherFact> T only(DeliveryPlan plan, Class<T> kind) {
        List<T> found =
                plan.facts().stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
