package nl.waaier.api.asking.recordable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.KeptForm;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.api.recording.facts.FactBody;
import nl.waaier.api.recording.facts.FactsController;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.WhatIf;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.DossierFact;
import nl.waaier.core.teacher.event.RightsFact;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Recording a fact about somebody on pages: choose what, fill in the form, check what it says, and record it. It is read, judged and
 * recorded by the API's own controller.
 */
@Controller
@ShowsPersons(ShownAs.RECORDING)
class RecordingPages {

    private final Recordables recordables;
    private final FactsController facts;

    RecordingPages(Recordables recordables, FactsController facts) {
        this.recordables = recordables;
        this.facts = facts;
    }

    /**
     * On which day one looks at what can be recorded.
     *
     * @param referenceDate the day, null for today
     * @param after what must be known, null for whatever is
     */
    record RecordableAsked(
            @Nullable LocalDate referenceDate, @Nullable Position after) implements Question {}

    /** What the page to choose from shows. */
    record WhatPage(PageFrame frame, Recordable what, String name, FactFields words) {

        String title() {
            return frame.say("Wat wilt u vastleggen over ", "What do you want to record about ") + name + "?";
        }

        String role(RoleHolding holding) {
            return words.role(holding.role()) + ", " + words.school(holding.brinOn(what.date()));
        }

        String stage(RoleHolding holding) {
            return FieldWords.stage(holding.stageOn(what.date()), frame.language());
        }

        /** The form about a role. */
        String form(FormKind kind, RoleHolding holding) {
            return form(kind)
                    .with("role", FactForm.of(holding.role(), holding.brinOn(what.date())))
                    .toString();
        }

        PageAddress form(FormKind kind) {
            return frame.address().carrying(base(what.person().id().toString()) + "/" + kind.word(), "referenceDate");
        }

        /** What can be recorded that is about no role that is held. */
        List<FormKind> others() {
            Set<FormKind> kinds = what.kinds();
            List<FormKind> others = new ArrayList<>(List.of(FormKind.ENTRY, FormKind.TEAM_JOIN, FormKind.TEAM_EXIT));
            if (what.held().isEmpty()) {
                FormKind.of(DossierFact.class).forEach(others::add);
            }
            return others.stream().filter(kinds::contains).toList();
        }

        /** What can be recorded about the basic right. */
        List<FormKind> rights() {
            return FormKind.of(RightsFact.class).filter(what.kinds()::contains).toList();
        }

        /** What HR records. */
        List<FormKind> appointments() {
            Set<FormKind> kinds = what.kinds();
            return Stream.of(
                            FormKind.APPOINTMENT_START,
                            FormKind.APPOINTMENT_CHANGE,
                            FormKind.APPOINTMENT_END,
                            FormKind.PROMOTION_STEP)
                    .filter(kinds::contains)
                    .toList();
        }

        String person() {
            return frame.carrying("/leraren/" + what.person().id());
        }
    }

    @GetMapping("/leraren/{teacherId}/vastleggen")
    ResponseEntity<byte[]> what(PageFrame frame, Scope scope, RecordableAsked asked) {
        Recordable what = recordables.of(scope, asked.referenceDate());
        return frame.answer(
                "asking/recordable/what.jte",
                new WhatPage(frame, what, name(frame, scope), new FactFields(what, frame)));
    }

    @GetMapping("/leraren/{teacherId}/vastleggen/{kind}")
    ResponseEntity<byte[]> form(
            PageFrame frame,
            Scope scope,
            RecordableAsked asked,
            @PathVariable String kind,
            HttpServletRequest request) {
        FormKind of = ofOthers(kind);
        Recordable what = recordables.of(scope, asked.referenceDate());
        Optional<FactForm> kept = kept(scope, of, request);
        FormPage page = page(frame, scope, what, kept.orElseGet(() -> FactForm.sentBy(request, of)));
        return frame.answer("asking/recordable/form.jte", page.filling(Refused.NOT, kept.isPresent(), false));
    }

    @PostMapping("/leraren/{teacherId}/vastleggen/{kind}")
    ResponseEntity<byte[]> send(
            PageFrame frame,
            Scope scope,
            RecordableAsked asked,
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormKind of = ofOthers(kind);
        Recordable what = recordables.of(scope, asked.referenceDate());
        FormPage page = page(frame, scope, what, FactForm.sentBy(request, of));
        String step = page.form().value(FormPage.STEP);
        if (!step.equals(FormPage.CHECK) && !step.equals(FormPage.RECORD)) {
            return frame.answer("asking/recordable/form.jte", page.filling(Refused.NOT, false, false));
        }
        List<Fault> faults = new ArrayList<>();
        try {
            FactBody body = page.form().body(page.own(), faults);
            TeacherCommand command = facts.recording(scope.caller(), scope.person(), body);
            if (!faults.isEmpty()) {
                return refused(page, Refused.of(page.form(), page.fields(), faults));
            }
            return step.equals(FormPage.CHECK)
                    ? check(page, scope, command)
                    : recorded(page, scope, body, fact(command), request, response);
        } catch (RuntimeException e) {
            Refused refused = Refused.of(page.form(), page.fields(), faults, e);
            // What was recorded meanwhile is what stands in the way, so it is looked up once more.
            return refused(page(frame, scope, recordables.of(scope, asked.referenceDate()), page.form()), refused);
        }
    }

