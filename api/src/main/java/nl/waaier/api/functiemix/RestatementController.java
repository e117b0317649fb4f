package nl.waaier.api.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.functiemix.RestatementAnswer.RestatedList;
import nl.waaier.api.functiemix.RestatementAnswer.RestatedPost;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.problem.Fault;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.questions.NamedPage;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.Page;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.projections.functiemix.FunctiemixExplanations;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.FunctiemixRestatement;
import nl.waaier.projections.functiemix.PostRestated;
import nl.waaier.projections.promotion.PromotionView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a published figure became since it was published. */
@RestController
@Tag(name = "functiemix")
class RestatementController {

    private final FunctiemixExplanations explanations;
    private final MixQuestions questions;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;
    private final Names names;

    RestatementController(
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

    @GetMapping("/v1/schools/{brin}/functiemix-restatement")
    @Operation(
            summary = "Wat er achteraf aan de functiemix van een school (BRIN) is bijgesteld",
            description = "What the functiemix of a school on a reference date, by default the last 1 October, became"
                    + " between two moments of knowing; the second is now by default.")
    RestatementAnswer restatementOfSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownFrom,
            @RequestParam(required = false) @Nullable Instant knownUntil,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Faults faults = moments(knownFrom, knownUntil);
        FunctiemixQuestion later =
                questions.ofSchool(caller, brin, null, knownUntil, faults).question();
        return answer(caller, later, Objects.requireNonNull(knownFrom), referenceDate, after, Page.of(page, size));
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-restatement")
    @Operation(
            summary = "Wat er achteraf aan de functiemix van een bestuur in een sector is bijgesteld",
            description =
                    "What the functiemix of a board in a sector on a reference date, by default the last 1 October,"
                            + " became between two moments of knowing; the second is now by default.")
    RestatementAnswer restatementOfBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownFrom,
            @RequestParam(required = false) @Nullable Instant knownUntil,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Faults faults = moments(knownFrom, knownUntil);
        FunctiemixQuestion later = questions
                .ofBoard(caller, boardNumber, sector, null, knownUntil, faults)
                .question();
        return answer(caller, later, Objects.requireNonNull(knownFrom), referenceDate, after, Page.of(page, size));
    }

    private static Faults moments(@Nullable Instant knownFrom, @Nullable Instant knownUntil) {
        Faults faults = new Faults();
        faults.required("knownFrom", knownFrom);
        if (knownFrom != null && knownUntil != null && knownUntil.isBefore(knownFrom)) {
            faults.add(new Fault(
                    "knownUntil",
                    "out-of-bounds",
                    "Het tweede moment mag niet voor het eerste liggen.",
                    "The second moment may not be before the first."));
        }
        return faults;
    }

    private RestatementAnswer answer(
            Caller caller,
            FunctiemixQuestion later,
            Instant knownFrom,
            @Nullable LocalDate referenceDate,
            @Nullable String after,
            Page page) {
        LocalDate date = referenceDate == null ? days.lastReferenceDate() : referenceDate;
        access.requireReferenceDate(caller, date);
        waits.until(caller, PromotionView.VIEW, after);
        FunctiemixQuestion earlier = new FunctiemixQuestion(later.board(), later.school(), later.sector(), knownFrom);
        FunctiemixRestatement restatement = explanations.restated(earlier, later, date);
        return new RestatementAnswer(
                later.board(),
                later.school(),
                later.sector(),
                date,
                knownFrom,
                later.knownOn(),
                restatement.scales(),
                access.maySeePersonsInFunctiemix(caller) ? list(restatement.posts(), page) : null);
    }

    private RestatedList list(List<PostRestated> posts, Page page) {
        NamedPage<RestatedPost> listed = names.page(
                posts,
                PostRestated::teacher,
                Comparator.comparing(PostRestated::appointmentId),
                page,
                RestatedPost::of);
        return new RestatedList(listed.total(), page.number(), page.size(), listed.entries());
    }
}
