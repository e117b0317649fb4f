package nl.waaier.api.platform.identity;

import static nl.waaier.api.platform.identity.AccessQuestions.Answer.FORBIDDEN;
import static nl.waaier.api.platform.identity.AccessQuestions.Answer.NOT_FOUND;
import static nl.waaier.api.platform.identity.AccessQuestions.Answer.YES;
import static nl.waaier.api.testing.TestWorld.BOARD;
import static nl.waaier.api.testing.TestWorld.COLLEAGUE;
import static nl.waaier.api.testing.TestWorld.SCHOOL;
import static nl.waaier.api.testing.TestWorld.TEACHER;
import static nl.waaier.api.testing.TestWorld.TEAM;
import static nl.waaier.api.testing.TestWorld.caller;
import static nl.waaier.api.testing.TestWorld.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.ProblemException;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every role with what it may see of others before the council of its board consented: HR goes on, and everybody sees themselves. */
class AccessBeforeConsentTest {

    private static final Access ACCESS = new Access(board -> false);
    private static final RecordingAccess RECORDING = new RecordingAccess(ACCESS);

    private final AccessQuestions questions = new AccessQuestions();

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        for (Access.Shown shown : Set.of(Access.Shown.HOLDERS, Access.Shown.SCALES, Access.Shown.CHANGES)) {
            onlyHr(shown + " of the board", caller -> isShown(caller, null, shown));
            onlyHr(shown + " of a school", caller -> isShown(caller, SCHOOL, shown));
        }
        onlyHr("who does what", caller -> isShown(caller, SCHOOL, Access.Shown.COLLEAGUES));
        onlyHr("persons at a school", caller -> ACCESS.maySeePersonsAt(caller, SCHOOL));
        onlyHr("persons of the board", ACCESS::maySeePersonsOfBoard);
        onlyHr("ages of the board", ACCESS::maySeePersonsInFunctiemix);
        onlyHr("scales", caller -> ACCESS.maySeeScales(caller, null));
        onlyHr("recording about somebody", RECORDING::mayRecord);
        questions.everybody(
                "a team that one leads",
                FORBIDDEN,
                AccessQuestions.when(caller -> ACCESS.leads(caller, organisation(), SCHOOL, TEAM)));
        questions.ask(
                "the file of a colleague",
                caller -> ACCESS.requireTimeline(caller, BOARD, COLLEAGUE, Set.of(SCHOOL), true),
                NOT_FOUND,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask("totals", ACCESS::requireTotals, FORBIDDEN, YES, YES, YES, YES, YES, FORBIDDEN, YES);
        questions.ask(
                "who has which right",
                caller -> ACCESS.requireShown(caller, null, Access.Shown.RIGHTS),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "who looked at whom",
                caller -> ACCESS.requireShown(caller, null, Access.Shown.ACCESS_LIST),
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN);
        return questions.tests();
    }

    private void onlyHr(String words, Predicate<Caller> may) {
        questions.ask(
                words,
                AccessQuestions.when(may),
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
    }

    private static boolean isShown(Caller caller, @Nullable Brin school, Access.Shown shown) {
        try {
            ACCESS.requireShown(caller, school, shown);
            return true;
        } catch (ForbiddenException refused) {
            return false;
        }
    }

    @Test
    void oneSeesOneself() {
        ACCESS.requireTimeline(caller(UserRole.TEACHER), BOARD, TEACHER, Set.of(), false);
        ACCESS.requireShown(caller(UserRole.TEACHER), null, Access.Shown.JUDGEMENT);
    }

    /** Where somebody works is not told to who may not see them. */
    @Test
    void aLeaderIsToldTheRuleWhereverSomebodyWorks() {
        for (Set<Brin> schools : Set.of(Set.<Brin>of(), Set.of(SCHOOL))) {
            assertThatThrownBy(() ->
                            ACCESS.requireTimeline(caller(UserRole.SCHOOLLEIDER), BOARD, COLLEAGUE, schools, false))
                    .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                                    refused.problem().getRule())
                            .isEqualTo(ConsentRule.COUNCIL_CONSENTS_FIRST.code()));
        }
    }

    /** Whose role gives no right is not told that a consent would. */
    @Test
    void theCouncilIsToldOfItsRole() {
        assertThatThrownBy(() -> ACCESS.requireShown(caller(UserRole.PMR), null, Access.Shown.HOLDERS))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().getRule()).isNull());
    }
}
