package nl.waaier.api.asking.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.waaier.api.asking.published.PublishedFunctiemixes;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.shared.ScaleConversion;
import nl.waaier.core.shared.ScaleLineage;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.NationalFunctiemix;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What holds for the whole country: its functiemix, a board's beside it, and how scales are called. */
@RestController
class NationalController {

    private final Functiemixes functiemixes;
    private final PublishedFunctiemixes published;

    NationalController(Functiemixes functiemixes, PublishedFunctiemixes published) {
        this.functiemixes = functiemixes;
        this.published = published;
    }

    /**
     * Which national figures.
     *
     * @param sector of which sector, null for all
     * @param fromYear from which year on, null for all
     * @param untilYear until which year, null for all
     */
    record NationalAsked(
            @Nullable Sector sector,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear) implements Question {

        boolean includes(NationalFunctiemix national) {
            int year = national.referenceDate().getYear();
            return (sector == null || sector == national.sector())
                    && (fromYear == null || year >= fromYear)
                    && (untilYear == null || year <= untilYear);
        }
    }

    /**
     * Which scales.
     *
     * @param sector of which sector, null for all
     */
    record LineageAsked(@Nullable Sector sector) implements Question {}

    @GetMapping("/v1/national-functiemix")
    @Tag(
            name = "functiemix-landelijk",
            description = "Landelijke functiemix (DUO 2006-2017). National functiemix (DUO 2006-2017).")
    @Operation(
            summary = "Functiemix van het hele land",
            description =
                    "Functiemix of the whole country in October, as DUO published it for 2006 to 2017; of one sector"
                            + " or all, of a range of years or all.")
    ComparisonAnswer.NationalAnswer nationalFunctiemix(NationalAsked asked) {
        return new ComparisonAnswer.NationalAnswer(
                NationalFunctiemix.SOURCE,
                NationalFunctiemix.ALL.stream()
                        .filter(asked::includes)
                        .map(ComparisonAnswer.NationalFigure::of)
                        .toList());
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-comparison")
    @Tag(name = "functiemix-landelijk")
    @Operation(
            summary = "Functiemix van een bestuur naast die van het land",
            description =
                    "Functiemix of a board in a sector on every 1 October of a range of years, by default the last"
                            + " ten, beside the national one. Years without national figures have none.")
    ComparisonAnswer functiemixComparison(Scope scope, FunctiemixAsked.Comparison asked) {
        List<LocalDate> dates = asked.dates(scope, new Faults());
        FunctiemixQuestion question = asked.of(scope);
        Sector sector = Faults.present(question.sector());
        if (!scope.showsScales()) {
            Map<LocalDate, Functiemix> told = published.of(scope, sector);
            return ComparisonAnswer.of(
                    scope.board(),
                    sector,
                    asked.knownOn(),
                    scope.publishedOf(dates, asked.knownOn()).stream()
                            .map(told::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        dates.forEach(scope::allowed);
        return ComparisonAnswer.of(
                scope.board(), sector, asked.knownOn(), functiemixes.on(question, dates, ScaleNaming.LABEL));
    }

    @GetMapping("/v1/scale-lineage")
    @Tag(name = "functiemix")
    @Operation(
            summary = "Hoe schalen door de jaren heen heten",
            description = "The conversions of scales, and the current label of every old one; of one sector or of all.")
    ScaleLineageAnswer scaleLineage(LineageAsked asked) {
        List<ScaleConversion> conversions = Stream.of(Sector.values())
                .filter(one -> asked.sector() == null || asked.sector() == one)
                .flatMap(one -> ScaleLineage.STANDARD.conversions(one).stream())
                .toList();
        return new ScaleLineageAnswer(
                conversions.stream().map(ScaleLineageAnswer.Conversion::of).toList(),
                conversions.stream().map(ScaleLineageAnswer.OldLabel::of).toList());
    }
}
