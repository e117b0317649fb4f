package nl.waaier.api.asking.recordable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.recordable.FormField.Input;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.api.recording.facts.FactsController;
import nl.waaier.api.recording.facts.FactsController.ReplacementBody;
import nl.waaier.core.teacher.WhatIf;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.ByOneself;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Correcting a fact on pages: put another in its place, or withdraw it, and say why. Both stay in the history. It is read, judged and
 * recorded by the API's own controller.
 */
@Controller
@ShowsPersons(ShownAs.RECORDING)
class CorrectionPages {

    /** The field that tells which of the two is done. */
    static final String WAY = "wijze";

    static final String REPLACING = "vervangen";
    static final String RETRACTING = "intrekken";
    private static final String REASON = "reason";

    private final Recordables recordables;
    private final RecordingAccess access;
    private final FactsController facts;

    CorrectionPages(Recordables recordables, RecordingAccess access, FactsController facts) {
        this.recordables = recordables;
        this.access = access;
        this.facts = facts;
    }

    /**
     * A fact that is looked at to be corrected.
     *
     * @param wijze which way, null while that is not chosen
     * @param after what must be known, null for whatever is
     */
    record CorrectionAsked(@Nullable String wijze, @Nullable Position after) implements Question {}

    /** A fact that is corrected, with all that its pages need. */
    private record Wrong(PageFrame frame, Scope scope, Recordable what, RecordedFact<?> fact) {

        String name() {
            return RecordingPages.name(frame, scope);
        }

        FactFields words() {
            return new FactFields(what, frame);
        }

        String sentence() {
            return new FactSentences(name(), words(), frame).of(fact.fact());
        }

        FormKind kind() {
            return FormKind.of(FactKind.of(fact.fact()));
        }

        WrongPage page() {
            return new WrongPage(frame, what, name(), fact, sentence(), List.of());
        }

        FormPage page(FactForm form, boolean replacing) {
            List<FormField> fields = replacing ? words().of(kind(), form.values()) : List.of();
            FactForm before = FactForm.of(fact.fact(), kind(), frame);
            List<FormField> all = new ArrayList<>(fields.stream()
                    .map(field -> CorrectionPages.with(field, before, words()))
                    .toList());
            all.add(new FormField(
                    REASON,
                    Input.AREA,
                    frame.say("Wat was er fout", "What was wrong"),
                    frame.say(
                            "Iedereen die dit dossier mag lezen ziet deze reden; ook de leraar zelf.",
                            "Everybody who may read this file sees this reason; the teacher too."),
                    true,
                    List.of()));
            return new FormPage(
                    frame,
                    replacing
                            ? frame.say("Feit " + fact.number() + " vervangen", "Replace fact " + fact.number())
                            : frame.say("Feit " + fact.number() + " intrekken", "Withdraw fact " + fact.number()),
                    "/leraren/" + what.person().id() + "/feiten/" + fact.number() + "/corrigeren",
                    what,
                    name(),
                    form,
                    all,
                    sentence());
        }
    }

    /** With what the fact says among the choices, also where that cannot be chosen any more. */
    private static FormField with(FormField field, FactForm before, FactFields words) {
        String value = before.value(field.name());
        return value.isEmpty() || !field.isChoice() ? field : field.with(words.choice(field.name(), value));
    }

    @GetMapping("/leraren/{teacherId}/feiten/{number}/corrigeren")
    ResponseEntity<byte[]> fact(
            PageFrame frame,
            Scope scope,
            CorrectionAsked asked,
            @PathVariable long number,
            HttpServletRequest request) {
        Wrong wrong = wrong(frame, scope, number);
        Optional<FactForm> kept = RecordingPages.kept(scope, wrong.kind(), request);
        if (kept.isPresent() && wrong.fact().holds()) {
            FormPage page = wrong.page(kept.get(), kept.get().value(WAY).equals(REPLACING));
            return frame.answer("asking/recordable/form.jte", page.filling(Refused.NOT, true, false));
        }
        boolean replacing = REPLACING.equals(asked.wijze());
        if (wrong.fact().holds() && (replacing || RETRACTING.equals(asked.wijze()))) {
            FactForm form = replacing
                    ? FactForm.of(wrong.fact().fact(), wrong.kind(), frame).with(WAY, REPLACING)
                    : new FactForm(wrong.kind(), Map.of(WAY, RETRACTING));
            return frame.answer(
                    "asking/recordable/form.jte", wrong.page(form, replacing).filling(Refused.NOT, false, false));
        }
        return frame.answer(WrongPage.TEMPLATE, wrong.page());
    }

