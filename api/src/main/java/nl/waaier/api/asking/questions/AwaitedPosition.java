package nl.waaier.api.asking.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.CallerArgument;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.recording.Position;
import nl.waaier.projections.store.TeacherFiles;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Makes a question wait for what its caller recorded before, as its parameter {@code after} tells (read your own writes). Of
 * all questions, here: where somebody works now is asked before who may see the file is known.
 */
@Component
final class AwaitedPosition implements HandlerInterceptor {

    static final String AFTER = "after";

    /** Leaves a second of the five within which every question is answered. */
    private static final Duration AT_MOST = Duration.ofSeconds(4);

    private final TeacherFiles files;
    private final PersonRegister register;

    AwaitedPosition(TeacherFiles files, PersonRegister register) {
        this.files = files;
        this.register = register;
    }

    /**
     * Waits until what is read has reached the position; at once when none is given. One that cannot be read is told of with
     * all other faults of the question.
     *
     * @throws InvalidRequestException when it is about nobody of the caller's board
     * @throws nl.waaier.projections.store.ReadModelNotReadyException when it is not reached within four seconds
     */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && waits(method)) {
            Position.find(request.getParameter(AFTER))
                    .ifPresent(position -> CallerArgument.find().ifPresent(caller -> await(caller, position)));
        }
        return true;
    }

    private static boolean waits(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> Question.class.isAssignableFrom(parameter.getParameterType()));
    }

    /**
     * A position about somebody of another board is refused as one that nobody ever gave: how soon the answer comes would
     * tell about that person.
     */
    private void await(Caller caller, Position position) {
        Optional<?> known = register.find(position.teacher())
                .filter(person -> person.board().equals(caller.board()));
        if (known.isEmpty()) {
            throw new InvalidRequestException(List.of(Fault.malformed(AFTER)));
        }
        files.await(position.teacher(), position.number(), AT_MOST);
    }
}
