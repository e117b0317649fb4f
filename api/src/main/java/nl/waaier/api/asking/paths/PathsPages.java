package nl.waaier.api.asking.paths;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.asking.paths.NextRolesAnswer.FromHere;
import nl.waaier.api.asking.paths.NextRolesAnswer.MostlyAnswered;
import nl.waaier.api.asking.paths.NextRolesAnswer.TakenUpRole;
import nl.waaier.api.asking.paths.PathsController.NextRolesAsked;
import nl.waaier.api.asking.questions.PersonPage;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.timeline.Timelines;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a teacher could do next: what colleagues went on to do, and where to find open roles and who does what. */
@Controller
class PathsPages {

    private final PathsController questions;
    private final Timelines timelines;

    PathsPages(PathsController questions, Timelines timelines) {
        this.questions = questions;
        this.timelines = timelines;
    }

    /**
     * What the page shows.
     *
     * @param schools where the teacher works today, by BRIN
     */
    record PossibilitiesPage(PersonPage person, NextRolesAnswer answer, List<Brin> schools) {

        PageFrame frame() {
            return person.frame();
        }

        String here(FromHere standing) {
            return frame().say("Vanuit ", "From ") + frame().say(standing.roleName(), standing.roleNameEn()) + ", "
                    + FieldWords.stage(standing.stage(), frame().language());
        }

        /** What was taken up: a role, or other roles of a domain together. */
        String next(TakenUpRole next) {
            String dutch = next.roleName();
            String english = next.roleNameEn();
            return dutch == null || english == null
                    ? frame().say("Andere rollen in dit domein samen", "Other roles in this domain together")
                    : frame().say(dutch, english);
        }

        /** Which questions were answered for most of them, in words. */
        String answered(MostlyAnswered mostly) {
            String told = Stream.of(
                            mostly.entry() ? frame().say("toelating", "entry") : "",
                            mostly.support() ? frame().say("ondersteuning", "support") : "",
                            mostly.facilitation() ? frame().say("facilitering", "facilitation") : "",
                            mostly.recognition() ? frame().say("erkenning", "recognition") : "")
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
            return told.isEmpty() ? frame().say("niets", "nothing") : told;
        }
    }

    @GetMapping("/mijn/mogelijkheden")
    ResponseEntity<byte[]> possibilities(PageFrame frame, Scope scope, NextRolesAsked asked) {
        NextRolesAnswer answer = questions.nextRoles(scope, asked);
        PersonPage person = new PersonPage(frame, scope, answer.referenceDate(), answer.knownOn());
        List<Brin> schools = timelines.schoolsOf(scope.board(), scope.person().id(), scope.today()).stream()
                .sorted(Comparator.comparing(Brin::value))
                .toList();
        return frame.answer("asking/paths/possibilities.jte", new PossibilitiesPage(person, answer, schools));
    }
}
