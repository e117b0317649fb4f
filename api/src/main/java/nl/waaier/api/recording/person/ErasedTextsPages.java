package nl.waaier.api.recording.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.pages.Said;
import nl.waaier.api.recording.person.ErasureController.ErasureBody;
import nl.waaier.core.shared.ErasureGround;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Erasing the texts of a fact that holds no longer, by a button on the page of that fact. */
@Controller
class ErasedTextsPages {

    private final ErasureController erasures;

    ErasedTextsPages(ErasureController erasures) {
        this.erasures = erasures;
    }

    @PostMapping("/leraren/{teacherId}/feiten/{number}/teksten-wissen")
    ResponseEntity<byte[]> eraseTexts(
            PageFrame frame,
            Caller caller,
            @PathVariable String teacherId,
            @PathVariable long number,
            HttpServletRequest request,
            HttpServletResponse response) {
        erasures.eraseTexts(caller, teacherId, number, new ErasureBody(ErasureGround.ONTERECHT.word(), null));
        return new Said(
                        frame.say(
                                "De teksten van feit " + number + " zijn gewist.",
                                "The texts of fact " + number + " were erased."),
                        List.of())
                .at("/leraren/" + teacherId + "/feiten/" + number + "/corrigeren", request, response);
    }
}
