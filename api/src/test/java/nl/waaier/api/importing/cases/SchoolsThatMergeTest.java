package nl.waaier.api.importing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.job.ImportJob;
import nl.waaier.core.promotion.PromotionTrajectory;
import nl.waaier.core.promotion.TrajectoryState;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two schools become one on 1 August while a promotion is under way: the school that takes their place carries it. */
class SchoolsThatMergeTest {

    private static final String[] MERGED = {
        "93AA;Noord;Proefdorp;N;;2022-07-31;93AC", "93AB;Zuid;Proefdorp;N;;2022-07-31;93AC", "93AC;Samen;Proefdorp;N;;;"
    };
    private static final String BEFORE = "P1;1;93AA;2015-08-01;2015-08-01;;1;LB;;1,0;9;N;N;aanname";
    private static final String ENDED = BEFORE.replace(";;1;", ";2022-07-31;1;");
    private static final String AFTER = "P1;2;93AC;2022-08-01;2022-08-01;;1;LC;;1,0;9;N;N;bevordering";

    @TempDir
    private Path directory;

    private Office office;

    @SuppressWarnings("NullAway.Init")
    SchoolsThatMergeTest() {}

    @BeforeEach
    void open() {
        office = new Office(directory);
        ImportJob job = office.delivery()
                .datedSchools("93AA;Noord;Proefdorp;N;;;", "93AB;Zuid;Proefdorp;N;;;")
                .people("P1")
                .appointments(BEFORE)
                .career("P1;93AA;onderbouw;mentor;1;;toelating;2016-08-01;;starter;keuze;;;;")
                .promotions(
                        "P1;T1;93AA;aanmelding;2022-02-01;LB;LC;;;;",
                        "P1;T1;93AA;toetsing;2022-03-01;LB;LC;positief;assessor;v;",
                        "P1;T1;93AA;advies;2022-04-01;LB;LC;positief;commissie;;",
                        "P1;T1;93AA;besluit;2022-05-01;LB;LC;positief;bestuur;;r")
                .handIn();
        assertThat(office.faults(job)).isEmpty();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Office.Delivery merger() {
        return office.delivery()
                .datedSchools(MERGED)
                .appointments(ENDED, AFTER)
                .career("P1;93AC;;mentor;1;;fase;2023-08-01;;ervaren;;;;rector;lesbezoek")
                .promotions("P1;T1;93AC;benoeming;2022-08-01;LB;LC;positief;bestuur;;");
    }

    private TrajectoryState state() {
        List<RecordedFact<?>> facts = office.facts("P1").stream()
                .<RecordedFact<?>>map(RecordedFact::<TeacherFact>assumed)
                .toList();
        return PromotionTrajectory.of(facts).getFirst().state();
    }

    @Test
    void thePromotionIsFinishedAndTheRoleGoesOn() {
        ImportJob job = merger().handIn();
        assertThat(office.faults(job)).isEmpty();
        assertThat(state()).isEqualTo(TrajectoryState.BENOEMD);
        assertThat(office.organisation().succession().last(new Brin("93AB"))).isEqualTo(new Brin("93AC"));
        assertThat(office.notes(job))
                .filteredOn(note -> note.contains("organisatie"))
                .hasSize(2);
    }

    @Test
    void handedInAgainItChangesNothing() {
        merger().handIn();
        Map<String, List<String>> everything = office.everything();
        ImportJob again = merger().handIn();
        assertThat(again.counts().events()).isZero();
        assertThat(office.faults(again)).isEmpty();
        assertThat(office.everything()).isEqualTo(everything);
    }

    @Test
    void withoutASuccessorTheStepIsRejectedAsBefore() {
        ImportJob job = office.delivery()
                .datedSchools("93AC;Samen;Proefdorp;N;;;")
                .appointments(ENDED, AFTER)
                .promotions("P1;T1;93AC;benoeming;2022-08-01;LB;LC;positief;bestuur;;")
                .handIn();
        assertThat(office.faults(job)).singleElement().asString().endsWith("trajectory-keeps-target");
    }

    @Test
    void whoStaysAtASchoolThatIsNoMoreIsTold() {
        ImportJob job =
                office.delivery().datedSchools(MERGED).appointments(BEFORE).handIn();
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.notes(job)).contains("waarschuwing aanstellingen:2 einddatum school-closed");
    }

    @Test
    void whoBeginsAtASchoolThatIsNoMoreIsRejected() {
        office.delivery().datedSchools(MERGED).handIn();
        ImportJob job = office.delivery()
                .people("P2")
                .appointments("P2;1;93AB;2022-08-01;2022-08-01;;1;LB;;1,0;9;N;N;aanname")
                .handIn();
        assertThat(office.faults(job)).singleElement().asString().contains("school-closed");
    }

    @Test
    void aSuccessorThatIsNoSchoolOfTheBoardIsRejectedWithItsColumn() {
        ImportJob job = office.delivery()
                .datedSchools("93AA;Noord;Proefdorp;N;;2022-07-31;77ZZ", "93AB;Zuid;Proefdorp;N;;;93AA")
                .handIn();
        assertThat(office.faults(job))
                .containsExactlyInAnyOrder(
                        "organisatie:2 opvolger successor-of-board", "organisatie:3 laatste_dag value-missing");
        assertThat(office.organisation().succession().last(new Brin("93AA"))).isEqualTo(new Brin("93AA"));
    }

    @Test
    void aChainOfSuccessorsIsDeliveredInAnyOrder() {
        ImportJob job = office.delivery()
                .datedSchools(
                        "93AA;Noord;Proefdorp;N;;2020-07-31;93AB",
                        "93AB;Zuid;Proefdorp;N;;2022-07-31;93AC",
                        "93AC;Samen;Proefdorp;N;;;")
                .handIn();
        assertThat(office.faults(job)).isEmpty();
        assertThat(office.organisation().succession().last(new Brin("93AA"))).isEqualTo(new Brin("93AC"));
    }
}
