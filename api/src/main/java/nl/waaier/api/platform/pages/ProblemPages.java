package nl.waaier.api.platform.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.waaier.api.platform.identity.ConsentRule;
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

        /** What is the matter; of faults each is told by itself. */
        String detail() {
            if (!faults().isEmpty()) {
                return frame.say(
                        "Iets van wat u koos of intikte kan zo niet. Ga terug, verander dit en probeer het opnieuw.",
                        "Something that you chose or typed is not possible. Go back, change this and try again.");
            }
            return frame.say(String.valueOf(problem.getDetail()), problem.getDetailEn());
        }

        /** What a field is called on pages. */
        String field(Fault fault) {
            return switch (fault.field()) {
                case "referenceDate" -> frame.say("Peildatum", "Reference date");
                case "knownOn" -> frame.say("Zoals bekend op", "As known on");
                case "from" -> frame.say("Vanaf", "From");
                case "until" -> frame.say("Tot en met", "Until");
                default -> fault.field();
            };
        }

        /** Whether the council is to consent first: the page about it says what is on record. */
        boolean waitsForCouncil() {
            return ConsentRule.COUNCIL_CONSENTS_FIRST.code().equals(problem.getRule());
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
