package nl.waaier.api.asking.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.asking.functiemix.RestatementAnswer.RestatedList;
import nl.waaier.api.asking.functiemix.RestatementAnswer.RestatedPost;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.projections.functiemix.FunctiemixExplanation;
import nl.waaier.projections.functiemix.FunctiemixExplanations;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.FunctiemixRestatement;
import nl.waaier.projections.functiemix.MixPart;
import nl.waaier.projections.functiemix.PostRestated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a functiemix moved, whose careers made it move, and what a published figure became since. */
@RestController
@Tag(name = "functiemix")
class ExplanationController {

    private static final Comparator<MixPart> BY_CAUSE = Comparator.comparing(MixPart::cause)
            .thenComparing(MixPart::scale)
            .thenComparing(MixPart::fte)
            .thenComparing(part -> String.valueOf(part.before()))
            .thenComparing(part -> String.valueOf(part.after()));

    private final FunctiemixExplanations explanations;
    private final PersonNames names;

    ExplanationController(FunctiemixExplanations explanations, PersonNames names) {
        this.explanations = explanations;
        this.names = names;
    }

    @GetMapping({"/v1/schools/{brin}/functiemix-explanation", "/v1/boards/{boardNumber}/functiemix-explanation"})
    @Shows(Access.Shown.CHANGES)
    @Operation(
            summary = "Waardoor de functiemix van een school (BRIN), of van een bestuur in een sector, veranderde",
            description =
                    "Why the functiemix of a school, or of a board in a sector, differs between two reference dates,"
                            + " by default the last two times that it was 1 October.")
    ExplanationAnswer functiemixExplanation(Scope scope, FunctiemixAsked.Explanation asked) {
        FunctiemixExplanation explanation = explain(scope, asked);
        FunctiemixQuestion question = asked.of(scope);
        ExplainedPeriod period = asked.period(scope, new Faults());
        return new ExplanationAnswer(
                question.board(),
                question.school(),
                question.sector(),
                period.from(),
                period.until(),
                question.knownOn(),
                asked.naming(),
                explanation.scales().stream().map(ExplanationAnswer.Scale::of).toList());
    }

    @GetMapping({
        "/v1/schools/{brin}/functiemix-explanation/persons",
        "/v1/boards/{boardNumber}/functiemix-explanation/persons"
    })
    @ShowsPersons(ShownAs.FUNCTIEMIX_CHANGE)
    @Shows(Access.Shown.SCALES)
    @Operation(
            summary = "De personen achter de verandering van de functiemix van een school of bestuur",
            description =
                    "The persons behind the difference between two functiemixes of a school or a board, by cause or"
                            + " scale.")
    ExplanationPersons functiemixExplanationPersons(Scope scope, FunctiemixAsked.ExplanationByPerson asked) {
        List<MixPart> parts = explain(scope, asked.explanation()).parts().stream()
                .filter(asked::includes)
                .toList();
        Page<ExplanationPersons.ExplainedPerson> page =
                names.page(asked, parts, MixPart::teacher, BY_CAUSE, ExplanationPersons.ExplainedPerson::of);
        return new ExplanationPersons(page.total(), page.number(), page.size(), page.entries());
    }

    @GetMapping({"/v1/schools/{brin}/functiemix-restatement", "/v1/boards/{boardNumber}/functiemix-restatement"})
    @ShowsPersons(ShownAs.RESTATEMENT)
    @Shows(Access.Shown.CHANGES)
    @Operation(
            summary = "Wat er achteraf aan de functiemix van een school (BRIN), of van een bestuur in een sector, is"
                    + " bijgesteld",
            description =
                    "What the functiemix of a school, or of a board in a sector, on a reference date, by default the"
                            + " last 1 October, became between two moments of knowing; the second is now by default.")
    RestatementAnswer functiemixRestatement(Scope scope, FunctiemixAsked.Restatement asked) {
        LocalDate date = asked.date(scope);
        FunctiemixQuestion later = asked.of(scope);
        FunctiemixRestatement restatement = explanations.restated(asked.earlier(scope), later, date);
        return new RestatementAnswer(
                later.board(),
                later.school(),
                later.sector(),
                date,
                asked.knownFrom(),
                later.knownOn(),
                restatement.scales(),
                list(asked, restatement.posts()));
    }

    private RestatedList list(Paged asked, List<PostRestated> posts) {
        Page<RestatedPost> page = names.page(
                asked,
                posts,
                PostRestated::teacher,
                Comparator.comparing(PostRestated::appointmentId),
                RestatedPost::of);
        return new RestatedList(page.total(), page.number(), page.size(), page.entries());
    }

    private FunctiemixExplanation explain(Scope scope, FunctiemixAsked.Explanation asked) {
        ExplainedPeriod period = asked.period(scope, new Faults());
        return explanations.between(
                asked.of(scope), scope.allowed(period.from()), scope.allowed(period.until()), asked.naming());
    }
}
