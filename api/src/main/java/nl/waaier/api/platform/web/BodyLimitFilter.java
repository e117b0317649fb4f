package nl.waaier.api.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemType;
import nl.waaier.api.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than is accepted at a path, by what they announce and by what really comes, and those of a
 * type that nothing here could read.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    /** The largest body anywhere but at the import. */
    static final DataSize LIMIT = DataSize.ofMegabytes(1);

    /** The largest body of an import. */
    static final DataSize IMPORT_LIMIT = DataSize.ofMegabytes(50);

    private static final Pattern FORMS =
            Pattern.compile("\\s*(multipart/|application/x-www-form-urlencoded)", Pattern.CASE_INSENSITIVE);

    private final ProblemWriter writer;

    BodyLimitFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request).toBytes();
        if (isOfNoOneType(request) || (isForm(request) && !takesForms(request))) {
            // The server reads the parts of a form past any wrapper, so one of unannounced length would escape the
            // limit.
            writer.write(response, Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        } else if (request.getContentLengthLong() > limit) {
            writer.write(response, Problem.of(ProblemType.TOO_LARGE));
        } else {
            chain.doFilter(new LimitedRequest(request, limit), response);
        }
    }

    private static DataSize limit(HttpServletRequest request) {
        return isImport(request) ? IMPORT_LIMIT : LIMIT;
    }

    private static boolean isImport(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ApiPaths.IMPORTS) || path.equals(ApiPaths.IMPORT_PAGE) || path.startsWith(ApiPaths.UPLOADS);
    }

    /**
     * Pages take forms. The server itself refuses one that is too large ({@code server.tomcat.max-http-form-post-size}) and parts
     * that are ({@code spring.servlet.multipart}).
     */
    private static boolean takesForms(HttpServletRequest request) {
        return isImport(request) || PagePaths.isPage(request.getRequestURI());
    }

    /** A range of types says what somebody accepts, not what a body is; Spring takes one for a defect. */
    private static boolean isOfNoOneType(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.split(";", 2)[0].indexOf('*') >= 0;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && FORMS.matcher(type).lookingAt();
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;
        private @Nullable ServletInputStream stream;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream limited = stream;
            if (limited == null) {
                limited = new LimitedStream(super.getInputStream(), limit);
                stream = limited;
            }
            return limited;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
