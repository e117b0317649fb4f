package nl.waaier.api.recording.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.pages.FactWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.person.IdentityAnswer.Before;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who somebody is by the register, on a page for HR: another number, another name. */
@Controller
@ShowsPersons(ShownAs.IDENTITY)
class IdentityPages {

    private static final String NUMBER = "personnelNumber";
    private static final String STEP = "stap";
    private static final String RECORD = "vastleggen";
    private static final String CHANGE = "wijzigen";

    private final IdentityController questions;

    IdentityPages(IdentityController questions) {
        this.questions = questions;
    }

    /**
     * Who somebody is, and the form to change it.
     *
     * @param faults what is wrong with it
     */
    record IdentityPage(PageFrame frame, IdentityAnswer who, TypedForm form, List<Fault> faults) {

        private IdentityWords words() {
            return new IdentityWords(frame);
        }

        String name() {
            return words().name(who);
        }

        String career() {
            return "/leraren/" + who.teacherId();
        }

        String action() {
            return career() + "/gegevens";
        }

        List<IdentityWords.Told> fields() {
            return words().fields(form);
        }

        /** What would change, by what is filled in. */
        List<IdentityWords.Beside> changes() {
            return words().beside(words().standing(who), form).stream()
                    .filter(field -> !field.one().equals(field.other()))
                    .toList();
        }

        /** What the register said until then, in words. */
        String before(Before before) {
            String name = IdentityWords.full(before.givenName(), before.prefix(), before.familyName());
            return Stream.of(
                            before.personnelNumber(),
                            name,
                            Objects.toString(before.email(), ""),
                            frame.day(before.birthDate()))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        String by(Before before) {
            return FactWords.by(before.changedBy(), frame.language());
        }
    }

    @GetMapping("/leraren/{teacherId}/gegevens")
    ResponseEntity<byte[]> identity(PageFrame frame, Caller caller, @PathVariable String teacherId) {
        IdentityAnswer who = questions.identity(caller, teacherId);
        return frame.answer(
                "recording/person/identity.jte",
                new IdentityPage(frame, who, new IdentityWords(frame).standing(who), List.of()));
    }

    /** What is filled in is shown to be checked, or once more, or recorded, by the button that was pressed. */
    @PostMapping("/leraren/{teacherId}/gegevens")
    ResponseEntity<byte[]> identify(
            PageFrame frame,
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        IdentityAnswer who = questions.identity(caller, teacherId);
        TypedForm form = new TypedForm(typed);
        IdentityPage page = new IdentityPage(frame, who, form, List.of());
        String step = form.shown(STEP);
        if (step.equals(CHANGE)) {
            return frame.answer("recording/person/identity.jte", page);
        }
        Faults read = new Faults();
        IdentityBody body = body(form, read);
        List<Fault> faults = Stream.concat(
                        TypedForm.refused(read::check, NUMBER).stream(),
                        TypedForm.refused(() -> questions.told(caller, teacherId, body), NUMBER).stream())
                .toList();
        if (faults.isEmpty() && step.equals(RECORD)) {
            faults = TypedForm.refused(() -> questions.identify(caller, teacherId, body), NUMBER);
        }
        if (!faults.isEmpty()) {
            return frame.answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "recording/person/identity.jte",
                    new IdentityPage(frame, who, form, new IdentityWords(frame).named(faults)));
        }
        if (!step.equals(RECORD)) {
            return frame.answer("recording/person/identityCheck.jte", page);
        }
        return new Said(frame.say("Vastgelegd wie dit is.", "It is recorded who this is."), List.of())
                .at(page.action(), request, response);
    }

    private static IdentityBody body(TypedForm form, Faults faults) {
        return new IdentityBody(
                form.text(NUMBER),
                form.text("givenName"),
                form.text("prefix"),
                form.text("familyName"),
                form.text("email"),
                form.day("birthDate", faults),
                form.text("reason"));
    }
}
