package nl.waaier.api.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.problem.ForbiddenException;
import nl.waaier.api.questions.NamedPage;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.Page;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.projections.functiemix.FunctiemixExplanation;
import nl.waaier.projections.functiemix.FunctiemixExplanations;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.functiemix.MixPart;
import nl.waaier.projections.promotion.PromotionView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a functiemix moved, and whose careers made it move. */
@RestController
@Tag(name = "functiemix")
class ExplanationController {

    private static final Comparator<MixPart> BY_CAUSE = Comparator.comparing(MixPart::cause)
            .thenComparing(MixPart::scale)
            .thenComparing(MixPart::fte)
            .thenComparing(part -> String.valueOf(part.before()))
            .thenComparing(part -> String.valueOf(part.after()));

    private final FunctiemixExplanations explanations;
    private final MixQuestions questions;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;
    private final Names names;

    ExplanationController(
            FunctiemixExplanations explanations,
            MixQuestions questions,
            Access access,
            SchoolDays days,
            Waits waits,
            Names names) {
        this.explanations = explanations;
        this.questions = questions;
        this.access = access;
        this.days = days;
        this.waits = waits;
        this.names = names;
    }

    @GetMapping("/v1/schools/{brin}/functiemix-explanation")
    @Operation(
            summary = "Waardoor de functiemix van een school (BRIN) veranderde",
            description = "Why the functiemix of a school differs between two reference dates, by default the last two"
                    + " times that it was 1 October.")
    ExplanationAnswer explanationOfSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        Faults faults = new Faults();
        ExplainedPeriod period = period(caller, from, until, faults);
        return answer(caller, questions.ofSchool(caller, brin, per, knownOn, faults), period, after);
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-explanation")
    @Operation(
            summary = "Waardoor de functiemix van een bestuur in een sector veranderde",
            description =
                    "Why the functiemix of a board in a sector differs between two reference dates, by default the"
                            + " last two times that it was 1 October.")
    ExplanationAnswer explanationOfBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        Faults faults = new Faults();
        ExplainedPeriod period = period(caller, from, until, faults);
        return answer(caller, questions.ofBoard(caller, boardNumber, sector, per, knownOn, faults), period, after);
    }

    @GetMapping("/v1/schools/{brin}/functiemix-explanation/persons")
    @Operation(
            summary = "De personen achter de verandering van de functiemix van een school",
            description = "The persons behind the difference between two functiemixes of a school, by cause or scale.")
    ExplanationPersons explanationPersonsOfSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String scale,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Faults faults = new Faults();
        ExplainedPeriod period = period(caller, from, until, faults);
        PartFilter filter = PartFilter.of(cause, scale, faults);
        MixAsked asked = questions.ofSchool(caller, brin, per, knownOn, faults);
        return persons(caller, asked, period, filter, after, Page.of(page, size));
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-explanation/persons")
    @Operation(
            summary = "De personen achter de verandering van de functiemix van een bestuur",
            description = "The persons behind the difference between two functiemixes of a board, by cause or scale.")
    ExplanationPersons explanationPersonsOfBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String scale,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Faults faults = new Faults();
        ExplainedPeriod period = period(caller, from, until, faults);
        PartFilter filter = PartFilter.of(cause, scale, faults);
        MixAsked asked = questions.ofBoard(caller, boardNumber, sector, per, knownOn, faults);
        return persons(caller, asked, period, filter, after, Page.of(page, size));
    }

    private ExplainedPeriod period(Caller caller, @Nullable LocalDate from, @Nullable LocalDate until, Faults faults) {
        return ExplainedPeriod.of(caller, from, until, days.lastReferenceDate(), faults);
    }

    private ExplanationAnswer answer(Caller caller, MixAsked asked, ExplainedPeriod period, @Nullable String after) {
        FunctiemixExplanation explanation = explain(caller, asked, period, after);
        FunctiemixQuestion question = asked.question();
        return new ExplanationAnswer(
                question.board(),
                question.school(),
                question.sector(),
                period.from(),
                period.until(),
                question.knownOn(),
                asked.per(),
                access.maySeePersonsInFunctiemix(caller)
                        ? SmallCauses.shown(explanation.scales())
                        : SmallCauses.takenTogether(explanation.scales()));
    }

    private ExplanationPersons persons(
            Caller caller,
            MixAsked asked,
            ExplainedPeriod period,
            PartFilter filter,
            @Nullable String after,
            Page page) {
        if (!access.maySeePersonsInFunctiemix(caller)) {
            throw new ForbiddenException();
        }
        List<MixPart> parts = explain(caller, asked, period, after).parts().stream()
                .filter(filter::matches)
                .toList();
        NamedPage<ExplanationPersons.Entry> listed =
                names.page(parts, MixPart::teacher, BY_CAUSE, page, ExplanationPersons.Entry::of);
        return new ExplanationPersons(listed.total(), page.number(), page.size(), listed.entries());
    }

    private FunctiemixExplanation explain(
            Caller caller, MixAsked asked, ExplainedPeriod period, @Nullable String after) {
        access.requireReferenceDate(caller, period.from());
        access.requireReferenceDate(caller, period.until());
        waits.until(caller, PromotionView.VIEW, after);
        return explanations.between(asked.question(), period.from(), period.until(), asked.per());
    }

    /** Which of the parts are listed. */
    private record PartFilter(
            @Nullable MixCause cause, @Nullable String scale) {

        static PartFilter of(@Nullable String cause, @Nullable String scale, Faults faults) {
            return new PartFilter(faults.read("cause", cause, MixCause::of), scale);
        }

        boolean matches(MixPart part) {
            return (cause == null || cause == part.cause()) && (scale == null || scale.equals(part.scale()));
        }
    }
}
