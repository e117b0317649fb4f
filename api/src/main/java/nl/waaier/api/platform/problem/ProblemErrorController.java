package nl.waaier.api.platform.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside the controllers, in a filter or in the server itself, as if it had failed within. */
@Controller
@Hidden
final class ProblemErrorController implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request) throws Exception {
        // Without a status somebody asked for this very path, where there is nothing.
        Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = told instanceof Integer code ? code : HttpStatus.NOT_FOUND.value();
        // Any other status is the server's own word: of a body that broke off it also tells the exception, which is no
        // defect.
        if (status == HttpStatus.INTERNAL_SERVER_ERROR.value()
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
            throw thrown;
        }
        throw new ProblemException(Problem.of(ProblemType.ofStatus(status)));
    }
}
