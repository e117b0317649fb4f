package nl.waaier.api.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Sectors;
import nl.waaier.api.questions.Waits;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.FunctiemixComparison;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.FunctiemixView;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.NationalFunctiemix;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The functiemix of the whole country, and a board's beside it. */
@RestController
@Tag(
        name = "functiemix-landelijk",
        description = "Landelijke functiemix (DUO 2006-2017). National functiemix (DUO 2006-2017).")
class ComparisonController {

    private final Functiemixes functiemixes;
    private final Organisations organisations;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;

    ComparisonController(
            Functiemixes functiemixes, Organisations organisations, Access access, SchoolDays days, Waits waits) {
        this.functiemixes = functiemixes;
        this.organisations = organisations;
        this.access = access;
        this.days = days;
        this.waits = waits;
    }

    @GetMapping("/v1/national-functiemix")
    @Operation(
            summary = "Functiemix van het hele land",
            description =
                    "Functiemix of the whole country in October, as DUO published it for 2006 to 2017; of one sector"
                            + " or all, of a range of years or all.")
    ComparisonAnswer.NationalAnswer national(
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Integer fromYear,
            @RequestParam(required = false) @Nullable Integer untilYear) {
        Faults faults = new Faults();
        Sector asked = faults.read("sector", sector, Sector::of);
        faults.check();
        return new ComparisonAnswer.NationalAnswer(
                NationalFunctiemix.SOURCE,
                NationalFunctiemix.ALL.stream()
                        .filter(f -> asked == null || f.sector() == asked)
                        .filter(f -> fromYear == null || f.referenceDate().getYear() >= fromYear)
                        .filter(f -> untilYear == null || f.referenceDate().getYear() <= untilYear)
                        .map(ComparisonAnswer.NationalFigure::of)
                        .toList());
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-comparison")
    @Operation(
            summary = "Functiemix van een bestuur naast die van het land",
            description =
                    "Functiemix of a board in a sector on every 1 October of a range of years, by default the last"
                            + " ten, beside the national one. Years without national figures have none.")
    ComparisonAnswer comparison(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Integer fromYear,
            @RequestParam(required = false) @Nullable Integer untilYear,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        access.requireBoard(caller, boardNumber);
        access.requireTotals(caller);
        Sector asked = Sectors.of(organisations.of(caller.board()), sector);
        List<LocalDate> dates = SeriesYears.of(caller, fromYear, untilYear, days.lastReferenceDate());
        dates.forEach(date -> access.requireReferenceDate(caller, date));
        waits.until(caller, FunctiemixView.VIEW, after);
        List<FunctiemixComparison> years =
                functiemixes
                        .on(new FunctiemixQuestion(caller.board(), null, asked, knownOn), dates, ScaleNaming.LABEL)
                        .stream()
                        .map(mix -> FunctiemixComparison.of(
                                mix,
                                NationalFunctiemix.find(asked, mix.referenceDate())
                                        .orElse(null)))
                        .toList();
        return new ComparisonAnswer(caller.board(), asked, knownOn, NationalFunctiemix.SOURCE, years);
    }
}
