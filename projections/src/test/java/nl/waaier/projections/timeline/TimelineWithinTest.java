package nl.waaier.projections.timeline;

import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RecognitionKind;
import nl.waaier.core.shared.SupportKind;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;

/** What of a timeline an auditor of 2015 up to and including 2020 is shown. */
class TimelineWithinTest {

    private static final Instant RECORDED = Instant.parse("2024-01-01T00:00:00Z");

    /** She works there all the time; that is not what these stories are about. */
    private static final TeacherFact WORK = appointment("9").from("1980-08-01").started();

    @Test
    void anAppointmentThatOverlapsThePeriodIsShownHoweverEarlyItBegan() {
        TeacherFact open = appointment("1").from("1990-08-01").started();
        TeacherFact endsOnFirstDay = appointment("2").from("1990-08-01").started();
        TeacherFact itsEnd = appointment("2").from("1990-08-01").endedOn("2015-01-01");
        TeacherFact beginsOnLastDay = appointment("3").from("2020-12-31").started();
        assertThat(shown(open, endsOnFirstDay, itsEnd, beginsOnLastDay))
                .containsExactlyInAnyOrder(open, endsOnFirstDay, itsEnd, beginsOnLastDay);
    }

    @Test
    void anAppointmentOutsideThePeriodIsNotShownByADay() {
        TeacherFact before = appointment("1").from("1990-08-01").started();
        TeacherFact itsEnd = appointment("1").from("1990-08-01").endedOn("2014-12-31");
        TeacherFact after = appointment("2").from("2021-01-01").started();
        assertThat(shown(before, itsEnd, after)).isEmpty();
    }

    @Test
    void aChangeOfTermsHoldsUntilTheNext() {
        TeacherFact start = appointment("1").from("2000-08-01").started();
        TeacherFact over = appointment("1").from("2000-08-01").fte("0.5").changedOn("2010-08-01");
        TeacherFact holds = appointment("1").from("2000-08-01").fte("0.6").changedOn("2014-08-01");
        TeacherFact later = appointment("1").from("2000-08-01").fte("0.7").changedOn("2021-08-01");
        assertThat(shown(start, over, holds, later)).containsExactly(start, holds);
    }

    @Test
    void aStageHoldsUntilTheNextAndAnEntryAsLongAsTheRole() {
        TeacherFact entered = role("mentor").enteredOn("2005-08-01");
        TeacherFact over = role("mentor").reached(CareerStage.ERVAREN, "2008-08-01");
        TeacherFact holds = role("mentor").reached(CareerStage.MEESTER, "2012-08-01");
        TeacherFact left = role("mentor").leftOn("2023-07-31");
        assertThat(shown(entered, over, holds, left)).containsExactly(entered, holds);
    }

    @Test
    void supportWithoutAnEndHoldsNoLongerThanTheRole() {
        TeacherFact before = role("mentor").supported(SupportKind.SCHOLING, "2004-08-01");
        TeacherFact entered = role("mentor").enteredOn("2005-08-01");
        TeacherFact left = role("mentor").leftOn("2014-07-31");
        TeacherFact again = role("mentor").enteredOn("2016-08-01");
        TeacherFact ended = role("mentor").supported(SupportKind.SCHOLING, "2014-08-01", "2014-12-31", null);
        TeacherFact now = role("mentor").supported(SupportKind.SCHOLING, "2017-08-01");
        assertThat(shown(before, entered, left, again, ended, now)).containsExactly(again, now);
    }

    @Test
    void gapsAreThoseOfRolesHeldInThePeriodJudgedByEverything() {
        Timeline timeline = timeline(
                role("mentor").enteredOn("2005-08-01"),
                role("mentor").leftOn("2014-07-31"),
                role("schoolopleider").enteredOn("2012-08-01"),
                role("schoolopleider").supported(SupportKind.SCHOLING, "2012-08-01", "2012-12-31", null),
                role("schoolopleider").recognised(RecognitionKind.INFORMEEL, "2022-08-01"));
        assertThat(timeline.gaps()).hasSize(5);
        assertThat(within(timeline).gaps())
                .extracting(gap -> gap.role() + " " + gap.on() + " " + gap.gap())
                .containsExactly("schoolopleider 2020-12-31 ROLE_ENTRY", "schoolopleider 2020-12-31 FACILITATION");
    }

    @Test
    void whatWasWithdrawnIsShownWhenItClaimedToHoldThen() {
        TeacherFact wrong = role("mentor").enteredOn("2019-08-01");
        TeacherFact wrongAndLater = role("mentor").enteredOn("2021-08-01");
        Timeline timeline = timeline(
                wrong,
                Given.retracted(0, wrong, "verkeerd"),
                wrongAndLater,
                Given.retracted(2, wrongAndLater, "verkeerd"));
        assertThat(timeline.entries()).hasSize(3);
        assertThat(within(timeline).entries())
                .extracting(entry -> (Object) entry.fact())
                .containsExactlyInAnyOrder(WORK, wrong);
    }

    private static List<TeacherFact> shown(TeacherEvent... events) {
        return within(timeline(events)).entries().stream()
                .<TeacherFact>map(entry -> entry.fact())
                .filter(fact -> !fact.equals(WORK))
                .toList();
    }

    private static Timeline within(Timeline timeline) {
        return timeline.within(day("2015-01-01"), day("2020-12-31"), Organisation.EMPTY);
    }

    private static Timeline timeline(TeacherEvent... events) {
        List<TeacherEvent> all = new ArrayList<>(List.of(events));
        all.add(WORK);
        TeacherFile file = GivenFile.after(GivenFile.EMPTY, number -> RECORDED, all);
        return Timeline.of(file, Instant.MAX, true, day("2026-11-29"), Organisation.EMPTY);
    }
}
