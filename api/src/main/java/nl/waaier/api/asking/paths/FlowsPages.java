package nl.waaier.api.asking.paths;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.paths.CareerFlows;
import nl.waaier.projections.paths.PathKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How a staff moved in a school year, on a page. */
@Controller
class FlowsPages {

    /** A school year earlier than which nobody looks for one of the audit's. */
    private static final int MOST_YEARS = 40;

    private final PathsController questions;

    FlowsPages(PathsController questions) {
        this.questions = questions;
    }

    /** The flows of a school year. */
    record FlowsPage(PageFrame frame, Scope scope, FlowsAnswer answer) {

        String title() {
            return frame.say("Loopbaanstromen van ", "Career flows of ") + name();
        }

        private String name() {
            Brin school = answer.school();
            return school == null ? frame.boardName() : schoolName(school);
        }

        String schoolName(Brin brin) {
            var school = scope.organisation(answer.knownOn()).schools().get(brin);
            return school == null
                    ? brin.value()
                    : school.on(answer.schoolYear().lastDay()).name() + " (" + brin + ")";
        }

        String base() {
            return answer.school() == null ? "/bestuur" : "/scholen/" + answer.school();
        }

        List<Brin> schools() {
            return scope.organisation(answer.knownOn()).schools().keySet().stream()
                    .filter(scope::showsTotalsOf)
                    .sorted(Comparator.comparing(Brin::value))
                    .toList();
        }

        boolean boardShown() {
            return scope.caller().role() != UserRole.SCHOOLLEIDER;
        }

        /** The same page about something else. */
        String at(String path) {
            return frame.address().carrying(path, "schoolYear", "knownOn").toString();
        }

        /** The same page so many years on; null when the reader may not be told about that year. */
        @Nullable
        String year(int on) {
            SchoolYear year = answer.schoolYear().plus(on);
            return isShown(scope, year) && !year.firstDay().isAfter(scope.today())
                    ? frame.address().with("schoolYear", year.toString()).toString()
                    : null;
        }

        boolean empty() {
            return answer.stages().isEmpty() && answer.scales().isEmpty() && answer.stagesComplete();
        }

        /** Ways in one domain: who moved first, then who stayed. */
        List<CareerFlows.StageFlow> stages(CareerDomain domain) {
            return answer.stages().stream()
                    .filter(flow -> flow.domain() == domain)
                    .sorted(Comparator.comparing(flow -> flow.fromStage() == flow.toStage()))
                    .toList();
        }

        /** Ways between scales: who moved first, then who stayed. */
        List<CareerFlows.ScaleFlow> scales() {
            return answer.scales().stream()
                    .sorted(Comparator.comparing(flow -> scale(flow.fromScale()).equals(scale(flow.toScale()))))
                    .toList();
        }

        String scale(@Nullable String label) {
            return label == null ? frame.say("niet in dienst", "not in service") : label;
        }

        String kind(PathKind kind) {
            return FieldWords.path(kind, frame.language());
        }

        /** What a kind of step is, in a few words. */
        String meaning(PathKind kind) {
            return switch (kind) {
                case VERDIEPING ->
                    frame.say(
                            "dieper in een domein waar iemand al een rol had", "deeper in a domain of an earlier role");
                case VERBREDING -> frame.say("een eerste rol in een nieuw domein", "a first role in a new domain");
                case TERUGKEER -> frame.say("terug in een eerdere rol of domein", "back in an earlier role or domain");
                case OVERSTAP -> frame.say("een rol in de plaats van een andere", "a role in the place of another");
            };
        }
    }

    @GetMapping({"/bestuur/paden", "/scholen/{brin}/paden"})
    ResponseEntity<byte[]> flows(PageFrame frame, Scope scope, PathsController.FlowsAsked asked) {
        SchoolYear year = asked.schoolYear() == null ? latest(scope) : asked.schoolYear();
        FlowsAnswer answer =
                questions.careerFlows(scope, new PathsController.FlowsAsked(year, asked.knownOn(), asked.after()));
        return frame.answer("asking/paths/flows.jte", new FlowsPage(frame, scope, answer));
    }

    /** The present school year; to an auditor the last one that lies in the audit. */
    private static SchoolYear latest(Scope scope) {
        SchoolYear present = SchoolYear.of(scope.today());
        return Stream.iterate(present, year -> year.plus(-1))
                .limit(MOST_YEARS)
                .filter(year -> isShown(scope, year))
                .findFirst()
                .orElse(present);
    }

    private static boolean isShown(Scope scope, SchoolYear year) {
        return scope.shows(CareerFlows.before(year)) && scope.shows(year.lastDay());
    }
}
