package nl.waaier.api.platform.identity;

import static nl.waaier.api.testing.TestWorld.OTHER_SCHOOL;
import static nl.waaier.api.testing.TestWorld.SCHOOL;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every role with everything that can be assumed when looking ahead. */
class OutlookAccessTest {

    private static final OutlookAccess ACCESS = new OutlookAccess(new Access(board -> true));

    private final AccessQuestions questions = new AccessQuestions("""
                                                      teacher  schoolleider bestuur  hr   pmr  auditor  privacy  teamleider
            an age to retire at                     | 403      403          yes      yes  403  yes      403      403
            people at own school                    | 403      yes          yes      yes  403  yes      403      403
            people at other school                  | 403      403          yes      yes  403  yes      403      403
            people of the board                     | 403      403          yes      yes  403  yes      403      403
            a stage at own school, assumed          | 403      yes          yes      yes  403  yes      403      403
            a stage elsewhere, assumed              | 403      403          yes      yes  403  yes      403      403
            an end, assumed                         | 403      403          yes      yes  403  yes      403      403
            a step, assumed                         | 403      403          yes      yes  403  yes      403      403
            """);

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        assumptions();
        return questions.tests();
    }

    private void assumptions() {
        questions.ask("an age to retire at", ACCESS::requireRetirementAge);
        questions.ask("people at own school", c -> ACCESS.requireAssumptions(c, SCHOOL));
        questions.ask("people at other school", c -> ACCESS.requireAssumptions(c, OTHER_SCHOOL));
        questions.ask("people of the board", c -> ACCESS.requireAssumptions(c, null));
        assumed("a stage at own school, assumed", c -> ACCESS.requireAssumption(c, AskedFacts.stageAt(SCHOOL)));
        assumed("a stage elsewhere, assumed", c -> ACCESS.requireAssumption(c, AskedFacts.stageAt(OTHER_SCHOOL)));
        assumed("an end, assumed", c -> ACCESS.requireAssumption(c, AskedFacts.ending()));
        assumed("a step, assumed", c -> ACCESS.requireAssumption(c, AskedFacts.step()));
    }

    /** Asked of those who may assume anything about persons: a schoolleider, and those who see the whole board. */
    private void assumed(String words, Consumer<Caller> ask) {
        Consumer<Caller> door = c -> ACCESS.requireAssumptions(c, SCHOOL);
        questions.ask(words, door.andThen(ask));
    }
}
