package nl.waaier.api.questions;

import java.time.Duration;
import java.util.List;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.InvalidRequestException;
import nl.waaier.projections.facts.FactView;
import nl.waaier.projections.store.ViewReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a question wait for what its caller recorded before (read your own writes). */
@Component
public final class Waits {

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final ViewReader reader;

    Waits(ViewReader reader) {
        this.reader = reader;
    }

    /**
     * Waits until a view has reached a position; returns at once when none is given.
     *
     * @param after what an earlier answer carried, or null
     * @throws InvalidRequestException when it is no position
     * @throws nl.waaier.projections.store.ViewNotReadyException when the view is not there within five seconds
     */
    public void until(FactView view, @Nullable String after) {
        if (after == null) {
            return;
        }
        Position position = parse(after);
        reader.await(view, position.teacher(), position.number(), AT_MOST);
    }

    private static Position parse(String after) {
        try {
            return Position.parse(after);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(List.of(Fault.malformed("after")));
        }
    }
}