    private static ResponseEntity<byte[]> refused(FormPage page, Refused refused) {
        return page.frame()
                .answer(
                        refused.status(),
                        "asking/recordable/form.jte",
                        page.filling(refused, false, refused.isConflict()));
    }

    private ResponseEntity<byte[]> check(FormPage page, Scope scope, TeacherCommand command) {
        WhatIf after = WhatIf.onRecord(page.what().file()).recorded(command);
        Optional<TeacherCommand> support = SupportToo.in(page).map(too -> too.command(facts, scope));
        try {
            after = support.isPresent() ? after.recorded(support.get()) : after;
        } catch (RuleBroken broken) {
            return refused(page, Refused.of(SupportToo.KIND, broken));
        }
        TeacherFact fact = fact(command);
        FactFields words = new FactFields(page.what(), page.frame());
        FactSentences sentences = new FactSentences(page.name(), words, page.frame());
        return page.frame()
                .answer(
                        "asking/recordable/check.jte",
                        page.checking(
                                sentences.of(fact),
                                support.map(RecordingPages::fact)
                                        .map(sentences::of)
                                        .orElse(null),
                                sentences.beside(fact),
                                new Consequences(page.what(), words, page.frame()).of(fact, after.facts())));
    }

    private ResponseEntity<byte[]> recorded(
            FormPage page,
            Scope scope,
            FactBody body,
            TeacherFact fact,
            HttpServletRequest request,
            HttpServletResponse response) {
        String teacher = scope.person().id().toString();
        Optional<SupportToo> support = SupportToo.in(page);
        // What is no support is told before anything is recorded.
        Optional<TeacherFact> also =
                support.map(too -> too.command(facts, scope)).map(RecordingPages::fact);
        String position = position(facts.recordFact(scope.caller(), teacher, page.key(), body));
        PageFrame frame = page.frame();
        FactSentences sentences = new FactSentences(page.name(), new FactFields(page.what(), frame), frame);
        String said = frame.say("Vastgelegd: ", "Recorded: ") + sentences.of(fact);
        boolean supported = false;
        if (support.isPresent()) {
            try {
                position = position(facts.recordFact(
                        scope.caller(),
                        teacher,
                        SupportToo.key(page.key()),
                        support.get().body()));
                said += frame.say(" Ook vastgelegd: ", " Recorded too: ") + sentences.of(also.orElseThrow());
                supported = true;
            } catch (RuntimeException e) {
                said += frame.say(" De ondersteuning is niet vastgelegd: ", " The support was not recorded: ")
                        + Refused.of(page.form(), page.fields(), List.of(), e).told(frame);
            }
        }
        return new Said(said, NextSteps.after(fact, supported, frame, teacher, position))
                .at(
                        PageAddress.of("/leraren/" + teacher)
                                .with("after", position)
                                .toString(),
                        request,
                        response);
    }

    /** How far a recorded fact brought the record. */
    static String position(ResponseEntity<?> recorded) {
        return Optional.ofNullable(recorded.getHeaders().getFirst(Position.HEADER))
                .orElseThrow();
    }

    private static FormPage page(PageFrame frame, Scope scope, Recordable what, FactForm form) {
        String name = name(frame, scope);
        FactFields words = new FactFields(what, frame);
        List<FormField> fields = new ArrayList<>(words.of(form.kind(), form.values()));
        if (form.kind() == FormKind.ENTRY) {
            fields.addAll(SupportToo.fields(words));
        }
        return new FormPage(
                frame,
                form.kind().recording(frame.language(), name),
                base(what.person().id().toString()) + "/" + form.kind().word(),
                what,
                name,
                form,
                fields,
                null);
    }

    /** What people record themselves is recorded on pages of the own file only. */
    private static FormKind ofOthers(String word) {
        return FormKind.find(word).filter(kind -> !kind.isOwn()).orElseThrow(NotFoundException::new);
    }

    /** The form that was kept for this address, if it is to be shown. */
    static Optional<FactForm> kept(Scope scope, FormKind kind, HttpServletRequest request) {
        return request.getParameter(KeptForm.SHOWN) == null
                ? Optional.empty()
                : KeptForm.of(request, scope.caller())
                        .filter(form -> form.path().equals(request.getRequestURI()))
                        .map(form -> FactForm.kept(form.fields(), kind));
    }

    static TeacherFact fact(TeacherCommand command) {
        return switch (command) {
            case RecordFact recorded -> recorded.fact();
            case AppointToScale appointing -> appointing.step();
            default -> throw new IllegalArgumentException("records no fact of a form");
        };
    }

    static String base(String teacher) {
        return "/leraren/" + teacher + "/vastleggen";
    }

    static String name(PageFrame frame, Scope scope) {
        String name = scope.name();
        return name == null ? frame.say("deze persoon", "this person") : name;
    }
}
