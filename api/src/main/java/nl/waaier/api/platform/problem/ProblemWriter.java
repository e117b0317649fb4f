package nl.waaier.api.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details. The one place that does, so that filters, security and controllers all answer alike. */
@Component
public final class ProblemWriter {

    private static final MediaType JSON = MediaType.parseMediaType(Problem.MEDIA_TYPE);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final JsonMapper json = JsonMapper.builder().build();
    private final ObjectProvider<ProblemForPeople> forPeople;

    ProblemWriter(ObjectProvider<ProblemForPeople> forPeople) {
        this.forPeople = forPeople;
    }

    /** Writes the problem as the whole answer; does nothing when an answer is on its way already. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, problem, Map.of());
    }

    /** Writes a refusal as the whole answer, with its headers; does nothing when an answer is on its way already. */
    public void write(HttpServletResponse response, ProblemException refused) throws IOException {
        write(response, refused.problem(), refused.getHeaders().toSingleValueMap());
    }

    /**
     * Writes the problem as the whole answer; does nothing when an answer is on its way already.
     *
     * @param headers more headers of the answer, by name
     */
    public void write(HttpServletResponse response, Problem problem, Map<String, String> headers) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ResponseEntity<byte[]> written = written(problem);
        byte[] body = Objects.requireNonNull(written.getBody());
        response.resetBuffer();
        headers.forEach(response::setHeader);
        response.setStatus(problem.getStatus());
        response.setContentType(String.valueOf(written.getHeaders().getContentType()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The problem as a page or as JSON, by what was asked for. */
    ResponseEntity<byte[]> written(Problem problem) {
        ProblemForPeople pages = forPeople.getIfAvailable();
        if (pages != null && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            byte[] page = pages.html(problem, asked.getRequest());
            if (page != null) {
                return written(problem, HTML, page);
            }
        }
        return written(problem, JSON, bytes(problem));
    }

    private static ResponseEntity<byte[]> written(Problem problem, MediaType type, byte[] body) {
        return ResponseEntity.status(problem.getStatus()).contentType(type).body(body);
    }

    /** The problem as UTF-8 JSON, for where there is no servlet response yet. */
    public byte[] bytes(Problem problem) {
        return json.writeValueAsBytes(problem);
    }
}
