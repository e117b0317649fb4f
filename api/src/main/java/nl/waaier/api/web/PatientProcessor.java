package nl.waaier.api.web;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.waaier.api.problem.SlowClientException;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Reads requests as the server does, but gives up on one whose headers, or whose body, come too slowly. The server itself
 * only ends what stands still: a byte now and then would hold a connection, and while a body is read a thread, for ever.
 */
final class PatientProcessor extends Http11Processor {

    private final SlowClientProperties limits;

    /** When the first part of a request came whose headers are not whole yet, 0 for none. */
    private long began;

    PatientProcessor(PatientProtocol protocol, Adapter adapter, SlowClientProperties limits) {
        this(protocol, adapter, limits, limits.pace());
    }

    private PatientProcessor(PatientProtocol protocol, Adapter adapter, SlowClientProperties limits, Pace pace) {
        super(protocol, new Draining(adapter, pace));
        this.limits = limits;
        request.setInputBuffer(new Paced(request.getInputBuffer(), pace));
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        long now = System.nanoTime();
        if (began == 0) {
            began = now;
        } else if (now - began > limits.headers().toNanos()) {
            began = 0;
            return SocketState.CLOSED;
        }
        SocketState state = super.service(socket);
        if (state != SocketState.LONG || isAsync()) {
            began = 0; // The request was answered, or is in other hands; what comes next is another.
        }
        return state;
    }

    /** A body, read at a pace; also by what reads past any filter, such as the parts of a form. */
    private record Paced(InputBuffer body, Pace pace) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler into) throws IOException {
            try {
                return pace.measured(() -> body.doRead(into));
            } catch (SocketTimeoutException stoodStill) {
                throw new SlowClientException();
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    /** Reads what is left of a body after the answer; the server would do so at any pace, and does not when told. */
    private record Draining(Adapter adapter, Pace pace) implements Adapter {

        @Override
        public void service(Request request, Response response) throws Exception {
            pace.restart();
            adapter.service(request, response);
            if (!is(request, ActionCode.ASYNC_IS_ASYNC)
                    && !is(request, ActionCode.IS_ERROR)
                    && !request.hasExpectation()) {
                drain(request);
            }
        }

        private void drain(Request request) {
            try {
                if (pace.isTooSlow()) {
                    throw new SlowClientException();
                }
                while (request.doRead(new Sink()) >= 0) {
                    // On to the end.
                }
            } catch (IOException tooSlowOrGone) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        private static boolean is(Request request, ActionCode question) {
            AtomicBoolean answer = new AtomicBoolean();
            request.action(question, answer);
            return answer.get();
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
            return adapter.asyncDispatch(request, response, event);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
