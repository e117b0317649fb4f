package nl.waaier.core.teacher;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.ORGANISATION;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.teacher;
import static nl.waaier.core.testing.Given.text;
import static nl.waaier.core.testing.Given.trajectory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.appointment.AppointmentRule;
import nl.waaier.core.career.CareerRule;
import nl.waaier.core.promotion.PromotionRule;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.command.HandOverFacts;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import nl.waaier.core.testing.Refusals;
import org.junit.jupiter.api.Test;

/** Two files turn out to be of one person: one goes on, and takes over what the other has. */
class JoiningFilesTest {

    private static final TeacherId OTHER = teacher(2);
    private static final GivenAppointment FIRST = appointment("1");
    private static final GivenAppointment ELSEWHERE =
            appointment("1").at("02XY").from("2018-08-01").fte("0.4");

    private static TeacherFile other(TeacherFact... facts) {
        return GivenFile.after(
                TeacherFile.empty(OTHER, BOARD),
                List.of(facts).stream()
                        .map(fact -> Retold.of(fact, OTHER, Map.of()))
                        .toList());
    }

    private static FileJoining joined(TeacherFile file, TeacherFile other) {
        return TeacherDecisions.decide(file, taking(other));
    }

    private static TakeOverFacts taking(TeacherFile other) {
        return new TakeOverFacts(TEACHER, BOARD, other.live(), ORGANISATION);
    }

    private static List<Rule> broken(TeacherFile file, TeacherFile other) {
        List<Rule> rules = joined(file, other).broken().stream()
                .map(FilesJoined.Broken::rule)
                .toList();
        rules.forEach(Refusals::saw);
        return rules;
    }

    @Test
    void whatOnlyTheOtherFileHasIsRecordedHere() {
        TeacherFact second = appointment("2").at("02XY").started();

        assertThat(joined(GivenFile.of(FIRST.started()), other(second)).taken()).containsExactly(second);
    }

    @Test
    void whatStandsHereAlreadyIsLeftOut() {
        FileJoining joining = joined(
                GivenFile.of(FIRST.started(), mentorSince("2015-08-01")),
                other(
                        FIRST.started(),
                        mentorSince("2015-08-01"),
                        FIRST.fte("0.6").changedOn("2019-08-01")));

        assertThat(joining.taken()).containsExactly(FIRST.fte("0.6").changedOn("2019-08-01"));
        assertThat(joining.renumbered()).isEmpty();
        assertThat(joining.broken()).isEmpty();
    }

    @Test
    void whyAnAppointmentBeganNeedNotBeToldTwice() {
        FileJoining joining = joined(
                GivenFile.of(FIRST.started()),
                other(FIRST.because(ChangeKind.AANNAME).started()));

        assertThat(joining.taken()).isEmpty();
        assertThat(joining.broken()).isEmpty();
    }

    @Test
    void aVolgnummerThatStandsForAnotherAppointmentHereGetsALetter() {
        FileJoining joining = joined(
                GivenFile.of(FIRST.started()),
                other(
                        ELSEWHERE.started(),
                        ELSEWHERE.fte("0.6").changedOn("2019-08-01"),
                        ELSEWHERE.endedOn("2020-07-31")));

        assertThat(joining.renumbered()).containsExactly(Map.entry("1", "1b"));
        GivenAppointment renumbered =
                appointment("1b").at("02XY").from("2018-08-01").fte("0.4");
        assertThat(joining.taken())
                .containsExactly(
                        renumbered.started(),
                        renumbered.fte("0.6").changedOn("2019-08-01"),
                        renumbered.endedOn("2020-07-31"));
        assertThat(joining.broken()).isEmpty();
    }

    @Test
    void aLetterIsFreeInBothFiles() {
        assertThat(joined(
                                GivenFile.of(FIRST.started(), appointment("1b").started()),
                                other(
                                        ELSEWHERE.started(),
                                        appointment("1c").at("02XY").started()))
                        .renumbered())
                .containsExactly(Map.entry("1", "1d"));
        String longest = "9".repeat(40);
        assertThat(joined(
                                GivenFile.of(appointment(longest).started()),
                                other(appointment(longest).at("02XY").started()))
                        .renumbered())
                .containsExactly(Map.entry(longest, "9".repeat(39) + "b"));
    }

    @Test
    void aRoleIsNotHeldTwiceAtATime() {
        TeacherFile mentor = GivenFile.of(FIRST.started(), mentorSince("2015-08-01"));

        assertThat(broken(mentor, other(FIRST.started(), mentorSince("2016-08-01"))))
                .containsExactly(CareerRule.ROLE_HELD_ONCE);
        assertThat(broken(mentor, other(FIRST.started(), mentorSince("2014-08-01"))))
                .containsExactly(CareerRule.ROLE_HELD_ONCE);
        assertThat(joined(mentor, other(FIRST.started(), mentorSince("2016-08-01")))
                        .broken())
                .extracting(FilesJoined.Broken::number)
                .containsExactly(1L);
    }

    @Test
    void aRoleThatWasLeftMayHaveBeenHeldBefore() {
        assertThat(broken(
                        GivenFile.of(FIRST.started(), mentorSince("2018-08-01")),
                        other(
                                FIRST.started(),
                                mentorSince("2014-08-01"),
                                role("mentor").leftOn("2016-07-31"))))
                .isEmpty();
    }

    @Test
    void twoEndsOfOneAppointmentCannotBothBeTrue() {
        assertThat(broken(
                        GivenFile.of(FIRST.started(), FIRST.endedOn("2020-07-31")),
                        other(FIRST.started(), FIRST.endedOn("2021-07-31"))))
                .containsExactly(FactRule.FILES_CONTRADICT);
    }

