package nl.waaier.api.platform.identity;

import static nl.waaier.api.platform.identity.AccessQuestions.Answer.FORBIDDEN;
import static nl.waaier.api.platform.identity.AccessQuestions.Answer.YES;
import static nl.waaier.api.testing.TestWorld.OTHER_SCHOOL;
import static nl.waaier.api.testing.TestWorld.SCHOOL;

import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.AccessQuestions.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every role with everything that can be assumed when looking ahead. */
class OutlookAccessTest {

    private static final OutlookAccess ACCESS = new OutlookAccess(new Access(board -> true));

    private final AccessQuestions questions = new AccessQuestions();

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        assumptions();
        return questions.tests();
    }

    private void assumptions() {
        questions.ask(
                "an age to retire at",
                ACCESS::requireRetirementAge,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "people at own school",
                c -> ACCESS.requireAssumptions(c, SCHOOL),
                FORBIDDEN,
                YES,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "people at other school",
                c -> ACCESS.requireAssumptions(c, OTHER_SCHOOL),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "people of the board",
                c -> ACCESS.requireAssumptions(c, null),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN);
        everybodyLetThrough(
                "a stage at own school, assumed", YES, c -> ACCESS.requireAssumption(c, AskedFacts.stageAt(SCHOOL)));
        everybodyLetThrough(
                "a stage elsewhere, assumed",
                FORBIDDEN,
                c -> ACCESS.requireAssumption(c, AskedFacts.stageAt(OTHER_SCHOOL)));
        everybodyLetThrough("an end, assumed", FORBIDDEN, c -> ACCESS.requireAssumption(c, AskedFacts.ending()));
        everybodyLetThrough("a step, assumed", FORBIDDEN, c -> ACCESS.requireAssumption(c, AskedFacts.step()));
    }

    /** Asked of those who may assume anything about persons: a schoolleider, and those who see the whole board. */
    private void everybodyLetThrough(String words, Answer toSchoolleider, Consumer<Caller> ask) {
        Consumer<Caller> door = c -> ACCESS.requireAssumptions(c, SCHOOL);
        questions.ask(
                words, door.andThen(ask), FORBIDDEN, toSchoolleider, YES, YES, FORBIDDEN, YES, FORBIDDEN, FORBIDDEN);
    }
}
