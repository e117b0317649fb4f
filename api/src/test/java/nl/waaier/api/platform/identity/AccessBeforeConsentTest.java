package nl.waaier.api.platform.identity;

import static nl.waaier.api.platform.identity.AccessQuestions.Answer.FORBIDDEN;
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

    private final AccessQuestions questions = new AccessQuestions("""
                                              teacher  schoolleider bestuur  hr   pmr  auditor  privacy  teamleider
            HOLDERS of the board            | 403      403          403      yes  403  403      403      403
            HOLDERS of a school             | 403      403          403      yes  403  403      403      403
            SCALES of the board             | 403      403          403      yes  403  403      403      403
            SCALES of a school              | 403      403          403      yes  403  403      403      403
            CHANGES of the board            | 403      403          403      yes  403  403      403      403
            CHANGES of a school             | 403      403          403      yes  403  403      403      403
            who does what                   | 403      403          403      yes  403  403      403      403
            persons at a school             | 403      403          403      yes  403  403      403      403
            persons of the board            | 403      403          403      yes  403  403      403      403
            ages of the board               | 403      403          403      yes  403  403      403      403
            scales                          | 403      403          403      yes  403  403      403      403
            recording about somebody        | 403      403          403      yes  403  403      403      403
            the file of a colleague         | 404      403          403      yes  403  403      403      403
            totals                          | 403      yes          yes      yes  yes  yes      403      yes
            who has which right             | 403      403          yes      yes  403  yes      403      403
            who looked at whom              | 403      403          403      403  403  403      yes      403
            """);

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        for (Access.Shown shown : Set.of(Access.Shown.HOLDERS, Access.Shown.SCALES, Access.Shown.CHANGES)) {
            may(shown + " of the board", caller -> isShown(caller, null, shown));
            may(shown + " of a school", caller -> isShown(caller, SCHOOL, shown));
        }
        may("who does what", caller -> isShown(caller, SCHOOL, Access.Shown.COLLEAGUES));
        may("persons at a school", caller -> ACCESS.maySeePersonsAt(caller, SCHOOL));
        may("persons of the board", ACCESS::maySeePersonsOfBoard);
        may("ages of the board", ACCESS::maySeePersonsInFunctiemix);
        may("scales", caller -> ACCESS.maySeeScales(caller, null));
        may("recording about somebody", RECORDING::mayRecord);
        questions.everybody(
                "a team that one leads",
                FORBIDDEN,
                AccessQuestions.when(caller -> ACCESS.leads(caller, organisation(), SCHOOL, TEAM)));
        questions.ask(
                "the file of a colleague",
                caller -> ACCESS.requireTimeline(caller, BOARD, COLLEAGUE, Set.of(SCHOOL), true));
        questions.ask("totals", ACCESS::requireTotals);
        questions.ask("who has which right", caller -> ACCESS.requireShown(caller, null, Access.Shown.RIGHTS));
        questions.ask("who looked at whom", caller -> ACCESS.requireShown(caller, null, Access.Shown.ACCESS_LIST));
        return questions.tests();
    }

    private void may(String words, Predicate<Caller> may) {
        questions.ask(words, AccessQuestions.when(may));
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
