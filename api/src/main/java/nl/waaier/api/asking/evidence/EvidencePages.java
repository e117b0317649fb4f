package nl.waaier.api.asking.evidence;

import java.io.IOException;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Hands out evidence packs to those who signed in with a browser: as a page to keep and read, with the signed pack in it. */
@Controller
class EvidencePages {

    private final EvidenceController questions;

    EvidencePages(EvidenceController questions) {
        this.questions = questions;
    }

    @GetMapping(path = "/bestuur/promoties/{teacherId}/bewijspakket", produces = MediaType.TEXT_HTML_VALUE)
    @Shows(Access.Shown.JUDGEMENT)
    @ResponseBody
    SignedPack ofTrajectory(Scope scope, EvidenceController.TrajectoryAsked asked) throws IOException {
        return questions.ofTrajectory(scope, asked);
    }

    @GetMapping(path = "/bestuur/promoties/bewijspakket", produces = MediaType.TEXT_HTML_VALUE)
    @Shows(Access.Shown.SCALES)
    @ResponseBody
    SignedPack ofPeriod(Scope scope, EvidenceController.PeriodAsked asked) throws IOException {
        return questions.ofPeriod(scope, asked);
    }
}
