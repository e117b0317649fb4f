package nl.waaier.api.asking.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waaier.api.asking.council.CouncilHearingsAnswer.Hearing;
import nl.waaier.api.asking.council.CouncilHearingsController.HearingsAsked;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.shared.CouncilKind;
import nl.waaier.core.shared.CouncilOutcome;
import nl.waaier.core.shared.CouncilRight;
import nl.waaier.core.shared.CouncilSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What participation councils said, on a page: how things stand, and a form to record, correct or withdraw a hearing. */
@Controller
class CouncilPages {

    private static final String LIST = "/bestuur/medezeggenschap";
    private static final String FORM = "asking/council/form.jte";

    private final CouncilHearingsController questions;
    private final RecordingAccess recordingAccess;

    CouncilPages(CouncilHearingsController questions, RecordingAccess recordingAccess) {
        this.questions = questions;
        this.recordingAccess = recordingAccess;
    }

    /**
     * What councils said.
     *
     * @param may whether the reader may change it: only as it stands now
     */
    record HearingsPage(PageFrame frame, CouncilHearingsAnswer answer, boolean may) {

        String subject(CouncilSubject subject) {
            return CouncilPages.subject(subject, frame.language());
        }

        String said(Hearing hearing) {
            return CouncilPages.said(hearing, frame.language());
        }
    }

    /**
     * The form.
     *
     * @param standing what is changed, null for a new hearing
     * @param faults what is wrong with it
     */
    record FormPage(PageFrame frame, @Nullable Hearing standing, TypedForm form, List<Fault> faults) {

        String title() {
            return standing == null
                    ? frame.say("Vastleggen wat de raad zei", "Record what the council said")
                    : frame.say("Verbeteren wat de raad zei", "Correct what the council said");
        }

        List<Choice> subjects() {
            return choices(CouncilSubject.values(), CouncilSubject::word, CouncilPages::subject);
        }

        List<Choice> councils() {
            return choices(CouncilKind.values(), CouncilKind::word, (kind, language) -> FieldWords.councilKind(kind));
        }

        List<Choice> rights() {
            return choices(CouncilRight.values(), CouncilRight::word, FieldWords::councilRight);
        }

        List<Choice> outcomes() {
            return List.of(
                    new Choice(
                            CouncilOutcome.AKKOORD.word(),
                            frame.say(
                                    "eens: ingestemd, of positief advies", "agreed: consented, or advised in favour")),
                    new Choice(
                            CouncilOutcome.NIET_AKKOORD.word(),
                            frame.say(
                                    "niet (meer) eens: instemming onthouden of ingetrokken, of negatief advies",
                                    "did not agree, or no longer: consent withheld or taken back, or advised against")));
        }

        private <T> List<Choice> choices(T[] values, Function<T, String> word, BiFunction<T, Language, String> words) {
            return Stream.of(values)
                    .map(value -> new Choice(word.apply(value), words.apply(value, frame.language())))
                    .toList();
        }
    }

    /** Withdrawing a hearing. */
    record WithdrawPage(PageFrame frame, Hearing hearing, TypedForm form, List<Fault> faults) {

        String said() {
            return CouncilPages.said(hearing, frame.language());
        }
    }

    /**
     * Which hearing.
     *
     * @param hearing its code, null for a new one
     */
    record OfHearing(@Nullable String hearing) implements Question {}

    private static String subject(CouncilSubject subject, Language language) {
        return FieldWords.councilSubject(subject, language);
    }

    /** Which council said what about what. */
    private static String said(Hearing hearing, Language language) {
        return FieldWords.councilKind(hearing.council())
                + language.say(" over ", " about ")
                + subject(hearing.subject(), language)
                + ": "
                + FieldWords.councilOutcome(hearing.right(), hearing.outcome(), language);
    }

    @GetMapping(LIST)
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> hearings(PageFrame frame, Scope scope, HearingsAsked asked) {
        return frame.answer(
                "asking/council/hearings.jte",
                new HearingsPage(
                        frame,
                        questions.hearings(scope, asked),
                        asked.knownOn() == null && recordingAccess.mayAgree(scope.caller())));
    }

