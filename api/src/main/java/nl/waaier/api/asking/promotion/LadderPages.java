package nl.waaier.api.asking.promotion;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.api.asking.promotion.ScaleLadderController.ScaleLadderAnswer;
import nl.waaier.api.asking.promotion.ScaleLadderController.ScaleLadderBody;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.NotFoundException;
import nl.waaier.api.recording.RetractionBody;
import nl.waaier.core.organisation.ScaleLadder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Recording in which order scales of support staff and leadership rise, on a page; and withdrawing it. */
@Controller
class LadderPages {

    private static final String LIST = "/bestuur/beleid";

    private final ScaleLadderController ladders;
    private final RecordingAccess recordingAccess;

    LadderPages(ScaleLadderController ladders, RecordingAccess recordingAccess) {
        this.ladders = ladders;
        this.recordingAccess = recordingAccess;
    }

    /**
     * Which ladder.
     *
     * @param ladder its code, null for a new one
     */
    record OfLadder(@Nullable String ladder) implements Question {}

    /**
     * The form.
     *
     * @param standing the ladder as it stands, null for a new one
     * @param faults what is wrong with it
     */
    record LadderPage(
            PageFrame frame, Scope scope, @Nullable ScaleLadderAnswer standing, TypedForm form, List<Fault> faults) {

        Map<String, String> sectors() {
            Map<String, String> sectors = new LinkedHashMap<>();
            sectors.put("", frame.say("alle sectoren", "all sectors"));
            scope.sectors().forEach(sector -> sectors.put(sector.word(), FieldWords.sector(sector, frame.language())));
            return sectors;
        }
    }

    @GetMapping(LIST + "/functiereeks")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> form(PageFrame frame, Scope scope, OfLadder of) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        ScaleLadderAnswer standing =
                of.ladder() == null ? null : find(scope, of.ladder()).orElseThrow(NotFoundException::new);
        Map<String, String> stands = new HashMap<>();
        if (standing != null) {
            stands.put("name", standing.name());
            stands.put(
                    "sector", standing.sector() == null ? "" : standing.sector().word());
            stands.put("labels", String.join(", ", standing.labels()));
        }
        return frame.answer(
                "asking/promotion/ladder.jte",
                new LadderPage(frame, scope, standing, new TypedForm(stands), List.of()));
    }

    private Optional<ScaleLadderAnswer> find(Scope scope, String code) {
        return ladders.scaleLadders(scope, new PromotionsAsked.Policies(null)).ladders().stream()
                .filter(ladder -> ladder.ladder().equals(code))
                .findFirst();
    }

    @PostMapping(LIST + "/functiereeks")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> set(
            PageFrame frame,
            Scope scope,
            OfLadder of,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        TypedForm form = new TypedForm(sent);
        String code = of.ladder() == null ? form.code("code", "name") : of.ladder();
        ScaleLadderAnswer standing = code == null ? null : find(scope, code).orElse(null);
        if (of.ladder() == null && standing != null) {
            return refused(frame, scope, null, form, List.of(TypedForm.known("name")));
        }
        if (of.ladder() != null && standing == null) {
            throw new NotFoundException();
        }
        ScaleLadderBody body = new ScaleLadderBody(
                form.text("name"),
                form.text("sector"),
                Collections.<@Nullable String>unmodifiableList(
                        Stream.of(form.shown("labels").split("[,;\\s]+", -1))
                                .filter(label -> !label.isEmpty())
                                .toList()));
        // Without a name there is no code either; the name is what is told to be missing.
        List<Fault> faults =
                TypedForm.refused(() -> ladders.set(scope, code == null ? "naamloos" : code, body), "labels");
        return faults.isEmpty()
                ? new Said(frame.say("De functiereeks is vastgelegd.", "The ladder of scales is recorded."), List.of())
                        .at(LIST, request, response)
                : refused(frame, scope, standing, form, faults);
    }

    @PostMapping(LIST + "/functiereeks/intrekken")
    @Shows(Access.Shown.ORGANISATION)
    ResponseEntity<byte[]> withdraw(
            PageFrame frame,
            Scope scope,
            OfLadder of,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        recordingAccess.requirePromotionPolicy(scope.caller());
        ScaleLadderAnswer standing =
                find(scope, Optional.ofNullable(of.ladder()).orElse("")).orElseThrow(NotFoundException::new);
        TypedForm form = new TypedForm(sent);
        List<Fault> faults = TypedForm.refused(
                () -> ladders.withdraw(scope, standing.ladder(), new RetractionBody(form.text("reason"))), "reason");
        return faults.isEmpty()
                ? new Said(
                                frame.say(
                                        "De functiereeks is ingetrokken; in de geschiedenis blijft zij staan.",
                                        "The ladder is withdrawn; it stays in the history."),
                                List.of())
                        .at(LIST, request, response)
                : refused(frame, scope, standing, form, faults);
    }

    private static ResponseEntity<byte[]> refused(
            PageFrame frame, Scope scope, @Nullable ScaleLadderAnswer standing, TypedForm form, List<Fault> faults) {
        return frame.answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "asking/promotion/ladder.jte",
                new LadderPage(
                        frame,
                        scope,
                        standing,
                        form,
                        faults.stream().map(LadderPages::ofForm).distinct().toList()));
    }

    /** The scales stand in one field. */
    private static Fault ofForm(Fault fault) {
        return fault.field().startsWith("labels") && fault.code().equals("malformed")
                ? new Fault(
                        "labels",
                        fault.code(),
                        "Noem " + ScaleLadder.MIN + " tot en met " + ScaleLadder.MAX
                                + " schalen, elk één keer, zoals 8, 9, 10.",
                        "Name " + ScaleLadder.MIN + " to " + ScaleLadder.MAX + " scales, each once, such as 8, 9, 10.")
                : fault;
    }
}
