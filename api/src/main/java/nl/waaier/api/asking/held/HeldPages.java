package nl.waaier.api.asking.held;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.asking.held.CorrectionRequestController.CorrectionRequestBody;
import nl.waaier.api.asking.held.CorrectionRequestController.CorrectionRequestsAsked;
import nl.waaier.api.asking.held.HeldAnswer.HeldField;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is held about whoever reads it, on a page to print and as a file; and asking for a correction. */
@Controller
class HeldPages {

    private static final String REQUESTS = "/mijn/verzoeken";
    private static final String REQUEST = "request";
    private static final String KEY = "sleutel";

    private final HeldController held;
    private final CorrectionRequestController requests;

    HeldPages(HeldController held, CorrectionRequestController requests) {
        this.held = held;
        this.requests = requests;
    }

    /**
     * Everything that is held.
     *
     * @param asks whether the reader has a file, and so can ask for a correction of it
     */
    record HeldPage(PageFrame frame, HeldAnswer answer, boolean asks) {

        /** What stands in a place, as people read it. */
        String value(HeldField field) {
            String value = field.value();
            if (field.name().equals(HeldEvent.TYPE)) {
                return frame.say(
                        HeldWords.event(value).dutch(), HeldWords.event(value).english());
            }
            if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return frame.day(LocalDate.parse(value));
            }
            if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z")) {
                return frame.moment(Instant.parse(value));
            }
            return switch (value) {
                case "true" -> frame.say("ja", "yes");
                case "false" -> frame.say("nee", "no");
                default -> value;
            };
        }
    }

    /**
     * The own requests for correction, and the form for another.
     *
     * @param faults what is wrong with the form
     * @param key under which it is asked no more than once
     */
    record OwnRequestsPage(
            PageFrame frame, List<CorrectionRequestAnswer> requests, TypedForm form, List<Fault> faults, String key) {}

    @GetMapping("/mijn/gegevens")
    ResponseEntity<byte[]> held(PageFrame frame, Caller caller) {
        return frame.answer("asking/held/held.jte", new HeldPage(frame, held.held(caller), caller.teacher() != null));
    }

    @GetMapping("/mijn/gegevens/alles.json")
    ResponseEntity<HeldAnswer> file(Caller caller) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alles.json\"")
                .body(held.held(caller));
    }

    @GetMapping(REQUESTS)
    ResponseEntity<byte[]> requests(PageFrame frame, Scope scope) {
        return requests(frame, scope, new TypedForm(Map.of()), List.of());
    }

    private ResponseEntity<byte[]> requests(PageFrame frame, Scope scope, TypedForm form, List<Fault> faults) {
        return frame.answer(
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "asking/held/ownRequests.jte",
                new OwnRequestsPage(
                        frame,
                        requests.own(scope, new CorrectionRequestsAsked(null, null, Paged.MAX_SIZE))
                                .requests(),
                        form,
                        faults,
                        UUID.randomUUID().toString()));
    }

    @PostMapping(REQUESTS)
    ResponseEntity<byte[]> ask(
            PageFrame frame,
            Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        String sent = form.text(KEY);
        String key = sent == null ? UUID.randomUUID().toString() : sent;
        List<Fault> faults = TypedForm.refused(
                () -> requests.ask(scope, key, new CorrectionRequestBody(form.text(REQUEST))), REQUEST);
        if (!faults.isEmpty()) {
            return requests(frame, scope, form, faults);
        }
        return new Said(
                        frame.say(
                                "Uw verzoek is verstuurd aan P&O. Binnen een maand krijgt u antwoord.",
                                "Your request was sent to HR. You are answered within a month."),
                        List.of())
                .at(REQUESTS, request, response);
    }
}
