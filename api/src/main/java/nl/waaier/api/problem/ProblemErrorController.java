package nl.waaier.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside the controllers: in a filter, or in the server itself. */
@Controller
@Hidden
final class ProblemErrorController implements ErrorController {

    private final ProblemWriter writer;

    ProblemErrorController(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Exception exception) {
            ProblemAnswer answer = ProblemMapping.of(exception);
            if (answer.problem().status() == ProblemType.INTERNAL.status()) {
                DefectLog.log(exception);
            }
            writer.write(response, answer.problem(), answer.headers());
            return;
        }
        // Without a status somebody asked for this very path, where there is nothing.
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemType type = status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
        writer.write(response, Problem.of(type));
    }
}
