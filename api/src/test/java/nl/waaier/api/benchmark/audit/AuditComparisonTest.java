package nl.waaier.api.benchmark.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.waaier.api.testing.Databases;
import org.junit.jupiter.api.Test;

/** Three ways to keep one history answer alike, so that what each of them takes can be compared. */
class AuditComparisonTest {

    private static final int TEACHERS = 12;

    @Test
    void allThreeGiveTheSameAnswersAndALostChangeIsNoticed() {
        List<Change> history = HistoryMaker.board(TEACHERS, 7);
        List<Question> questions = AuditComparison.questions();
        List<SortedMap<String, Long>> expected = new ArrayList<>();
        AuditComparison.kinds().forEach(kind -> {
            try (Candidate candidate = kind.apply(Databases.postgres(), AuditComparison.BOARD)) {
                AuditComparison.record(candidate, history);
                candidate.settle();
                List<SortedMap<String, Long>> answers = AuditComparison.answers(candidate, questions);
                if (expected.isEmpty()) {
                    expected.addAll(answers);
                }
                assertThat(answers).as(candidate.name()).isEqualTo(expected);
            }
        });
        assertThat(expected.stream().distinct().count())
                .as("answers, more than there are dates: what is known later differs")
                .isGreaterThan(questions.stream().map(Question::date).distinct().count());
        try (Candidate forgetful = new EnversCandidate(Databases.postgres(), AuditComparison.BOARD)) {
            AuditComparison.record(forgetful, withoutACorrection(history));
            assertThatThrownBy(() -> AuditComparison.requireSame(
                            forgetful.name(), expected, AuditComparison.answers(forgetful, questions)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theHistoryIsTheSameEveryTimeAndHasEveryKindOfChange() {
        List<Change> history = HistoryMaker.board(200, 7);
        assertThat(HistoryMaker.board(200, 7)).isEqualTo(history);
        assertThat(history.stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    private static List<Change> withoutACorrection(List<Change> history) {
        List<Change> others = new ArrayList<>(history);
        others.remove(history.stream()
                .filter(Change.TermsCorrected.class::isInstance)
                .findFirst()
                .orElseThrow());
        return others;
    }
}
