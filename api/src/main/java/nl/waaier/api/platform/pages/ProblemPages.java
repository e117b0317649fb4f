package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.waaier.api.platform.identity.PagePaths;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Problem;
import nl.waaier.api.platform.problem.ProblemForPeople;
import nl.waaier.api.platform.web.HtmlTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refusals at pages: what is the matter, and how to go on. */
@Component
final class ProblemPages implements ProblemForPeople {

    private final PageFrameArgument frames;

    ProblemPages(PageFrameArgument frames) {
        this.frames = frames;
    }

    /** What the page shows. */
    record ProblemPage(PageFrame frame, Problem problem) {

        String title() {
            return frame.say(String.valueOf(problem.getTitle()), problem.getTitleEn());
        }

        String detail() {
            return frame.say(String.valueOf(problem.getDetail()), problem.getDetailEn());
        }

        List<Fault> faults() {
            List<Fault> faults = problem.getFaults();
            return faults == null ? List.of() : faults;
        }
    }

    @Override
    public byte @Nullable [] html(Problem problem, HttpServletRequest request) {
        if (!PagePaths.isPage(asked(request))) {
            return null;
        }
        return HtmlTemplates.html("platform/pages/problem.jte", new ProblemPage(frames.of(request), problem));
    }

    /** What somebody asked for; while the server handles an error the request tells of another address. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.request_uri") instanceof String first
                ? first
                : request.getServletPath();
    }
}
