package nl.waaier.api.platform.identity;

import static nl.waaier.api.testing.TestWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.waaier.api.platform.problem.ForbiddenException;
import nl.waaier.api.platform.problem.NotFoundException;
import org.junit.jupiter.api.DynamicTest;

/** Questions about access, each with its answer to every role. */
final class AccessQuestions {

    enum Answer {
        YES,
        FORBIDDEN,
        NOT_FOUND
    }

    private record Question(String words, Consumer<Caller> ask, List<Answer> answers) {}

    private final List<Question> questions = new ArrayList<>();

    /** Answers in the order of the roles: teacher, schoolleider, bestuur, hr, pmr, auditor, privacy, teamleider. */
    void ask(String words, Consumer<Caller> ask, Answer... answers) {
        questions.add(new Question(words, ask, List.of(answers)));
    }

    void everybody(String words, Answer answer, Consumer<Caller> ask) {
        ask(words, ask, answer, answer, answer, answer, answer, answer, answer, answer);
    }

    static Consumer<Caller> when(Predicate<Caller> allowed) {
        return caller -> {
            if (!allowed.test(caller)) {
                throw new ForbiddenException();
            }
        };
    }

    /** Fails when a question lacks an answer for a role. */
    Stream<DynamicTest> tests() {
        return questions.stream().flatMap(question -> {
            assertThat(question.answers()).as(question.words()).hasSameSizeAs(UserRole.values());
            Map<UserRole, Answer> answers = new LinkedHashMap<>();
            for (UserRole role : UserRole.values()) {
                answers.put(role, question.answers().get(answers.size()));
            }
            return answers.entrySet().stream()
                    .map(entry -> dynamicTest(entry.getKey().word() + ": " + question.words(), () -> assertThat(
                                    answer(question.ask(), caller(entry.getKey())))
                            .isEqualTo(entry.getValue())));
        });
    }

    private static Answer answer(Consumer<Caller> ask, Caller caller) {
        try {
            ask.accept(caller);
            return Answer.YES;
        } catch (ForbiddenException refused) {
            return Answer.FORBIDDEN;
        } catch (NotFoundException hidden) {
            return Answer.NOT_FOUND;
        }
    }
}
