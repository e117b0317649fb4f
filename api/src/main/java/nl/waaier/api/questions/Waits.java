package nl.waaier.api.questions;

import java.time.Duration;
import java.util.List;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.person.PersonRegister;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.InvalidRequestException;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.store.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a question wait for what its caller recorded before (read your own writes). */
@Component
public final class Waits {

    /** Leaves a second of the five within which every question is answered. */
    private static final Duration AT_MOST = Duration.ofSeconds(4);

    private final ViewReader reader;
    private final PersonRegister register;

    Waits(ViewReader reader, PersonRegister register) {
        this.reader = reader;
        this.register = register;
    }

    /**
     * Waits until a view has reached a position; returns at once when none is given. A position about somebody of
     * another board is refused as one that nobody ever gave: how soon the answer comes would tell about that person.
     *
     * @param caller who asks
     * @param after what an earlier answer carried, or null
     * @throws InvalidRequestException when it is no position about anybody of the caller's board
     * @throws nl.waaier.projections.store.ViewNotReadyException when the view is not there within four seconds
     */
    public void until(Caller caller, FactView view, @Nullable String after) {
        if (after == null) {
            return;
        }
        Position position = parse(after);
        if (register.find(position.teacher())
                .filter(person -> person.board().equals(caller.board()))
                .isEmpty()) {
            throw malformed();
        }
        reader.await(view, position.teacher(), position.number(), AT_MOST);
    }

    private static Position parse(String after) {
        try {
            return Position.parse(after);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static InvalidRequestException malformed() {
        return new InvalidRequestException(List.of(Fault.malformed("after")));
    }
}
