package nl.waaier.api.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details. The one place that does, so that filters, security and controllers all answer alike. */
@Component
public final class ProblemWriter {

    private final JsonMapper json = JsonMapper.builder().build();

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
        byte[] body = bytes(problem);
        response.resetBuffer();
        headers.forEach(response::setHeader);
        response.setStatus(problem.getStatus());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The problem as UTF-8 JSON, for where there is no servlet response yet. */
    public byte[] bytes(Problem problem) {
        return json.writeValueAsBytes(problem);
    }
}
