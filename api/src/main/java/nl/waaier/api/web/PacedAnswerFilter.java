package nl.waaier.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import nl.waaier.api.problem.SlowClientException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives up on an answer that its reader takes too slowly: writing it holds a thread. What is written by a writer instead of a
 * stream is not looked at; those answers are small.
 */
final class PacedAnswerFilter extends OncePerRequestFilter {

    private final SlowClientProperties limits;

    PacedAnswerFilter(SlowClientProperties limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Pace pace = limits.pace();
        chain.doFilter(request, new PacedResponse(response, pace));
        if (pace.isTooSlow()) {
            // Whatever became of the exception on its way: only one that leaves here keeps half an answer from being
            // ended
            // as if it were whole.
            throw new SlowClientException();
        }
    }

    private static final class PacedResponse extends HttpServletResponseWrapper {

        private final Pace pace;
        private @Nullable ServletOutputStream stream;

        PacedResponse(HttpServletResponse response, Pace pace) {
            super(response);
            this.pace = pace;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream paced = stream;
            if (paced == null) {
                paced = new PacedStream(super.getOutputStream(), pace);
                stream = paced;
            }
            return paced;
        }
    }

    private static final class PacedStream extends ServletOutputStream {

        /** As much as the server sends at once; a larger piece would be measured too late. */
        private static final int PIECE = 8 * 1024;

        private final ServletOutputStream out;
        private final Pace pace;

        PacedStream(ServletOutputStream out, Pace pace) {
            this.out = out;
            this.pace = pace;
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int at = 0; at < length; at += PIECE) {
                int start = offset + at;
                int size = Math.min(PIECE, length - at);
                pace.measured(() -> {
                    out.write(bytes, start, size);
                    return size;
                });
            }
        }

        @Override
        public void flush() throws IOException {
            pace.measured(() -> {
                out.flush();
                return 0;
            });
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
