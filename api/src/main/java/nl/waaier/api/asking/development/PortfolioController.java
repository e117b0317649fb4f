package nl.waaier.api.asking.development;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import nl.waaier.api.asking.development.PortfolioAnswer.LookingBack;
import nl.waaier.api.asking.development.PortfolioAnswer.Wish;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.projections.timeline.Portfolio;
import nl.waaier.projections.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people want of their own development and wrote about it. */
@RestController
@Tag(
        name = "ontwikkeling",
        description = "Ontwikkeling: wat mensen zelf willen en schrijven. What people want and write themselves.")
class PortfolioController {

    private final Timelines timelines;
    private final Access access;

    PortfolioController(Timelines timelines, Access access) {
        this.timelines = timelines;
        this.access = access;
    }

    /**
     * A portfolio that is asked for.
     *
     * @param knownOn as known at which moment, null for now
     * @param after what must be in it, null for whatever is
     */
    record PortfolioAsked(
            @Nullable Instant knownOn, @Nullable Position after) implements Question {}

    @GetMapping({"/v1/teachers/{teacherId}/portfolio", "/v1/me/portfolio"})
    @ShowsPersons(ShownAs.PORTFOLIO)
    @Operation(
            summary = "Ambities en reflecties: de eigen, of wat een leraar met u deelt",
            description =
                    "What a teacher wants and wrote, as far as the teacher shares it with whoever asks; one's own whole.")
    PortfolioAnswer portfolio(Scope scope, PortfolioAsked asked) {
        access.requirePortfolio(scope.caller(), scope.person().id());
        Portfolio portfolio = timelines.portfolio(scope.board(), scope.person().id(), scope.reader(), asked.knownOn());
        return new PortfolioAnswer(
                scope.person().id(),
                scope.name(),
                asked.knownOn(),
                portfolio.ambitions().stream().map(Wish::of).toList(),
                portfolio.reflections().stream().map(LookingBack::of).toList());
    }
}
