package nl.waaier.api.asking.paths;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.asking.questions.PageSubject;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.paths.CareerFlows;
import nl.waaier.projections.paths.FlowPlace;
import nl.waaier.projections.paths.PathKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How a staff moved in a school year, on a page. */
@Controller
class FlowsPages {

    /** No audit is of school years older than this. */
    private static final int MOST_YEARS = 40;

    private static final int YEARS_TO_CHOOSE = 6;

    private final PathsController questions;

    FlowsPages(PathsController questions) {
        this.questions = questions;
    }

    /** What the page shows. */
    record FlowsPage(PageFrame frame, PageSubject subject, FlowsAnswer answer) {

        /** The ways of those who moved in a domain. */
        List<CareerFlows.StageFlow> moved(CareerDomain domain) {
            return answer.stages().stream()
                    .filter(flow -> flow.domain() == domain && flow.fromStage() != flow.toStage())
                    .toList();
        }

        /** How many stayed where they were in a domain in which they have a role, as far as told. */
        int stayed(CareerDomain domain) {
            return answer.stages().stream()
                    .filter(flow -> flow.domain() == domain
                            && flow.fromStage() == flow.toStage()
                            && flow.fromStage() != FlowPlace.GEEN_ROL)
                    .mapToInt(CareerFlows.StageFlow::teachers)
                    .sum();
        }

        List<CareerFlows.ScaleFlow> movedScales() {
            return answer.scales().stream()
                    .filter(flow ->
                            flow.fromScale() == null || !flow.fromScale().equals(flow.toScale()))
                    .toList();
        }

        String place(FlowPlace place) {
            return switch (place) {
                case NIET_IN_DIENST -> frame.say("niet in dienst", "not employed");
                case GEEN_ROL -> frame.say("geen rol", "no role");
                case IN_OPLEIDING -> FieldWords.stage(CareerStage.IN_OPLEIDING, frame.language());
                case STARTER -> FieldWords.stage(CareerStage.STARTER, frame.language());
                case ERVAREN -> FieldWords.stage(CareerStage.ERVAREN, frame.language());
                case MEESTER -> FieldWords.stage(CareerStage.MEESTER, frame.language());
            };
        }

        String scale(@Nullable String scale) {
            return scale == null ? place(FlowPlace.NIET_IN_DIENST) : scale;
        }

        String kind(PathKind kind) {
            return switch (kind) {
                case VERDIEPING -> frame.say("Verdieping", "Deepening (verdieping)");
                case VERBREDING -> frame.say("Verbreding", "Broadening (verbreding)");
                case TERUGKEER -> frame.say("Terugkeer", "Return (terugkeer)");
                case OVERSTAP -> frame.say("Overstap", "Change (overstap)");
            };
        }

        String meaning(PathKind kind) {
            return switch (kind) {
                case VERDIEPING ->
                    frame.say(
                            "een hogere fase, of een rol erbij in hetzelfde domein",
                            "a higher stage, or one more role in the same domain");
                case VERBREDING -> frame.say("een eerste rol in een ander domein", "a first role in another domain");
                case TERUGKEER ->
                    frame.say("weer in een rol of domein van vroeger", "back in a role or domain of before");
                case OVERSTAP ->
                    frame.say(
                            "een rol in plaats van een andere in hetzelfde domein, of dezelfde op een andere school",
                            "a role in the place of another in the same domain, or the same at another school");
            };
        }

        /** The years to choose from, the one that is shown among them; the last first. */
        List<SchoolYear> years() {
            SchoolYear now = SchoolYear.of(frame.today());
            SchoolYear last = answer.schoolYear().compareTo(now) > 0 ? answer.schoolYear() : now;
            int count = Math.max(
                    YEARS_TO_CHOOSE, last.firstYear() - answer.schoolYear().firstYear() + 1);
            return IntStream.range(0, Math.min(count, 2 * YEARS_TO_CHOOSE))
                    .mapToObj(back -> last.plus(-back))
                    .toList();
        }
    }

    @GetMapping({"/scholen/{brin}/paden", "/bestuur/paden"})
    @Shows(Access.Shown.CHANGES)
    ResponseEntity<byte[]> flows(PageFrame frame, Scope scope, PathsController.FlowsAsked asked) {
        SchoolYear chosen = asked.schoolYear();
        FlowsAnswer answer = questions.careerFlows(
                scope,
                chosen == null ? new PathsController.FlowsAsked(latest(scope), asked.knownOn(), asked.after()) : asked);
        PageSubject subject = new PageSubject(frame, scope, answer.schoolYear().lastDay(), answer.knownOn());
        return frame.answer("asking/paths/flows.jte", new FlowsPage(frame, subject, answer));
    }

    /** The last school year that is over; to an auditor the last one that lies in the audit. */
    private static SchoolYear latest(Scope scope) {
        SchoolYear over = SchoolYear.of(scope.today()).plus(-1);
        return Stream.iterate(over, year -> year.plus(-1))
                .limit(MOST_YEARS)
                .filter(year -> scope.shows(CareerFlows.before(year)) && scope.shows(year.lastDay()))
                .findFirst()
                .orElse(over);
    }
}
