package nl.waaier.api.asking.evidence;

import java.io.IOException;
import nl.waaier.api.asking.evidence.EvidenceController.TrajectoryAsked;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Evidence packs for whoever is signed in with a browser. Which kind of file tells the address, as a link asks for no kind. */
@Controller
class EvidencePages {

    private final EvidenceController questions;

    EvidencePages(EvidenceController questions) {
        this.questions = questions;
    }

    @GetMapping({"/mijn/promoties/bewijspakket.html", "/leraren/{teacherId}/promoties/bewijspakket.html"})
    @ShowsPersons(ShownAs.EVIDENCE_PACK)
    @Shows(Access.Shown.JUDGEMENT)
    ResponseEntity<SignedPack> toRead(Scope scope, TrajectoryAsked asked) throws IOException {
        return file(MediaType.TEXT_HTML, questions.ofTrajectory(scope, asked));
    }

    @GetMapping({"/mijn/promoties/bewijspakket.json", "/leraren/{teacherId}/promoties/bewijspakket.json"})
    @ShowsPersons(ShownAs.EVIDENCE_PACK)
    @Shows(Access.Shown.JUDGEMENT)
    ResponseEntity<SignedPack> signed(Scope scope, TrajectoryAsked asked) throws IOException {
        return file(MediaType.APPLICATION_JSON, questions.ofTrajectory(scope, asked));
    }

    @GetMapping(path = "/bestuur/promoties/{teacherId}/bewijspakket", produces = MediaType.TEXT_HTML_VALUE)
    @ShowsPersons(ShownAs.EVIDENCE_PACK)
    @Shows(Access.Shown.JUDGEMENT)
    @ResponseBody
    SignedPack ofTrajectory(Scope scope, TrajectoryAsked asked) throws IOException {
        return questions.ofTrajectory(scope, asked);
    }

    @GetMapping(path = "/bestuur/promoties/bewijspakket", produces = MediaType.TEXT_HTML_VALUE)
    @ShowsPersons(ShownAs.EVIDENCE_PACK_OF_PERIOD)
    @Shows(Access.Shown.SCALES)
    @ResponseBody
    SignedPack ofPeriod(Scope scope, EvidenceController.PeriodAsked asked) throws IOException {
        return questions.ofPeriod(scope, asked);
    }

    private static ResponseEntity<SignedPack> file(MediaType kind, SignedPack pack) {
        return ResponseEntity.ok().contentType(kind).body(pack);
    }
}
