package nl.waaier.api.asking.rolemix;

import java.util.Comparator;
import java.util.List;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageAddress;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The role mix on pages: the fan of a school, of a team or of a board, and who stands behind its numbers. */
@Controller
class RoleMixPages {

    private final RoleMixController questions;

    RoleMixPages(RoleMixController questions) {
        this.questions = questions;
    }

    /** What the page of the fan shows. */
    record MixPage(PageFrame frame, Scope scope, RoleMixAnswer answer) {

        String title() {
            String of = answer.team() == null ? name() : answer.team() + ", " + name();
            return frame.say("Rolmix van ", "Role mix of ") + of;
        }

        /** The school as it was on the reference date, with its BRIN; or the board. */
        String name() {
            return answer.school() == null ? frame.boardName() : schoolName(answer.school());
        }

        String schoolName(Brin brin) {
            return school(brin).name() + " (" + brin + ")";
        }

        private School school(Brin brin) {
            return Faults.present(organisation().schools().get(brin)).on(answer.referenceDate());
        }

        private Organisation organisation() {
            return scope.organisation(answer.knownOn());
        }

        /** Schools of the board that the caller may choose. */
        List<Brin> schools() {
            return organisation().schools().keySet().stream()
                    .filter(scope::showsTotalsOf)
                    .sorted(Comparator.comparing(Brin::value))
                    .toList();
        }

        List<Team> teams() {
            return answer.school() == null ? List.of() : organisation().teamsOf(answer.school());
        }

        /** Whether names may be shown, so that numbers can lead to them. */
        boolean persons() {
            return answer.gaps() != null;
        }

        /** Whether the whole board may be chosen too. */
        boolean boardShown() {
            return scope.caller().role() != UserRole.SCHOOLLEIDER;
        }

        /** Whether nothing is on record at all. */
        boolean empty() {
            return Integer.valueOf(0).equals(answer.teachers())
                    && Integer.valueOf(0).equals(answer.peopleInService());
        }

        /** What the fan says first. */
        String sentence() {
            Integer teachers = answer.teachers();
            Integer staff = answer.peopleInService();
            String holding = teachers == null
                    ? frame.say("Hoeveel mensen een rol hebben is verborgen", "How many people hold a role is hidden")
                    : teachers
                            + frame.say(
                                    teachers == 1 ? " leraar heeft een rol" : " mensen hebben een rol",
                                    teachers == 1 ? " person holds a role" : " people hold a role");
            return staff == null
                    ? holding + "."
                    : holding
                            + frame.say("; er werken hier " + staff + " mensen.", "; " + staff + " people work here.");
        }

        /** The four questions of the dossier, with how many roles lack an answer. */
        List<MissingAnswer> gaps() {
            return MissingAnswer.of(Faults.present(answer.gaps()));
        }

        /** Where the roles are listed of which an answer is missing. */
        String missing(String gap) {
            return frame.address()
                    .carrying(base() + "/ontbreekt", "referenceDate", "knownOn", "team")
                    .with("gap", gap)
                    .toString();
        }

        SmallCells.Cell cell(CareerDomain domain, CareerStage stage) {
            return answer.cells().stream()
                    .filter(cell -> cell.domain() == domain && cell.stage() == stage)
                    .findFirst()
                    .orElseThrow();
        }

        /** What a role is called. */
        String role(String code) {
            return FieldWords.role(organisation().catalogue(), code, frame.language());
        }

        /**
         * Where the persons behind a number are listed.
         *
         * @param chosen pairs of a parameter and its value
         */
        String holders(String... chosen) {
            PageAddress list = frame.address().carrying(base() + "/rollen", "referenceDate", "knownOn", "team");
            for (int i = 0; i < chosen.length; i += 2) {
                list = list.with(chosen[i], chosen[i + 1]);
            }
            return list.toString();
        }

        /** The part of the address that all pages about this school or board begin with. */
        String base() {
            return answer.school() == null ? "/bestuur" : "/scholen/" + answer.school();
        }
    }

    @GetMapping({"/scholen/{brin}/rolmix", "/bestuur/rolmix"})
    ResponseEntity<byte[]> mix(PageFrame frame, Scope scope, RoleMixAsked asked) {
        return frame.answer("asking/rolemix/mix.jte", new MixPage(frame, scope, questions.roleMix(scope, asked)));
    }
}
