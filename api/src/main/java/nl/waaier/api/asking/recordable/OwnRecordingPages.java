package nl.waaier.api.asking.recordable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.recordable.FormField.Input;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.api.recording.facts.FactsController;
import nl.waaier.api.recording.facts.FactsController.ReplacementBody;
import nl.waaier.core.teacher.event.ByOneself;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Recording something about the own development on pages: what one wants, what one wrote, and how one uses the basic right. It is
 * read, judged and recorded by the API's own controller; what it says needs no check, since it can be changed at any time.
 */
@Controller
class OwnRecordingPages {

    /** The page of the own development. */
    static final String DEVELOPMENT = "/mijn/ontwikkeling";

    private static final String BASIC_RIGHT = "/mijn/basisrecht";

    private static final String FORM = "asking/recordable/form.jte";
    private static final String REASON = "reason";

    private final Recordables recordables;
    private final FactsController facts;

    OwnRecordingPages(Recordables recordables, FactsController facts) {
        this.recordables = recordables;
        this.facts = facts;
    }

    /** The own page that shows what is recorded with a form. */
    static String back(FormKind kind) {
        return kind.records(RightsFact.class) ? BASIC_RIGHT : DEVELOPMENT;
    }

    @GetMapping(DEVELOPMENT + "/vastleggen/{kind}")
    ResponseEntity<byte[]> form(PageFrame frame, Scope scope, @PathVariable String kind, HttpServletRequest request) {
        FormKind of = own(kind);
        Optional<FactForm> kept = RecordingPages.kept(scope, of, request);
        FactForm form = kept.orElseGet(() -> FactForm.sentBy(request, of));
        FactForm begun = form.value("date").isEmpty() ? form.with("date", frame.day(scope.today())) : form;
        return frame.answer(FORM, page(frame, scope, begun, null).filling(Refused.NOT, kept.isPresent(), false));
    }

    @PostMapping(DEVELOPMENT + "/vastleggen/{kind}")
    ResponseEntity<byte[]> send(
            PageFrame frame,
            Scope scope,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormPage page = page(frame, scope, FactForm.sentBy(request, own(kind)), null);
        return recorded(
                page,
                () -> facts.recordOwnFact(scope.caller(), page.key(), body(page)),
                frame.say("Vastgelegd.", "Recorded."),
                request,
                response);
    }

    @GetMapping(DEVELOPMENT + "/feiten/{number}")
    ResponseEntity<byte[]> change(PageFrame frame, Scope scope, @PathVariable long number, HttpServletRequest request) {
        RecordedFact<?> wrong = wrong(scope, number);
        FormKind kind = FormKind.of(FactKind.of(wrong.fact()));
        Optional<FactForm> kept = RecordingPages.kept(scope, kind, request);
        FactForm form = kept.orElseGet(() -> FactForm.of(wrong.fact(), kind, frame)
                .with(REASON, frame.say("Zelf gewijzigd.", "Changed by myself.")));
        return frame.answer(FORM, page(frame, scope, form, wrong).filling(Refused.NOT, kept.isPresent(), false));
    }

    @PostMapping(DEVELOPMENT + "/feiten/{number}")
    ResponseEntity<byte[]> sendChange(
            PageFrame frame,
            Scope scope,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response) {
        RecordedFact<?> wrong = wrong(scope, number);
        FactForm form = FactForm.sentBy(request, FormKind.of(FactKind.of(wrong.fact())));
        boolean retracting = form.value(FormPage.STEP).equals(FormPage.RETRACT);
        String reason = form.value(REASON).isEmpty() ? null : form.value(REASON);
        FormPage page = page(frame, scope, form, wrong);
        return recorded(
                page,
                () -> retracting
                        ? facts.retractOwnFact(scope.caller(), number, page.key(), new RetractionBody(reason))
                        : facts.replaceOwnFact(
                                scope.caller(), number, page.key(), new ReplacementBody(reason, body(page))),
                retracting ? frame.say("Ingetrokken.", "Withdrawn.") : frame.say("Gewijzigd.", "Changed."),
                request,
                response);
    }

    private static ResponseEntity<byte[]> recorded(
            FormPage page,
            Supplier<ResponseEntity<?>> recording,
            String said,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            String position = RecordingPages.position(recording.get());
            return new Said(said, List.of())
                    .at(PageAddress.of(page.person()).with("after", position).toString(), request, response);
        } catch (RuntimeException e) {
            Refused refused = Refused.of(page.form(), page.fields(), List.of(), e);
            return page.frame().answer(refused.status(), FORM, page.filling(refused, false, refused.isConflict()));
        }
    }

    /** @throws InvalidRequestException when a value has not the form of a day */
    private static FactBody body(FormPage page) {
        List<Fault> faults = new ArrayList<>();
        FactBody body = page.form()
                .body(
                        page.fields().stream()
                                .filter(field -> !field.name().equals(REASON))
                                .toList(),
                        faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(List.copyOf(faults));
        }
        return body;
    }

    private static FormKind own(String word) {
        return FormKind.find(word).filter(FormKind::isOwn).orElseThrow(NotFoundException::new);
    }

    /** What the reader recorded and still stands. */
    private RecordedFact<?> wrong(Scope scope, long number) {
        return recordables
                .own(scope)
                .file()
                .live(number)
                .filter(one -> one.fact() instanceof ByOneself)
                .orElseThrow(NotFoundException::new);
    }

    private FormPage page(PageFrame frame, Scope scope, FactForm form, @Nullable RecordedFact<?> wrong) {
        Recordable what = recordables.own(scope);
        FactFields words = new FactFields(what, frame);
        List<FormField> fields = new ArrayList<>(words.of(form.kind(), form.values()));
        String name = RecordingPages.name(frame, scope);
        if (wrong == null) {
            return new FormPage(
                    frame,
                    form.kind().title(frame.language()),
                    DEVELOPMENT + "/vastleggen/" + form.kind().word(),
                    what,
                    name,
                    form,
                    fields,
                    null);
        }
        fields.add(new FormField(
                REASON, Input.TEXT, frame.say("Waarom wijzigt u dit", "Why do you change this"), "", true, List.of()));
        TeacherFact fact = wrong.fact();
        return new FormPage(
                frame,
                frame.say("Wijzigen of intrekken", "Change or withdraw"),
                DEVELOPMENT + "/feiten/" + wrong.number(),
                what,
                name,
                form,
                fields,
                new FactSentences(name, words, frame).of(fact));
    }
}