    @GetMapping(LIST + "/vastleggen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> form(PageFrame frame, Scope scope, OfHearing of) {
        recordingAccess.requireCouncilHearings(scope.caller());
        Hearing standing = of.hearing() == null ? null : find(scope, of.hearing());
        Map<String, String> stands = new HashMap<>();
        if (standing != null) {
            stands.put("subject", standing.subject().word());
            stands.put("council", standing.council().word());
            stands.put("right", standing.right().word());
            stands.put("outcome", standing.outcome().word());
            stands.put("heardOn", frame.day(standing.heardOn()));
            stands.put("from", frame.day(standing.from()));
            stands.put("until", frame.day(standing.until()));
            stands.put(
                    "evidence",
                    standing.evidence() == null ? "" : standing.evidence().value());
        }
        return frame.answer(FORM, new FormPage(frame, standing, new TypedForm(stands), List.of()));
    }

    private Hearing find(Scope scope, String code) {
        return find(scope).stream()
                .filter(hearing -> hearing.hearing().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Hearing> find(Scope scope) {
        return questions.hearings(scope, new HearingsAsked(null, null, null)).hearings();
    }

    @PostMapping(LIST + "/vastleggen")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> hear(
            PageFrame frame,
            Scope scope,
            OfHearing of,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requireCouncilHearings(scope.caller());
        Hearing standing = of.hearing() == null ? null : find(scope, of.hearing());
        TypedForm form = new TypedForm(typed);
        List<Fault> faults = TypedForm.refused(
                () -> {
                    Faults read = new Faults();
                    CouncilHearingBody body = body(form, read);
                    read.check();
                    questions.hear(scope, standing == null ? code(scope, body) : standing.hearing(), body);
                },
                "from");
        return faults.isEmpty()
                ? said(
                                frame,
                                "Vastgelegd wat de raad zei. Dat telt vanaf het volgende verzoek.",
                                "What the council said is recorded. It counts from the next request on.")
                        .at(LIST, request, response)
                : frame.answer(HttpStatus.UNPROCESSABLE_CONTENT, FORM, new FormPage(frame, standing, form, faults));
    }

    private static CouncilHearingBody body(TypedForm form, Faults faults) {
        return new CouncilHearingBody(
                form.text("subject"),
                form.text("council"),
                form.text("right"),
                form.text("outcome"),
                form.day("heardOn", faults),
                form.day("from", faults),
                form.day("until", faults),
                form.text("evidence"));
    }

    /** A code of its own for a new hearing: who was heard about what, and when. */
    private String code(Scope scope, CouncilHearingBody body) {
        LocalDate day = body.heardOn();
        String made = Objects.requireNonNullElse(body.subject(), "raad")
                + "-"
                + Objects.requireNonNullElse(body.council(), "mr")
                + "-"
                + (day == null ? "dag" : day.toString());
        List<String> taken = find(scope).stream().map(Hearing::hearing).toList();
        return Stream.concat(
                        Stream.of(made), Stream.iterate(2, number -> number + 1).map(number -> made + "-" + number))
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static Said said(PageFrame frame, String dutch, String english) {
        return new Said(frame.say(dutch, english), List.of());
    }

    @GetMapping(LIST + "/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdrawal(PageFrame frame, Scope scope, OfHearing of) {
        recordingAccess.requireCouncilHearings(scope.caller());
        if (of.hearing() == null) {
            return PageFrame.goTo(LIST); // To choose which.
        }
        return frame.answer(
                "asking/council/withdraw.jte",
                new WithdrawPage(frame, find(scope, of.hearing()), new TypedForm(Map.of()), List.of()));
    }

    @PostMapping(LIST + "/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdraw(
            PageFrame frame,
            Scope scope,
            OfHearing of,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requireCouncilHearings(scope.caller());
        Hearing hearing = find(scope, Objects.requireNonNullElse(of.hearing(), ""));
        TypedForm form = new TypedForm(typed);
        List<Fault> faults = TypedForm.refused(
                () -> questions.withdraw(scope, hearing.hearing(), new RetractionBody(form.text("reason"))), "reason");
        return faults.isEmpty()
                ? said(
                                frame,
                                "Ingetrokken; in de geschiedenis blijft het staan.",
                                "Withdrawn; it stays in the history.")
                        .at(LIST, request, response)
                : frame.answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "asking/council/withdraw.jte",
                        new WithdrawPage(frame, hearing, form, faults));
    }
}
