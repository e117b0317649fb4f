package nl.waaier.api.problem;

import java.io.IOException;

/** A client sends its request, or takes the answer, more slowly than anybody is waited for. */
public final class SlowClientException extends IOException {

    /** What happens next is told by its type alone. */
    public SlowClientException() {
        super("the client is too slow");
    }
}
