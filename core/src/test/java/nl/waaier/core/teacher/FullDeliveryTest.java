package nl.waaier.core.teacher;

import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.deniedByDelivery;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.core.teacher.Withdrawals.Why;
import nl.waaier.core.teacher.command.FullPart;
import nl.waaier.core.teacher.command.FullScope;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
import nl.waaier.core.teacher.file.RecordedEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;

/** What a full delivery withdraws, and what stays all the same. */
class FullDeliveryTest {

    private static final RecordedBy DELIVERY = new RecordedBy("hr", null, "a delivery");
    private static final FullScope ALL = new FullScope(EnumSet.allOf(FullPart.class), Set.of(), null, null);
    private static final FullScope APPOINTMENTS_ONLY = ALL.in(Set.of(FullPart.APPOINTMENTS));

    private static final GivenAppointment FIRST = appointment("1").from("2014-08-01");
    private static final AppointmentStarted EMPLOYED = FIRST.started();
    private static final RoleEntered MENTOR = mentorSince("2015-08-01");

    private TeacherFile file = GivenFile.EMPTY;

    private void recorded(RecordedBy by, TeacherFact... facts) {
        for (TeacherFact fact : facts) {
            file = file.evolve(new RecordedEvent(file.nextNumber(), Instant.EPOCH, by, fact));
        }
    }

    private void delivered(TeacherFact... facts) {
        recorded(DELIVERY, facts);
    }

    private void byHand(TeacherFact... facts) {
        recorded(RecordedBy.UNKNOWN, facts);
    }

    private ImportDecision full(FullScope scope, TeacherFact... facts) {
        ImportDecision decision = Desk.importing(
                file, new ImportFacts(TEACHER, BOARD, List.of(facts), Map.of(), Given.ORGANISATION, scope, false));
        file = GivenFile.after(file, decision.events());
        return decision;
    }

    private static List<Why> whys(ImportDecision decision) {
        return decision.withdrawals().kept().stream().map(Withdrawals.Kept::why).toList();
    }

    @Test
    void whatAFullDeliveryHasChangesNothing() {
        delivered(EMPLOYED, MENTOR);
        ImportDecision decision = full(ALL, MENTOR, EMPLOYED);
        assertThat(decision.events()).isEmpty();
        assertThat(decision.withdrawals().things())
                .isEqualTo(Map.of(FullPart.APPOINTMENTS, 1, FullPart.CAREER, 1, FullPart.PROMOTIONS, 0));
        assertThat(decision.withdrawals().touched().values()).containsOnly(0);
    }

    @Test
    void whatADeliveryLeavesOutStaysUnlessItIsFull() {
        delivered(EMPLOYED);
        assertThat(Desk.importing(file, new ImportFacts(TEACHER, BOARD, List.of(), Map.of(), Given.ORGANISATION, false))
                        .events())
                .isEmpty();
        assertThat(full(ALL).events()).containsExactly(deniedByDelivery(0, EMPLOYED));
    }

    @Test
    void somebodyWhoIsAbsentIsWithdrawnWholeWithWhatLeansOnTheWork() {
        delivered(
                EMPLOYED,
                FIRST.fte("0.8").changedOn("2016-08-01"),
                MENTOR,
                role("mentor").reached(ERVAREN, "2017-08-01"));
        delivered(trajectory("P1").advised("2017-01-01"));
        ImportDecision decision = full(ALL);
        assertThat(file.live()).isEmpty();
        assertThat(decision.withdrawals().touched())
                .isEqualTo(Map.of(FullPart.APPOINTMENTS, 1, FullPart.CAREER, 1, FullPart.PROMOTIONS, 1));
    }

    @Test
    void anEndThatAFullDeliveryDeniesIsWithdrawn() {
        delivered(EMPLOYED, FIRST.leftOn("2018-07-31"));
        assertThat(full(APPOINTMENTS_ONLY, EMPLOYED).events())
                .containsExactly(deniedByDelivery(1, FIRST.leftOn("2018-07-31")));
    }

    @Test
    void anEndAfterThePeriodIsNoneOfItsBusiness() {
        delivered(EMPLOYED, FIRST.leftOn("2018-07-31"));
        FullScope before = new FullScope(ALL.parts(), Set.of(), null, day("2018-07-30"));
        assertThat(full(before, EMPLOYED).events()).isEmpty();
        assertThat(full(new FullScope(ALL.parts(), Set.of(), null, day("2018-07-31")), EMPLOYED)
                        .events())
                .hasSize(1);
    }

    @Test
    void aMutationThatTheDeliveryDoesNotHaveIsWithdrawnWhereItHeldInThePeriod() {
        delivered(
                EMPLOYED,
                FIRST.fte("0.8").changedOn("2016-08-01"),
                FIRST.fte("0.6").changedOn("2018-08-01"));
        FullScope since2018 = new FullScope(ALL.parts(), Set.of(), day("2018-08-01"), null);
        assertThat(full(since2018, FIRST.fte("0.6").changedOn("2018-08-01")).events())
                .isEmpty();
        FullScope lastDayOfIt = new FullScope(ALL.parts(), Set.of(), day("2018-07-31"), null);
        assertThat(full(lastDayOfIt, FIRST.fte("0.6").changedOn("2018-08-01")).events())
                .containsExactly(deniedByDelivery(1, FIRST.fte("0.8").changedOn("2016-08-01")));
    }

