package nl.waaier.api.platform.identity;

import static nl.waaier.api.platform.identity.AccessQuestions.Answer.NOT_FOUND;
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

    private final AccessQuestions questions = new AccessQuestions("""
                                                      teacher  schoolleider bestuur  hr   pmr  auditor  privacy  teamleider
            a role in the catalogue                 | 403      403          403      yes  403  403      403      403
            a target                                | 403      403          yes      yes  403  403      403      403
            some wanted role                        | 403      yes          yes      yes  403  403      403      403
            a wanted role at own school             | 403      yes          yes      yes  403  403      403      403
            a wanted role at other school           | 403      403          yes      yes  403  403      403      403
            a wanted role of the board              | 403      403          yes      yes  403  403      403      403
            a policy                                | 403      403          yes      yes  403  403      403      403
            an import                               | 403      403          403      yes  403  403      403      403
            anything                                | 403      yes          403      yes  403  403      403      403
            a stage at own school                   | 403      yes          403      yes  403  403      403      403
            a stage at other school                 | 403      403          403      yes  403  403      403      403
            an appointment                          | 403      403          403      yes  403  403      403      403
            a step                                  | 403      403          403      yes  403  403      403      403
            """);

    @TestFactory
    Stream<DynamicTest> everyRoleGetsItsAnswer() {
        facts();
        ofTheBoard();
        return questions.tests();
    }

    private void ofTheBoard() {
        questions.ask("a role in the catalogue", ACCESS::requireCatalogue);
        questions.ask("a target", ACCESS::requireTargets);
        questions.ask("some wanted role", ACCESS::requireWantedRoles);
        questions.ask("a wanted role at own school", wanted(SCHOOL));
        questions.ask("a wanted role at other school", wanted(OTHER_SCHOOL));
        questions.ask("a wanted role of the board", wanted(null));
        questions.ask("a policy", ACCESS::requirePromotionPolicy);
        questions.ask("an import", ACCESS::requireImport);
    }

    private static Consumer<Caller> wanted(@Nullable Brin school) {
        return caller -> {
            ACCESS.requireWantedRoles(caller);
            ACCESS.requireWantedRole(caller, school);
        };
    }

    private void facts() {
        questions.ask("anything", ACCESS::requireRecording);
        questions.ask("a stage at own school", recording(BOARD, AskedFacts.stageAt(SCHOOL)));
        questions.ask("a stage at other school", recording(BOARD, AskedFacts.stageAt(OTHER_SCHOOL)));
        questions.ask("an appointment", recording(BOARD, AskedFacts.ending()));
        questions.ask("a step", recording(BOARD, AskedFacts.step()));
        questions.everybody("a foreign stage", NOT_FOUND, recording(FOREIGN_BOARD, AskedFacts.stageAt(SCHOOL)));
        questions.everybody("a foreign appointment", NOT_FOUND, recording(FOREIGN_BOARD, AskedFacts.ending()));
        questions.everybody("a foreign step", NOT_FOUND, recording(FOREIGN_BOARD, AskedFacts.step()));
    }

    private static Consumer<Caller> recording(BoardNumber board, TeacherFact fact) {
        return caller -> ACCESS.requireRecording(caller, board, fact);
    }
}
