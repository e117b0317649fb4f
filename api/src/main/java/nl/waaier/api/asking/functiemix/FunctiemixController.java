package nl.waaier.api.asking.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.waaier.api.asking.published.PublishedFunctiemixes;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.Post;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Teachers over salary scales, in fte. */
@RestController
@Tag(name = "functiemix", description = "Functiemix: fte per schaal volgens DUO. Teachers over salary scales, in fte.")
class FunctiemixController {

    private final Functiemixes functiemixes;
    private final PublishedFunctiemixes published;
    private final PersonNames names;

    FunctiemixController(Functiemixes functiemixes, PublishedFunctiemixes published, PersonNames names) {
        this.functiemixes = functiemixes;
        this.published = published;
        this.names = names;
    }

    @GetMapping({"/v1/schools/{brin}/functiemix", "/v1/boards/{boardNumber}/functiemix"})
    @Operation(
            summary = "Functiemix van een school (BRIN), of van een bestuur in een sector",
            description = "Functiemix of a school, or of a board in a sector, on a reference date, by default the last"
                    + " 1 October.")
    FunctiemixAnswer functiemix(Scope scope, FunctiemixAsked.OnDate asked) {
        if (!scope.showsScales()) {
            Publication publication = scope.published(asked.referenceDate(), asked.knownOn());
            return told(scope, asked, publication.publishedAt(), List.of(publication.referenceDate()));
        }
        return answer(asked.of(scope), List.of(asked.date(scope)), asked.naming());
    }

    @GetMapping({"/v1/schools/{brin}/functiemix-series", "/v1/boards/{boardNumber}/functiemix-series"})
    @Operation(
            summary = "Functiemix van een school (BRIN), of van een bestuur in een sector, over jaren",
            description =
                    "Functiemix of a school, or of a board in a sector, on every 1 October of a range of years, by"
                            + " default the last ten.")
    FunctiemixAnswer functiemixSeries(Scope scope, FunctiemixAsked.Series asked) {
        List<LocalDate> dates = asked.dates(scope, new Faults());
        if (!scope.showsScales()) {
            return told(scope, asked, asked.knownOn(), scope.publishedOf(dates, asked.knownOn()));
        }
        dates.forEach(scope::allowed);
        return answer(asked.of(scope), dates, asked.naming());
    }

    @GetMapping({"/v1/schools/{brin}/functiemix/posts", "/v1/boards/{boardNumber}/functiemix/posts"})
    @ShowsPersons(ShownAs.FUNCTIEMIX)
    @Shows(Access.Shown.SCALES)
    @Operation(
            summary = "De personen achter de functiemix van een school of bestuur",
            description = "The persons behind the functiemix of a school or a board; by scale, or by the reason not to"
                    + " count.")
    PostList posts(Scope scope, FunctiemixAsked.Posts asked) {
        List<Post> posts = functiemixes.posts(asked.of(scope), asked.date(scope)).stream()
                .filter(asked::includes)
                .toList();
        return PostList.of(names.page(
                asked, posts, Post::teacher, Comparator.comparing(Post::appointmentId), PostList.ListedPost::of));
    }

    /** To those who may not see persons: of the dates of which anything may be told. */
    private FunctiemixAnswer told(
            Scope scope, FunctiemixAsked asked, @Nullable Instant knownOn, List<LocalDate> dates) {
        FunctiemixQuestion question = asked.of(scope);
        Map<LocalDate, Functiemix> told = published.of(scope, question.sector());
        return new FunctiemixAnswer(
                question.board(),
                question.school(),
                question.sector(),
                knownOn,
                ScaleNaming.LABEL,
                dates.stream().map(told::get).filter(Objects::nonNull).toList());
    }

    private FunctiemixAnswer answer(FunctiemixQuestion question, List<LocalDate> dates, ScaleNaming naming) {
        return new FunctiemixAnswer(
                question.board(),
                question.school(),
                question.sector(),
                question.knownOn(),
                naming,
                functiemixes.on(question, dates, naming));
    }
}
