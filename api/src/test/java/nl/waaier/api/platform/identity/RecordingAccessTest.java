package nl.waaier.api.platform.identity;

import static nl.waaier.api.platform.identity.AccessQuestions.Answer.FORBIDDEN;
import static nl.waaier.api.platform.identity.AccessQuestions.Answer.NOT_FOUND;
import static nl.waaier.api.platform.identity.AccessQuestions.Answer.YES;
import static nl.waaier.api.testing.TestWorld.BOARD;
import static nl.waaier.api.testing.TestWorld.FOREIGN_BOARD;
import static nl.waaier.api.testing.TestWorld.OTHER_SCHOOL;
import static nl.waaier.api.testing.TestWorld.SCHOOL;

import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every role with everything that can be recorded. */
class RecordingAccessTest {

    private static final RecordingAccess ACCESS = new RecordingAccess(new Access(board -> true));

    private final AccessQuestions questions = new AccessQuestions();

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        facts();
        ofTheBoard();
        return questions.tests();
    }

    private void ofTheBoard() {
        questions.ask(
                "a role in the catalogue",
                ACCESS::requireCatalogue,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a target",
                ACCESS::requireTargets,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "some wanted role",
                ACCESS::requireWantedRoles,
                FORBIDDEN,
                YES,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a wanted role at own school",
                wanted(SCHOOL),
                FORBIDDEN,
                YES,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a wanted role at other school",
                wanted(OTHER_SCHOOL),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a wanted role of the board",
                wanted(null),
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a policy",
                ACCESS::requirePromotionPolicy,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "an import",
                ACCESS::requireImport,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
    }

    private static Consumer<Caller> wanted(@Nullable Brin school) {
        return caller -> {
            ACCESS.requireWantedRoles(caller);
            ACCESS.requireWantedRole(caller, school);
        };
    }

    private void facts() {
        questions.ask(
                "anything",
                ACCESS::requireRecording,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a stage at own school",
                recording(BOARD, AskedFacts.stageAt(SCHOOL)),
                FORBIDDEN,
                YES,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a stage at other school",
                recording(BOARD, AskedFacts.stageAt(OTHER_SCHOOL)),
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "an appointment",
                recording(BOARD, AskedFacts.ending()),
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.ask(
                "a step",
                recording(BOARD, AskedFacts.step()),
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                YES,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN,
                FORBIDDEN);
        questions.everybody("a foreign stage", NOT_FOUND, recording(FOREIGN_BOARD, AskedFacts.stageAt(SCHOOL)));
        questions.everybody("a foreign appointment", NOT_FOUND, recording(FOREIGN_BOARD, AskedFacts.ending()));
        questions.everybody("a foreign step", NOT_FOUND, recording(FOREIGN_BOARD, AskedFacts.step()));
    }

    private static Consumer<Caller> recording(BoardNumber board, TeacherFact fact) {
        return caller -> ACCESS.requireRecording(caller, board, fact);
    }
}
