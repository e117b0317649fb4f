package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;

/** Given what was recorded, when something is asked, then this is recorded or refused: through the real aggregate. */
final class Story {

    private final TestExecutor<Teacher> given;

    private Story(TestExecutor<Teacher> given) {
        this.given = given;
    }

    static Story given(TeacherEvent... events) {
        AggregateTestFixture<Teacher> fixture = new AggregateTestFixture<>(Teacher.class);
        // The fixture compares with a stream that is not there when a decision about nobody records nothing.
        fixture.setReportIllegalStateChange(events.length > 0);
        return new Story(events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(events)));
    }

    Outcome when(TeacherCommand command) {
        return new Outcome(given.when(command));
    }

    Outcome whenRecording(TeacherFact fact) {
        return when(new RecordFact(fact, Given.ORGANISATION, false));
    }

    record Outcome(ResultValidator<Teacher> result) {

        ResultValidator<Teacher> then(TeacherEvent... events) {
            return result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        }

        void refused(Rule rule) {
            result.expectException(RuleBroken.class)
                    .expectExceptionMessage(rule.code())
                    .expectNoEvents();
            Refusals.saw(rule);
        }
    }
}
