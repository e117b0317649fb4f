package nl.waaier.api.asking.held;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.held.CorrectionRequestAnswer.CorrectionRequestList;
import nl.waaier.api.asking.held.CorrectionRequestController.CorrectionAnswerBody;
import nl.waaier.api.asking.held.CorrectionRequestController.CorrectionRequestsAsked;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests for correction as tasks of HR, the oldest first. */
@Controller
@ShowsPersons(ShownAs.CORRECTION_REQUEST)
class CorrectionRequestPages {

    private static final String PATH = "/verzoeken";
    private static final String ONE = PATH + "/{request}";

    private final CorrectionRequestController requests;

    CorrectionRequestPages(CorrectionRequestController requests) {
        this.requests = requests;
    }

    /** The requests of a board: those that wait, or all. */
    record RequestsPage(PageFrame frame, CorrectionRequestList list, boolean open) {}

    /**
     * One request, and the form to answer it.
     *
     * @param faults what is wrong with the form
     */
    record RequestPage(PageFrame frame, CorrectionRequestAnswer request, TypedForm form, List<Fault> faults) {

        Map<String, String> outcomes() {
            Map<String, String> outcomes = new LinkedHashMap<>();
            outcomes.put("", frame.say("kies", "choose"));
            for (CorrectionOutcome outcome : CorrectionOutcome.values()) {
                outcomes.put(outcome.word(), frame.say(outcome.dutch(), outcome.english()));
            }
            return outcomes;
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(PageFrame frame, Scope scope, CorrectionRequestsAsked asked) {
        boolean open = !Boolean.FALSE.equals(asked.open());
        CorrectionRequestList list =
                requests.ofBoard(scope, new CorrectionRequestsAsked(open, asked.page(), asked.size()));
        return frame.answer("asking/held/requests.jte", new RequestsPage(frame, list, open));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(PageFrame frame, Scope scope, @PathVariable String request) {
        return one(frame, scope, request, new TypedForm(Map.of()), List.of());
    }

    private ResponseEntity<byte[]> one(
            PageFrame frame, Scope scope, String request, TypedForm form, List<Fault> faults) {
        return frame.answer(
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "asking/held/request.jte",
                new RequestPage(frame, requests.one(scope, request), form, faults));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> answer(
            PageFrame frame,
            Scope scope,
            @PathVariable String request,
            @RequestParam Map<String, String> typed,
            HttpServletRequest sent,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        List<Fault> faults = TypedForm.refused(
                () -> requests.answer(
                        scope, request, new CorrectionAnswerBody(form.text("outcome"), form.text("answer"))),
                "outcome");
        if (!faults.isEmpty()) {
            return one(frame, scope, request, form, faults);
        }
        return new Said(frame.say("Het verzoek is beantwoord.", "The request is answered."), List.of())
                .at(PATH, sent, response);
    }
}
