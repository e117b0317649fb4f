package nl.waaier.api.asking.retention;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.retention.RetentionController.ApprovalBody;
import nl.waaier.api.asking.retention.RetentionController.RetentionDone;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The proposal to erase whoever left long ago, on a page: HR looks at it, the bestuur approves of it. */
@Controller
class RetentionPages {

    private static final String PAGE = "/bestuur/bewaartermijn";
    private static final String SURE = "zeker";

    private final RetentionController questions;

    RetentionPages(RetentionController questions) {
        this.questions = questions;
    }

    /**
     * The proposal.
     *
     * @param may whether the reader may approve of it
     */
    record RetentionPage(PageFrame frame, RetentionProposal proposal, boolean may, List<Fault> faults) {

        String prefix() {
            return faults.isEmpty() ? "" : frame.say("Fout: ", "Error: ");
        }

        /** For how long persons are kept, in words. */
        String kept() {
            Period kept = Period.parse(proposal.kept());
            List<String> parts = new ArrayList<>();
            if (kept.getYears() > 0) {
                parts.add(kept.getYears() + frame.say(" jaar", kept.getYears() == 1 ? " year" : " years"));
            }
            if (kept.getMonths() > 0) {
                parts.add(kept.getMonths()
                        + (kept.getMonths() == 1 ? frame.say(" maand", " month") : frame.say(" maanden", " months")));
            }
            return String.join(frame.say(" en ", " and "), parts);
        }

        /** A number of people, in words. */
        String people(int count) {
            return count + (count == 1 ? frame.say(" mens", " person") : frame.say(" mensen", " people"));
        }

        String name(RetentionProposal.Due due) {
            return due.name() == null ? frame.say("leraar ", "teacher ") + due.teacherId() : due.name();
        }
    }

    @GetMapping(PAGE)
    @Shows(Access.Shown.SCALES)
    ResponseEntity<byte[]> proposal(PageFrame frame, Scope scope) {
        return frame.answer("asking/retention/proposal.jte", page(frame, scope, List.of()));
    }

    private RetentionPage page(PageFrame frame, Scope scope, List<Fault> faults) {
        return new RetentionPage(
                frame, questions.proposal(scope), scope.caller().role() == UserRole.BESTUUR, faults);
    }

    @PostMapping(PAGE)
    @Shows(Access.Shown.SCALES)
    ResponseEntity<byte[]> approve(
            PageFrame frame,
            Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        questions.requireApproving(scope);
        TypedForm form = new TypedForm(typed);
        List<RetentionDone> done = new ArrayList<>();
        List<Fault> faults = form.text(SURE) == null
                ? List.of(sure())
                : TypedForm.refused(
                        () -> done.add(questions.approve(scope, new ApprovalBody(form.text("proposal")))), SURE);
        if (!faults.isEmpty()) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT, "asking/retention/proposal.jte", page(frame, scope, faults));
        }
        RetentionDone told = done.getFirst();
        String refused = told.refused() == 0
                ? ""
                : frame.say(
                        " Niet gewist, omdat er intussen iets over is vastgelegd: " + told.refused() + ".",
                        " Not erased, as something was recorded meanwhile: " + told.refused() + ".");
        return new Said(frame.say("Gewist: ", "Erased: ") + told.erased() + "." + refused, List.of())
                .at(PAGE, request, response);
    }

    private static Fault sure() {
        return new Fault(
                SURE,
                "required",
                "Vink aan dat u dit goedkeurt: wissen kan niet ongedaan worden gemaakt.",
                "Tick that you approve: erasing cannot be undone.");
    }
}