    @Test
    void whatIsAtAnotherSchoolOrOverBeforeThePeriodStays() {
        delivered(
                EMPLOYED,
                FIRST.leftOn("2018-07-31"),
                appointment("2").at("02XY").started());
        FullScope here = new FullScope(ALL.parts(), Set.of(SCHOOL), day("2018-08-01"), null);
        assertThat(full(here).events()).isEmpty();
        assertThat(full(new FullScope(ALL.parts(), Set.of(SCHOOL), day("2018-07-31"), null))
                        .events())
                .hasSize(2);
    }

    @Test
    void anArbeidsrelatieInWhichARoleStaysIsKeptAndTold() {
        delivered(EMPLOYED, MENTOR);
        ImportDecision decision = full(APPOINTMENTS_ONLY);
        assertThat(decision.events()).isEmpty();
        assertThat(whys(decision)).containsExactly(Why.STILL_NEEDED);
    }

    @Test
    void anotherArbeidsrelatieThatHoldsTheRoleUpLetsItGo() {
        delivered(EMPLOYED, appointment("2").started(), MENTOR);
        assertThat(full(APPOINTMENTS_ONLY, appointment("2").started()).events())
                .containsExactly(deniedByDelivery(0, EMPLOYED));
    }

    @Test
    void whatWasRecordedByHandStaysAndIsTold() {
        delivered(EMPLOYED);
        byHand(MENTOR);
        ImportDecision decision = full(ALL, EMPLOYED);
        assertThat(decision.events()).isEmpty();
        assertThat(whys(decision)).containsExactly(Why.RECORDED_BY_HAND);
    }

    @Test
    void anArbeidsrelatieThatSomebodyEndedByHandStaysWhole() {
        delivered(EMPLOYED);
        byHand(FIRST.leftOn("2018-07-31"));
        ImportDecision decision = full(ALL);
        assertThat(decision.events()).isEmpty();
        assertThat(whys(decision)).containsExactly(Why.RECORDED_BY_HAND);
    }

    @Test
    void aRowThatIsNotTakenInCostsNothingOfTheRest() {
        delivered(EMPLOYED, FIRST.fte("0.8").changedOn("2016-08-01"));
        // Two different starts of one arbeidsrelatie: neither is believed, nor that there is no mutation.
        assertThat(full(ALL, FIRST.fte("0.5").started(), FIRST.fte("0.6").started())
                        .events())
                .isEmpty();
    }

    @Test
    void whatWasWithdrawnComesBackWhenItIsDeliveredAgain() {
        delivered(EMPLOYED);
        full(ALL);
        assertThat(full(ALL, EMPLOYED).events()).containsExactly(EMPLOYED);
    }

    private static TeacherFile anyFile(long seed) {
        TeacherFile file = GivenFile.EMPTY;
        Random random = new Random(seed);
        for (var event : RandomHistory.events(seed, 40)) {
            file = file.evolve(new RecordedEvent(
                    file.nextNumber(), Instant.EPOCH, random.nextInt(4) == 0 ? RecordedBy.UNKNOWN : DELIVERY, event));
        }
        return file;
    }

    private static ImportFacts anyFull(long seed, long shuffle) {
        Random random = new Random(seed);
        ImportFacts delivery = RandomHistory.delivery(seed, 25);
        Set<FullPart> parts = EnumSet.of(FullPart.APPOINTMENTS);
        for (FullPart part : FullPart.values()) {
            if (random.nextBoolean()) {
                parts.add(part);
            }
        }
        if (random.nextInt(4) == 0) {
            parts.remove(FullPart.APPOINTMENTS);
        }
        FullScope scope = new FullScope(
                parts,
                random.nextBoolean() ? Set.of() : Set.of(SCHOOL),
                random.nextBoolean() ? null : day("2012-08-01"),
                random.nextBoolean() ? null : day("2019-07-31"));
        List<TeacherFact> facts = new ArrayList<>(delivery.facts());
        Collections.shuffle(facts, new Random(shuffle));
        return new ImportFacts(TEACHER, BOARD, facts, delivery.open(), Given.ORGANISATION, scope, false);
    }

    @Property(tries = 2_000)
    void handingInTheSameFullDeliveryAgainRecordsNothing(@ForAll long past, @ForAll long delivered) {
        TeacherFile file = anyFile(past);
        ImportDecision first = Desk.importing(file, anyFull(delivered, 1));
        TeacherFile after = file;
        for (var event : first.events()) {
            after = after.evolve(new RecordedEvent(after.nextNumber(), Instant.EPOCH, DELIVERY, event));
        }
        ImportDecision again = Desk.importing(after, anyFull(delivered, 2));
        assertThat(again.events()).isEmpty();
    }

    @Property(tries = 2_000)
    void whatStaysMakesSenseTogetherAndNothingByHandIsWithdrawn(@ForAll long past, @ForAll long delivered) {
        TeacherFile file = anyFile(past);
        ImportDecision decision = Desk.importing(file, anyFull(delivered, 1));
        List<RecordedFact<?>> live = GivenFile.after(file, decision.events()).live();
        assertThat(live.stream()
                        .map(f -> Subject.of(f.fact(), Given.ORGANISATION.succession()))
                        .distinct())
                .allMatch(s -> FactRules.holdTogether(live, s, Given.ORGANISATION.succession()));
        assertThat(decision.withdrawals().facts()).allMatch(f -> f.recordedBy().delivery() != null);
    }

    @Property(tries = 1_000)
    void theOrderOfAFullDeliveryDoesNotMatter(@ForAll long past, @ForAll long delivered, @ForAll long shuffle) {
        TeacherFile file = anyFile(past);
        assertThat(Desk.importing(file, anyFull(delivered, shuffle)).events())
                .isEqualTo(Desk.importing(file, anyFull(delivered, 0)).events());
    }
}
