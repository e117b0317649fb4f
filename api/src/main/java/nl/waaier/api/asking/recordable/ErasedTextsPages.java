package nl.waaier.api.asking.recordable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.platform.pages.TypedForm;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.person.ErasureController;
import nl.waaier.api.recording.person.ErasureController.ErasureBody;
import nl.waaier.core.shared.ErasureGround;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Erasing the texts of a fact that holds no longer, by a form on the page of that fact. */
@Controller
@ShowsPersons(ShownAs.RECORDING)
class ErasedTextsPages {

    private static final String SURE = "zeker";

    private final CorrectionPages facts;
    private final ErasureController erasures;

    ErasedTextsPages(CorrectionPages facts, ErasureController erasures) {
        this.facts = facts;
        this.erasures = erasures;
    }

    @PostMapping("/leraren/{teacherId}/feiten/{number}/teksten-wissen")
    ResponseEntity<byte[]> eraseTexts(
            PageFrame frame,
            Scope scope,
            @PathVariable String teacherId,
            @PathVariable long number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        WrongPage page = facts.wrongPage(frame, scope, number);
        List<Fault> faults = new TypedForm(typed).text(SURE) == null
                ? List.of(TypedForm.unsure(SURE))
                : TypedForm.refused(
                        () -> erasures.eraseTexts(
                                scope.caller(),
                                teacherId,
                                number,
                                new ErasureBody(ErasureGround.ONTERECHT.word(), null)),
                        SURE);
        return faults.isEmpty()
                ? new Said(
                                frame.say(
                                        "De teksten van feit " + number + " zijn gewist.",
                                        "The texts of fact " + number + " were erased."),
                                List.of())
                        .at(page.address(), request, response)
                : frame.answer(HttpStatus.UNPROCESSABLE_CONTENT, WrongPage.TEMPLATE, page.refused(faults));
    }
}
