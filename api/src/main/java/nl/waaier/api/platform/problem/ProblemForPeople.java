package nl.waaier.api.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How a refusal looks where people read it, and not a program. */
public interface ProblemForPeople {

    /**
     * The refusal as a page, in UTF-8.
     *
     * @param request what is refused
     * @return null where a program asks: then the refusal is JSON
     */
    byte @Nullable [] html(Problem problem, HttpServletRequest request);
}
