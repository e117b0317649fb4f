package nl.waaier.api.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemException;
import nl.waaier.api.platform.problem.ProblemType;

/** A body that may not go on for ever: a chunked request announces no length. */
final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private long left;

    /** @param limit the bytes that are let through */
    LimitedStream(ServletInputStream body, long limit) {
        this.body = body;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        return next < 0 ? next : counted(1, next);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = body.read(into, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int bytes, int result) {
        left -= bytes;
        if (left < 0) {
            throw new ProblemException(Problem.of(ProblemType.TOO_LARGE));
        }
        return result;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
