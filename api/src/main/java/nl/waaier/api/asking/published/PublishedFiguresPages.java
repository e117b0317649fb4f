package nl.waaier.api.asking.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of which reference dates a board published its figures, on a page; and the form to publish those of another. */
@Controller
class PublishedFiguresPages {

    private static final String PATH = "/bestuur/cijfers";
    private static final String DATE = "referenceDate";
    private static final String STEP = "stap";

    private final PublishedFiguresController figures;
    private final RecordingAccess recording;

    PublishedFiguresPages(PublishedFiguresController figures, RecordingAccess recording) {
        this.figures = figures;
        this.recording = recording;
    }

    /**
     * What was published, and the form for more.
     *
     * @param publications by date, the last one first
     * @param may whether the reader publishes
     * @param faults what is wrong with the form
     */
    record FiguresPage(
            PageFrame frame, List<Publication> publications, boolean may, TypedForm form, List<Fault> faults) {

        /** What stands in the field: what was typed, else the last 1 October, if that was not published yet. */
        String date() {
            LocalDate last = frame.lastReferenceDate();
            boolean known =
                    publications.stream().anyMatch(one -> one.referenceDate().equals(last));
            return form.typed().isEmpty() && !known ? frame.day(last) : form.shown(DATE);
        }
    }

    /** The date whose figures are about to be published. */
    record FiguresCheckPage(PageFrame frame, LocalDate date) {}

    @GetMapping(PATH)
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> published(PageFrame frame, Scope scope) {
        return frame.answer("asking/published/figures.jte", page(frame, scope, new TypedForm(Map.of()), List.of()));
    }

    private FiguresPage page(PageFrame frame, Scope scope, TypedForm form, List<Fault> faults) {
        return new FiguresPage(
                frame, figures.published(scope).publications(), recording.mayAgree(scope.caller()), form, faults);
    }

    /** What it means is shown first; then the figures are published. */
    @PostMapping(PATH)
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> publish(
            PageFrame frame,
            Scope scope,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        recording.requirePublishing(scope.caller());
        TypedForm form = new TypedForm(typed);
        String step = form.shown(STEP);
        if (step.equals("wijzigen")) {
            return frame.answer("asking/published/figures.jte", page(frame, scope, form, List.of()));
        }
        Faults read = new Faults();
        LocalDate date = form.day(DATE, read);
        if (form.text(DATE) == null) {
            read.add(Fault.required(DATE));
        }
        List<Fault> faults = new ArrayList<>(TypedForm.refused(read::check, DATE));
        if (faults.isEmpty()) {
            faults.addAll(refused(scope, Faults.present(date)));
        }
        if (!faults.isEmpty()) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT, "asking/published/figures.jte", page(frame, scope, form, faults));
        }
        LocalDate asked = Faults.present(date);
        if (!step.equals("vastleggen")) {
            return frame.answer("asking/published/figuresCheck.jte", new FiguresCheckPage(frame, asked));
        }
        figures.publish(scope, asked);
        return new Said(
                        frame.say("De cijfers van ", "The figures of ")
                                + frame.longDay(asked)
                                + frame.say(" zijn gepubliceerd.", " are published."),
                        List.of())
                .at(PATH, request, response);
    }

    private List<Fault> refused(Scope scope, LocalDate date) {
        if (scope.publishedDates().contains(date)) {
            return List.of(new Fault(
                    DATE,
                    "known",
                    "De cijfers van deze peildatum zijn al gepubliceerd.",
                    "The figures of this reference date are published already."));
        }
        return TypedForm.refused(() -> PublishedFiguresController.check(scope, date), DATE);
    }
}
