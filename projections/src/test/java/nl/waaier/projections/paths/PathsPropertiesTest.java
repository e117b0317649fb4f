package nl.waaier.projections.paths;

import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;

/** As known at a moment is what was answered then, whatever is corrected afterwards. */
class PathsPropertiesTest {

    private static final int HISTORIES = 150;
    private static final int COMMANDS = 60;

    private record Answers(List<PathStep> steps, CareerFlows flows, NextRoles next) {

        static Answers of(List<RecordedFact<?>> facts) {
            CareerFlows.Count flows = new CareerFlows.Count(SchoolYear.parse("2017/2018"), SCHOOL, Given.ORGANISATION);
            flows.add(facts);
            NextRoles.Count next = new NextRoles.Count(day("2019-10-01"), Organisation.EMPTY);
            next.add(teacher(2), facts);
            return new Answers(PathStep.of(facts, Organisation.EMPTY), flows.done(), next.done());
        }
    }

    @Test
    void whatWasAnsweredThenIsAnsweredStill() {
        Set<Answers> different = new HashSet<>();
        Set<PathKind> kinds = new HashSet<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<TeacherEvent> events = RandomHistory.events(seed, COMMANDS);
            TeacherFile whole = GivenFile.of(events);
            for (int known = 1; known <= events.size(); known++) {
                TeacherFile then = GivenFile.of(events.subList(0, known));
                Instant moment = then.recordedAt();
                Answers answers = Answers.of(then.live());
                assertThat(Answers.of(whole.knownAt(moment)))
                        .as("history %d as known after %d events", seed, known)
                        .isEqualTo(answers);
                different.add(answers);
                answers.steps().forEach(step -> kinds.add(step.kind()));
            }
        }
        // Histories in which nothing ever changed would prove nothing.
        assertThat(different).hasSizeGreaterThan(HISTORIES);
        assertThat(kinds).containsExactlyInAnyOrder(PathKind.values());
    }
}
