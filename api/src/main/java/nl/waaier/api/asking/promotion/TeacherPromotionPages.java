package nl.waaier.api.asking.promotion;

import java.util.List;
import nl.waaier.api.asking.questions.PersonPage;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.organisation.Organisation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The promotion trajectories of one person on a page. */
@Controller
class TeacherPromotionPages {

    private final PromotionsController questions;

    TeacherPromotionPages(PromotionsController questions) {
        this.questions = questions;
    }

    /** What the page shows. */
    record TeacherPromotionsPage(PersonPage person, TrajectoryList answer) {

        PageFrame frame() {
            return person.frame();
        }

        String title() {
            return person.own()
                    ? frame().say("Mijn promoties", "My promotions")
                    : frame().say("Promoties van ", "Promotions of ") + person.name();
        }

        List<TeacherTrajectory> trajectories() {
            Organisation organisation = person.scope().organisation(answer.knownOn());
            String packs = person.scope().showsJudgement() ? person.base() + "/promoties/bewijspakket" : null;
            return answer.trajectories().stream()
                    .map(one -> new TeacherTrajectory(
                            frame(), organisation, one, answer.referenceDate(), person.own(), packs))
                    .toList();
        }
    }

    @GetMapping({"/mijn/promoties", "/leraren/{teacherId}/promoties"})
    @ShowsPersons(ShownAs.PROMOTIONS)
    ResponseEntity<byte[]> promotions(PageFrame frame, Scope scope, PromotionsAsked.OfTeacher asked) {
        TrajectoryList answer = questions.promotionsOfTeacher(scope, asked);
        PersonPage person = new PersonPage(frame, scope, answer.referenceDate(), answer.knownOn());
        return frame.answer("asking/promotion/teacherPromotions.jte", new TeacherPromotionsPage(person, answer));
    }
}
