package nl.waaier.api.recording.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.ProblemException;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.person.IdentityController.JoinedAnswer;
import nl.waaier.api.recording.person.IdentityController.OtherFileBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two files that turn out to be of one person, joined on a page by HR. */
@Controller
@ShowsPersons(ShownAs.JOINING)
class JoiningPages {

    private static final String STEP = "stap";
    private static final String RECORD = "vastleggen";
    private static final String KEY = "sleutel";

    private final IdentityController questions;

    JoiningPages(IdentityController questions) {
        this.questions = questions;
    }

    /**
     * Joining another file with this one.
     *
     * @param other the other file, once it is found by its number; null before
     * @param key under which it is done no more than once
     */
    record JoinPage(
            PageFrame frame,
            IdentityAnswer who,
            TypedForm form,
            List<Fault> faults,
            @Nullable IdentityAnswer other,
            String key) {

        String prefix() {
            return faults.isEmpty() ? "" : frame.say("Fout: ", "Error: ");
        }

        String name() {
            return new IdentityWords(frame).name(who);
        }

        String career() {
            return "/leraren/" + who.teacherId();
        }

        /** What the register says of this file and of the other. */
        List<IdentityWords.Beside> beside() {
            IdentityWords words = new IdentityWords(frame);
            return words.beside(words.standing(who), words.standing(Faults.present(other)));
        }
    }

    @GetMapping("/leraren/{teacherId}/samenvoegen")
    ResponseEntity<byte[]> joining(PageFrame frame, Caller caller, @PathVariable String teacherId) {
        IdentityAnswer who = questions.identity(caller, teacherId);
        return frame.answer(
                "recording/person/join.jte", joinPage(frame, who, new TypedForm(Map.of()), List.of(), null));
    }

    private static JoinPage joinPage(
            PageFrame frame, IdentityAnswer who, TypedForm form, List<Fault> faults, @Nullable IdentityAnswer other) {
        String sent = form.shown(KEY);
        return new JoinPage(
                frame,
                who,
                form,
                faults,
                other,
                sent.isEmpty() ? UUID.randomUUID().toString() : sent);
    }

    /** The other file is looked up by its number and shown beside this one; then the two are joined. */
    @PostMapping("/leraren/{teacherId}/samenvoegen")
    ResponseEntity<byte[]> join(
            PageFrame frame,
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        IdentityAnswer who = questions.identity(caller, teacherId);
        TypedForm form = new TypedForm(typed);
        String step = form.shown(STEP);
        if (step.equals("wijzigen")) {
            return frame.answer("recording/person/join.jte", joinPage(frame, who, form, List.of(), null));
        }
        String number = form.text("number");
        IdentityAnswer other = number == null ? null : questions.numbered(caller, number);
        List<Fault> faults = faults(who, number, other, form.text("reason"));
        if (!faults.isEmpty()) {
            return notJoined(frame, who, form, new IdentityWords(frame).named(faults));
        }
        JoinPage page = joinPage(frame, who, form, List.of(), other);
        if (!step.equals(RECORD)) {
            return frame.answer("recording/person/joinCheck.jte", page);
        }
        List<JoinedAnswer> joined = new ArrayList<>();
        OtherFileBody body = new OtherFileBody(Faults.present(other).teacherId().toString(), form.text("reason"));
        try {
            faults = TypedForm.refused(
                    () -> joined.add(Faults.present(
                            questions.join(caller, teacherId, page.key(), body).getBody())),
                    "number");
        } catch (ProblemException broken) {
            List<Fault> facts = broken.problem().getFaults();
            if (facts == null) {
                throw broken;
            }
            faults = facts.stream()
                    .map(fault -> new Fault("number", fault.code(), fault.message(), fault.messageEn()))
                    .distinct()
                    .toList();
        }
        if (!faults.isEmpty()) {
            // Under another key, as the refusal is remembered under the one it had.
            return notJoined(
                    frame,
                    who,
                    new TypedForm(Map.of("number", form.shown("number"), "reason", form.shown("reason"))),
                    faults);
        }
        String position = joined.getFirst().position();
        return new Said(
                        frame.say(
                                "De dossiers zijn samengevoegd; dit gaat verder. Het andere nummer leidt hierheen.",
                                "The files are joined; this one goes on. The other number leads here."),
                        List.of())
                .at(PageAddress.of(page.career()).with("after", position).toString(), request, response);
    }

    private static List<Fault> faults(
            IdentityAnswer who, @Nullable String number, @Nullable IdentityAnswer other, @Nullable String reason) {
        List<Fault> faults = new ArrayList<>();
        if (number == null) {
            faults.add(Fault.required("number"));
        } else if (other == null) {
            faults.add(new Fault(
                    "number",
                    "unknown",
                    "Dit nummer heeft niemand bij dit bestuur.",
                    "Nobody at this board has this number."));
        } else if (other.teacherId().equals(who.teacherId())) {
            faults.add(new Fault(
                    "number",
                    "same",
                    "Dit is het nummer van dit dossier zelf.",
                    "This is the number of this file itself."));
        }
        if (reason == null) {
            faults.add(Fault.required("reason"));
        }
        return faults;
    }

    private static ResponseEntity<byte[]> notJoined(
            PageFrame frame, IdentityAnswer who, TypedForm form, List<Fault> faults) {
        return frame.answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "recording/person/join.jte",
                joinPage(frame, who, form, faults, null));
    }
}
