package nl.waaier.api.platform.identity;

import static nl.waaier.api.testing.TestWorld.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        NOT_FOUND;

        private static Answer of(String word) {
            return switch (word) {
                case "yes" -> YES;
                case "403" -> FORBIDDEN;
                case "404" -> NOT_FOUND;
                default -> throw new IllegalArgumentException(word);
            };
        }
    }

    private record Question(String words, Consumer<Caller> ask, Map<UserRole, Answer> answers) {}

    private final Map<String, Map<UserRole, Answer>> table = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();

    /**
     * Questions of which not every role gets the same answer.
     *
     * @param table a line that names the roles, and then a line per question: its words, a bar, and the answer to each role, which is
     *     {@code yes}, 403 or 404
     */
    AccessQuestions(String table) {
        List<String> lines = table.lines().toList();
        List<UserRole> roles = words(lines.getFirst())
                .map(role -> UserRole.find(role).orElseThrow())
                .toList();
        lines.stream().skip(1).forEach(line -> {
            String[] question = line.split("\\|", 2);
            List<Answer> answers = words(question[1]).map(Answer::of).toList();
            assertThat(answers).as(line).hasSameSizeAs(roles);
            Map<UserRole, Answer> byRole = new EnumMap<>(UserRole.class);
            roles.forEach(role -> byRole.put(role, answers.get(byRole.size())));
            this.table.put(question[0].strip(), byRole);
        });
    }

    private static Stream<String> words(String line) {
        return Stream.of(line.strip().split(" +"));
    }

    /** Asks what the table has the answers to. */
    void ask(String words, Consumer<Caller> ask) {
        questions.add(new Question(words, ask, Objects.requireNonNull(table.remove(words), words)));
    }

    void everybody(String words, Answer answer, Consumer<Caller> ask) {
        Map<UserRole, Answer> answers = new EnumMap<>(UserRole.class);
        List.of(UserRole.values()).forEach(role -> answers.put(role, answer));
        questions.add(new Question(words, ask, answers));
    }

    static Consumer<Caller> when(Predicate<Caller> allowed) {
        return caller -> {
            if (!allowed.test(caller)) {
                throw new ForbiddenException();
            }
        };
    }

    /** Fails when a question lacks an answer for a role, and when one of the table was not asked. */
    Stream<DynamicTest> tests() {
        assertThat(table).as("not asked").isEmpty();
        return questions.stream().flatMap(question -> {
            assertThat(question.answers()).as(question.words()).hasSize(UserRole.values().length);
            return question.answers().entrySet().stream()
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