    @Test
    void twoTrajectoriesOfOneReferenceCannotBothBeTrue() {
        assertThat(broken(
                        GivenFile.of(FIRST.started(), trajectory("T").applied("2020-01-01")),
                        other(
                                FIRST.started(),
                                trajectory("T").change("LB", "LD").applied("2020-02-01"))))
                .containsExactly(PromotionRule.TRAJECTORY_KEEPS_TARGET);
    }

    @Test
    void whatComesAfterTheEndThatTheOtherFileTellsStandsInTheWay() {
        assertThat(broken(
                        GivenFile.of(FIRST.started(), FIRST.fte("0.6").changedOn("2021-08-01")),
                        other(FIRST.started(), FIRST.endedOn("2020-07-31"))))
                .containsExactly(AppointmentRule.END_AFTER_LAST_CHANGE);
    }

    @Test
    void theOtherFileKeepsItsHistoryAndHoldsNothingAnyMore() {
        TeacherFile file = other(FIRST.started(), mentorSince("2015-08-01"));
        List<TeacherEvent> events = Desk.decide(file, new HandOverFacts(OTHER, BOARD, text("zelfde persoon")));
        TeacherFile after = GivenFile.after(file, events);

        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(((FactRetracted) event).reason())
                .isEqualTo(text("zelfde persoon")));
        assertThat(after.live()).isEmpty();
        assertThat(after.facts()).hasSize(2).allMatch(fact -> fact.withdrawnByHand());
        assertThat(Desk.decide(after, new HandOverFacts(OTHER, BOARD, text("nog eens"))))
                .isEmpty();
    }

    @Test
    void filesOfTwoBoardsAreNotJoined() {
        BoardNumber elsewhere = new BoardNumber("49999");
        TeacherFact theirs = appointment("1").of(OTHER, elsewhere).started();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TakeOverFacts(TEACHER, BOARD, GivenFile.onRecord(theirs), ORGANISATION));
        assertThat(Desk.refusal(
                        GivenFile.of(FIRST.started()), new HandOverFacts(TEACHER, elsewhere, text("ander bestuur"))))
                .contains(FactRule.TEACHER_OF_BOARD);
    }

    @Test
    void aFileIsNotJoinedWithItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TakeOverFacts(TEACHER, BOARD, GivenFile.onRecord(FIRST.started()), ORGANISATION));
    }

    @Property(tries = 300)
    void aFactToldOfAnotherIsOtherwiseTheSame(@ForAll long seed) {
        for (TeacherFact fact : RandomHistory.facts(seed, 20)) {
            TeacherFact retold = Retold.of(fact, OTHER, Map.of());

            assertThat(retold.teacherId()).isEqualTo(OTHER);
            assertThat(retold).isNotEqualTo(fact).hasSameClassAs(fact);
            assertThat(Retold.of(retold, TEACHER, Map.of())).isEqualTo(fact);
        }
    }

    /** Where nothing is told twice, every day has the fte of both, and what was known before stays known. */
    @Property(tries = 300)
    void twoFilesOfDifferentWorkAddUpOnEveryDay(@ForAll long seed, @ForAll long otherSeed) {
        TeacherFile here = GivenFile.of(RandomHistory.events(seed, 30));
        TeacherFile there = GivenFile.after(
                TeacherFile.empty(OTHER, BOARD), RandomHistory.events(otherSeed, 30, OTHER, Given.BOARD));
        FileJoining joining = joined(here, there);
        Assume.that(joining.broken().isEmpty()
                && joining.taken().size() == there.live().size()
                && Collections.disjoint(ids(here), ids(joining.taken())));
        TeacherFile after = GivenFile.after(here, joining.taken());
        TeacherFile given = GivenFile.after(there, Desk.decide(there, new HandOverFacts(OTHER, BOARD, text("zelfde"))));

        for (int year = 2012; year < 2026; year++) {
            LocalDate date = LocalDate.of(year, 10, 1);
            assertThat(fte(after, date)).isEqualByComparingTo(fte(here, date).add(fte(there, date)));
        }
        assertThat(after.live()).hasSize(here.live().size() + there.live().size());
        assertThat(given.live()).isEmpty();
        assertThat(after.facts().subList(0, here.facts().size())).isEqualTo(here.facts());
        assertThat(given.knownAt(there.recordedAt())).isEqualTo(there.knownAt(there.recordedAt()));
    }

    private static Set<String> ids(TeacherFile file) {
        return ids(GivenFile.live(file));
    }

    private static Set<String> ids(List<TeacherFact> facts) {
        return facts.stream()
                .filter(AppointmentFact.class::isInstance)
                .map(fact -> ((AppointmentFact) fact).appointmentId())
                .collect(Collectors.toSet());
    }

    private static BigDecimal fte(TeacherFile file, LocalDate date) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Appointment appointment : Appointment.of(file.live())) {
            if (appointment.activeOn(date)) {
                sum = sum.add(BigDecimal.valueOf(
                        appointment
                                .terms()
                                .floorEntry(date)
                                .getValue()
                                .fact()
                                .terms()
                                .fte()
                                .tenThousandths(),
                        4));
            }
        }
        return sum;
    }

    /** A file joined with a copy of itself stays as it is. */
    @Property(tries = 200)
    void aCopyAddsNothing(@ForAll long seed) {
        TeacherFile here = GivenFile.of(RandomHistory.events(seed, 40));
        List<TeacherFact> copied = new ArrayList<>();
        here.live().forEach(f -> copied.add(Retold.of(f.fact(), OTHER, new HashMap<>())));
        FileJoining joining = joined(here, GivenFile.after(TeacherFile.empty(OTHER, BOARD), copied));

        assertThat(joining.taken()).isEmpty();
        assertThat(joining.broken()).isEmpty();
    }
}
