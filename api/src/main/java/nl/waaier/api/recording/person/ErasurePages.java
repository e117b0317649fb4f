package nl.waaier.api.recording.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.api.recording.person.ErasureController.ErasureBody;
import nl.waaier.api.recording.person.ErasureController.HoldAnswer;
import nl.waaier.api.recording.person.ErasureController.MentionAnswer;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erasing a person on a page, for HR and the bestuur; and holding one, for the bestuur. */
@Controller
@ShowsPersons(ShownAs.RETENTION)
class ErasurePages {

    private static final String SURE = "zeker";
    private static final String CLASS = "retentionClass";
    private static final String REASON = "reason";

    private final ErasureController questions;

    ErasurePages(ErasureController questions) {
        this.questions = questions;
    }

    /**
     * Somebody who may be erased.
     *
     * @param hold that the board does not let it be done, null when nobody does
     * @param mayHold whether the reader decides about that
     */
    record ErasurePage(
            PageFrame frame,
            Person person,
            @Nullable HoldAnswer hold,
            boolean mayHold,
            TypedForm form,
            List<Fault> faults) {

        String name() {
            String name = IdentityWords.full(person.givenName(), person.prefix(), person.familyName());
            return name.isEmpty() ? frame.say("nummer ", "number ") + person.personnelNumber() : name;
        }

        String career() {
            return "/leraren/" + person.id();
        }

        List<Choice> classes() {
            List<Choice> classes = new ArrayList<>();
            for (RetentionClass retentionClass : RetentionClass.values()) {
                classes.add(
                        new Choice(retentionClass.word(), frame.say(retentionClass.dutch(), retentionClass.english())));
            }
            return classes;
        }

        /** What would be erased: the person, until something else is chosen. */
        String chosen() {
            String chosen = form.shown(CLASS);
            return chosen.isEmpty() ? RetentionClass.PERSON.word() : chosen;
        }

        List<Choice> grounds() {
            List<Choice> grounds = new ArrayList<>();
            for (ErasureGround ground : ErasureGround.values()) {
                grounds.add(new Choice(
                        ground.word(),
                        switch (ground) {
                            case VERZOEK -> frame.say("De persoon vroeg erom", "The person asked for it");
                            case BEWAARTERMIJN ->
                                frame.say("De bewaartermijn is voorbij", "The time of keeping is over");
                            case ONTERECHT ->
                                frame.say("Het had nooit bewaard mogen worden", "It should never have been kept");
                        }));
            }
            return grounds;
        }
    }

    @GetMapping("/leraren/{teacherId}/wissen")
    ResponseEntity<byte[]> erasure(PageFrame frame, Caller caller, @PathVariable String teacherId) {
        return frame.answer(
                "recording/person/erasure.jte",
                page(frame, caller, questions.person(caller, teacherId), new TypedForm(Map.of()), List.of()));
    }

    private ErasurePage page(PageFrame frame, Caller caller, Person person, TypedForm form, List<Fault> faults) {
        return new ErasurePage(
                frame,
                person,
                questions.held(caller, person.id().toString()).hold(),
                caller.role() == UserRole.BESTUUR,
                form,
                faults);
    }

    @PostMapping("/leraren/{teacherId}/wissen")
    ResponseEntity<byte[]> erase(
            PageFrame frame,
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = questions.person(caller, teacherId);
        TypedForm form = new TypedForm(typed);
        List<Fault> faults = new ArrayList<>();
        if (form.text("ground") == null) {
            faults.add(Fault.required("ground"));
        }
        if (form.text(SURE) == null) {
            faults.add(TypedForm.unsure(SURE));
        }
        List<MentionAnswer> mentions = new ArrayList<>();
        if (faults.isEmpty()) {
            faults.addAll(TypedForm.refused(
                    () -> mentions.addAll(questions
                            .erase(caller, teacherId, new ErasureBody(form.text("ground"), form.text(CLASS)))
                            .mentions()),
                    "ground"));
        }
        if (!faults.isEmpty()) {
            return refused(page(frame, caller, person, form, faults));
        }
        boolean whole = form.text(CLASS) == null || form.shown(CLASS).equals(RetentionClass.PERSON.word());
        return whole
                ? erased(frame, caller, mentions).at("/mensen", request, response)
                : new Said(frame.say("De teksten zijn gewist.", "The texts were erased."), List.of())
                        .at("/leraren/" + teacherId, request, response);
    }

    /**
     * Also where the name or the number seems to stand still, in texts about others: for HR each opens at the first of these facts, to
     * correct it, and for the bestuur at the file.
     */
    private static Said erased(PageFrame frame, Caller caller, List<MentionAnswer> mentions) {
        boolean corrects = caller.role() == UserRole.HR;
        String done = frame.say("De persoon is gewist.", "The person was erased.");
        return mentions.isEmpty()
                ? new Said(done, List.of())
                : new Said(
                        done
                                + frame.say(
                                        " De naam of het nummer lijkt nog te staan in teksten over anderen. Kijk daar nu: dit staat hier één keer.",
                                        " The name or number still seems to stand in texts about others. Look there now: this is told once.")
                                + (corrects
                                        ? ""
                                        : frame.say(" P&O kan zo'n feit verbeteren.", " HR can correct such a fact.")),
                        mentions.stream()
                                .map(mention -> new Said.Link(
                                        "/leraren/" + mention.teacherId()
                                                + (corrects
                                                        ? "/feiten/"
                                                                + mention.facts()
                                                                        .getFirst() + "/corrigeren"
                                                        : ""),
                                        (mention.name() == null ? frame.say("Zonder naam", "No name") : mention.name())
                                                + frame.say(", feit ", ", fact ")
                                                + mention.facts().stream()
                                                        .map(String::valueOf)
                                                        .collect(Collectors.joining(", "))))
                                .toList());
    }

    private static ResponseEntity<byte[]> refused(ErasurePage page) {
        return page.frame().answer(HttpStatus.UNPROCESSABLE_CONTENT, "recording/person/erasure.jte", page);
    }

    @PostMapping("/leraren/{teacherId}/vasthouden")
    ResponseEntity<byte[]> hold(
            PageFrame frame,
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        boolean lifts = form.shown("stap").equals("opheffen");
        List<Fault> faults = TypedForm.refused(
                () -> {
                    if (lifts) {
                        questions.lift(caller, teacherId);
                    } else {
                        questions.hold(caller, teacherId, new RetractionBody(form.text(REASON)));
                    }
                },
                REASON);
        if (!faults.isEmpty()) {
            return refused(page(frame, caller, questions.person(caller, teacherId), form, faults));
        }
        String said = lifts
                ? frame.say("De gegevens worden niet meer vastgehouden.", "The data are held no longer.")
                : frame.say("Het bestuur houdt de gegevens vast.", "The board holds the data.");
        return new Said(said, List.of()).at("/leraren/" + teacherId + "/wissen", request, response);
    }
}
