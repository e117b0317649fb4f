package nl.waaier.api.recording.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import nl.waaier.api.recording.person.IdentityController.OtherFileBody;
import nl.waaier.api.recording.person.IdentityController.SeparatedAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two files that were joined and are of two people after all, separated on a page by HR. */
@Controller
@ShowsPersons(ShownAs.JOINING)
class SeparatingPages {

    private static final String REASON = "reason";
    private static final String KEY = "sleutel";

    private final IdentityController questions;

    SeparatingPages(IdentityController questions) {
        this.questions = questions;
    }

    /**
     * Separating the file that was joined into this one last.
     *
     * @param other that file; null when none was joined, or none is any more
     * @param key under which it is done no more than once
     */
    record SeparatePage(
            PageFrame frame,
            IdentityAnswer who,
            @Nullable IdentityAnswer other,
            TypedForm form,
            List<Fault> faults,
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

    @GetMapping("/leraren/{teacherId}/losmaken")
    ResponseEntity<byte[]> separating(PageFrame frame, Caller caller, @PathVariable String teacherId) {
        return answer(frame, caller, teacherId, new TypedForm(Map.of()), List.of());
    }

    private ResponseEntity<byte[]> answer(
            PageFrame frame, Caller caller, String teacherId, TypedForm form, List<Fault> faults) {
        return frame.answer(
                faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "recording/person/separate.jte",
                new SeparatePage(
                        frame,
                        questions.identity(caller, teacherId),
                        questions.lastJoined(caller, teacherId),
                        form,
                        faults,
                        // After a refusal another key: the refusal is remembered under the one it had.
                        UUID.randomUUID().toString()));
    }

    @PostMapping("/leraren/{teacherId}/losmaken")
    ResponseEntity<byte[]> separate(
            PageFrame frame,
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        IdentityAnswer other = questions.lastJoined(caller, teacherId);
        String key = form.text(KEY);
        if (form.text(REASON) == null || form.text("other") == null || key == null) {
            return answer(frame, caller, teacherId, form, List.of(Fault.required(REASON)));
        }
        List<SeparatedAnswer> separated = new ArrayList<>();
        OtherFileBody body = new OtherFileBody(form.text("other"), form.text(REASON));
        List<Fault> faults;
        try {
            faults = TypedForm.refused(
                    () -> separated.add(Faults.present(
                            questions.separate(caller, teacherId, key, body).getBody())),
                    REASON);
        } catch (ProblemException broken) {
            List<Fault> facts = broken.problem().getFaults();
            if (facts == null) {
                throw broken;
            }
            faults = facts.stream()
                    .map(fault -> new Fault(REASON, fault.code(), fault.message(), fault.messageEn()))
                    .distinct()
                    .toList();
        }
        if (!faults.isEmpty()) {
            return answer(frame, caller, teacherId, form, faults);
        }
        SeparatedAnswer done = separated.getFirst();
        String career = "/leraren/" + teacherId;
        return said(frame, career, other, done)
                .at(PageAddress.of(career).with("after", done.position()).toString(), request, response);
    }

    /** What was done, and which later facts stayed: only somebody who knows both people can tell whose they are. */
    private static Said said(PageFrame frame, String career, @Nullable IdentityAnswer other, SeparatedAnswer done) {
        Stream<Said.Link> given = other == null
                ? Stream.empty()
                : Stream.of(new Said.Link(
                        "/leraren/" + other.teacherId() + "/gegevens",
                        frame.say("Naar het dossier dat weer los is", "To the file that is separate again")));
        Stream<Said.Link> stayed = done.stayed().stream()
                .map(number -> new Said.Link(
                        career + "/feiten/" + number + "/corrigeren",
                        frame.say("Bleef hier: feit ", "Stayed here: fact ") + number));
        String told = frame.say(
                "De dossiers zijn weer los; het andere nummer leidt weer naar zijn eigen dossier.",
                "The files are separate again; the other number leads to its own file again.");
        return new Said(
                done.stayed().isEmpty()
                        ? told
                        : told
                                + frame.say(
                                        " Wat sinds het samenvoegen is vastgelegd en hier bleef, staat hieronder: kijk na van wie"
                                                + " het is.",
                                        " What was recorded since they were joined and stayed here stands below: see whose it is."),
                Stream.concat(given, stayed).toList());
    }
}