    @PostMapping("/leraren/{teacherId}/feiten/{number}/corrigeren")
    ResponseEntity<byte[]> send(
            PageFrame frame,
            Scope scope,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response) {
        Wrong wrong = wrong(frame, scope, number);
        FactForm form = FactForm.sentBy(request, wrong.kind());
        boolean replacing = form.value(WAY).equals(REPLACING);
        FormPage page = wrong.page(form, replacing);
        String step = form.value(FormPage.STEP);
        if (!step.equals(FormPage.CHECK) && !step.equals(FormPage.RECORD)) {
            return frame.answer("asking/recordable/form.jte", page.filling(Refused.NOT, false, false));
        }
        List<Fault> faults = new ArrayList<>();
        try {
            boolean check = step.equals(FormPage.CHECK);
            return replacing
                    ? replace(wrong, page, check, faults, request, response)
                    : retract(wrong, page, check, request, response);
        } catch (RuntimeException e) {
            Refused refused = Refused.of(form, page.fields(), faults, e);
            FormPage now = wrong(frame, scope, number).page(form, replacing);
            return frame.answer(
                    refused.status(), "asking/recordable/form.jte", now.filling(refused, false, refused.isConflict()));
        }
    }

    private ResponseEntity<byte[]> replace(
            Wrong wrong,
            FormPage page,
            boolean check,
            List<Fault> faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<FormField> ofFact = page.fields().stream()
                .filter(field -> !field.name().equals(REASON))
                .toList();
        Scope scope = wrong.scope();
        FactBody body = page.form().body(ofFact, faults);
        RetractionBody reason = reason(page.form());
        if (!isRight(reason, faults) || !faults.isEmpty()) {
            facts.recording(scope.caller(), scope.person(), body); // Tells what else is wrong.
            throw new InvalidRequestException(List.copyOf(faults));
        }
        ReplacementBody replacement = new ReplacementBody(reason.reason(), body);
        ReplaceFact command =
                facts.replacing(scope.caller(), scope.person(), wrong.fact().number(), replacement);
        TeacherFact right = command.fact();
        FactSentences sentences = new FactSentences(wrong.name(), wrong.words(), wrong.frame());
        if (check) {
            WhatIf after = WhatIf.onRecord(wrong.what().file()).replaced(command);
            return wrong.frame()
                    .answer(
                            "asking/recordable/check.jte",
                            page.checking(
                                    sentences.of(right),
                                    null,
                                    sentences.beside(right),
                                    new Consequences(wrong.what(), wrong.words(), wrong.frame())
                                            .of(right, after.facts())));
        }
        String teacher = scope.person().id().toString();
        String position = RecordingPages.position(
                facts.replaceFact(scope.caller(), teacher, wrong.fact().number(), page.key(), replacement));
        String said = wrong.frame().say("Vervangen: ", "Replaced: ") + sentences.of(right);
        return said(
                wrong,
                said,
                position,
                NextSteps.after(right, false, wrong.frame(), teacher, position),
                request,
                response);
    }

    private ResponseEntity<byte[]> retract(
            Wrong wrong, FormPage page, boolean check, HttpServletRequest request, HttpServletResponse response) {
        Scope scope = wrong.scope();
        RetractionBody body = reason(page.form());
        RetractFact command =
                facts.retracting(scope.caller(), scope.person(), wrong.fact().number(), body);
        PageFrame frame = wrong.frame();
        if (check) {
            WhatIf after = WhatIf.onRecord(wrong.what().file()).retracted(command);
            return frame.answer(
                    "asking/recordable/check.jte",
                    page.checking(
                            frame.say(
                                    "Dit geldt niet meer; in de geschiedenis blijft staan dat het vastlag.",
                                    "This holds no longer; that it was on record stays in the history."),
                            null,
                            List.of(),
                            new Consequences(wrong.what(), wrong.words(), frame).withdrawn(after.facts())));
        }
        String position = RecordingPages.position(facts.retractFact(
                scope.caller(), scope.person().id().toString(), wrong.fact().number(), page.key(), body));
        return said(
                wrong,
                frame.say("Ingetrokken: ", "Withdrawn: ") + wrong.sentence(),
                position,
                List.of(),
                request,
                response);
    }

    private static RetractionBody reason(FactForm form) {
        String reason = form.value(REASON);
        return new RetractionBody(reason.isEmpty() ? null : reason);
    }

    private static boolean isRight(RetractionBody reason, List<Fault> faults) {
        Faults own = new Faults();
        reason.read(own);
        try {
            own.check();
            return true;
        } catch (InvalidRequestException e) {
            faults.addAll(e.faults());
            return false;
        }
    }

    private static ResponseEntity<byte[]> said(
            Wrong wrong,
            String text,
            String position,
            List<Said.Link> links,
            HttpServletRequest request,
            HttpServletResponse response) {
        return new Said(text, links)
                .at(
                        PageAddress.of("/leraren/" + wrong.what().person().id())
                                .with("after", position)
                                .toString(),
                        request,
                        response);
    }

    /** The page of a fact, for whoever may correct it. */
    WrongPage wrongPage(PageFrame frame, Scope scope, long number) {
        return wrong(frame, scope, number).page();
    }

    /** The fact, also one that was withdrawn before; the caller may correct it. */
    private Wrong wrong(PageFrame frame, Scope scope, long number) {
        Recordable what = recordables.of(scope, null);
        RecordedFact<?> fact = what.file().facts().stream()
                // What somebody recorded alone is corrected on pages of the own file only.
                .filter(one -> one.number() == number && !(one.fact() instanceof ByOneself))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        access.requireRecording(scope.caller(), scope.board(), fact.fact());
        return new Wrong(frame, scope, what, fact);
    }
}
