package nl.waaier.api.asking.wanted;

import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.PageSubject;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.asking.wanted.WantedMixController.OpenRoleList;
import nl.waaier.api.asking.wanted.WantedMixController.OpenRolesAsked;
import nl.waaier.api.asking.wanted.WantedMixController.WhoDoesWhatAsked;
import nl.waaier.api.asking.wanted.WantedMixController.WhoDoesWhatList;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.Choice;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What whoever works at a school may know, on pages: which roles are open there, and who does what. */
@Controller
class ColleaguePages {

    private final WantedMixController questions;

    ColleaguePages(WantedMixController questions) {
        this.questions = questions;
    }

    /** A school of which a page tells. */
    record SchoolOfPage(PageFrame frame, Scope scope) {

        /** The school on today's page. */
        PageSubject subject() {
            return new PageSubject(frame, scope, scope.today(), null);
        }

        private Brin brin() {
            return Faults.present(scope.school());
        }

        /** Its name today. */
        String name() {
            return subject().schoolName(brin());
        }

        String role(String code) {
            return FieldWords.role(scope.organisation().catalogue(), code, frame.language());
        }

        String openRoles() {
            return "/scholen/" + brin() + "/open-rollen";
        }

        String whoDoesWhat() {
            return "/scholen/" + brin() + "/wie-doet-wat";
        }

        /** Whether the reader has a page of possibilities, to go back to. */
        boolean ownFile() {
            return scope.caller().teacher() != null;
        }
    }

    /** What the page of open roles shows. */
    record OpenRolesPage(SchoolOfPage school, OpenRoleList answer) {

        /** Whether it is wanted from a coming day on. */
        boolean isComing(WantedMixController.OpenRole open) {
            return open.from().isAfter(school.scope().today());
        }
    }

    /** What the page of who does what shows. */
    record WhoDoesWhatPage(SchoolOfPage school, WhoDoesWhatAsked asked, WhoDoesWhatList answer) {

        /** The roles to choose from, by domain and name. */
        List<Choice> roles() {
            PageSubject subject = school.subject();
            return Stream.of(CareerDomain.values())
                    .flatMap(domain -> subject.roles(domain).stream()
                            .map(role -> new Choice(
                                    role.code(),
                                    subject.role(role),
                                    domain.number() + ". "
                                            + FieldWords.domain(
                                                    domain, school.frame().language()))))
                    .toList();
        }
    }

    @GetMapping("/scholen/{brin}/open-rollen")
    @Shows(Access.Shown.COLLEAGUES)
    ResponseEntity<byte[]> openRoles(PageFrame frame, Scope scope, OpenRolesAsked asked) {
        return frame.answer(
                "asking/wanted/openRoles.jte",
                new OpenRolesPage(new SchoolOfPage(frame, scope), questions.openRoles(scope, asked)));
    }

    @GetMapping("/scholen/{brin}/wie-doet-wat")
    @ShowsPersons(ShownAs.WHO_DOES_WHAT)
    @Shows(Access.Shown.COLLEAGUES)
    ResponseEntity<byte[]> whoDoesWhat(PageFrame frame, Scope scope, WhoDoesWhatAsked asked) {
        return frame.answer(
                "asking/wanted/whoDoesWhat.jte",
                new WhoDoesWhatPage(new SchoolOfPage(frame, scope), asked, questions.whoDoesWhat(scope, asked)));
    }
}
