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
import nl.waaier.projections.functiemix.FunctiemixExplanations;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.FunctiemixRestatement;
import nl.waaier.projections.functiemix.PostRestated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a published figure became since it was published. */
@RestController
@Tag(name = "functiemix")
class RestatementController {

    private final FunctiemixExplanations explanations;
    private final PersonNames names;

    RestatementController(FunctiemixExplanations explanations, PersonNames names) {
        this.explanations = explanations;
        this.names = names;
    }

    @GetMapping({"/v1/schools/{brin}/functiemix-restatement", "/v1/boards/{boardNumber}/functiemix-restatement"})
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
                scope.showsScales() ? list(asked, restatement.posts()) : null);
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
}
