package nl.waaier.api.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.identity.CallerArgument;
import nl.waaier.api.person.PersonRegister;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.InvalidRequestException;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.functiemix.FunctiemixView;
import nl.waaier.projections.promotion.PromotionView;
import nl.waaier.projections.rolemix.RoleMixView;
import nl.waaier.projections.store.ViewReader;
import nl.waaier.projections.timeline.TimelineView;
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

    private static final List<FactView> VIEWS =
            List.of(RoleMixView.VIEW, FunctiemixView.VIEW, PromotionView.VIEW, TimelineView.VIEW);

    /** Leaves a second of the five within which every question is answered. */
    private static final Duration AT_MOST = Duration.ofSeconds(4);

    private final ViewReader reader;
    private final PersonRegister register;

    AwaitedPosition(ViewReader reader, PersonRegister register) {
        this.reader = reader;
        this.register = register;
    }

    /**
     * Waits until what is read has reached the position; at once when none is given. One that cannot be read is told of with
     * all other faults of the question.
     *
     * @throws InvalidRequestException when it is about nobody of the caller's board
     * @throws nl.waaier.projections.store.ViewNotReadyException when it is not reached within four seconds
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
                .anyMatch(parameter -> Question.class.isAssignableFrom(parameter.getParameterType())
                        || parameter.getParameter().getName().equals(AFTER));
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
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        for (FactView view : VIEWS) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            reader.await(view, position.teacher(), position.number(), left);
        }
    }
}
