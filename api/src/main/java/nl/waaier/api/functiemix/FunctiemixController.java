package nl.waaier.api.functiemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.problem.ForbiddenException;
import nl.waaier.api.questions.NamedPage;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.Page;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.FunctiemixView;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Teachers over salary scales, in fte. */
@RestController
@Tag(name = "functiemix", description = "Functiemix: fte per schaal volgens DUO. Teachers over salary scales, in fte.")
class FunctiemixController {

    private final Functiemixes functiemixes;
    private final MixQuestions questions;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;
    private final Names names;

    FunctiemixController(
            Functiemixes functiemixes,
            MixQuestions questions,
            Access access,
            SchoolDays days,
            Waits waits,
            Names names) {
        this.functiemixes = functiemixes;
        this.questions = questions;
        this.access = access;
        this.days = days;
        this.waits = waits;
        this.names = names;
    }

    @GetMapping("/v1/schools/{brin}/functiemix")
    @Operation(
            summary = "Functiemix van een school (BRIN)",
            description = "Functiemix of a school on a reference date, by default the last 1 October.")
    FunctiemixAnswer ofSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        return answer(
                caller,
                questions.ofSchool(caller, brin, per, knownOn, new Faults()),
                List.of(date(referenceDate)),
                after);
    }

    @GetMapping("/v1/schools/{brin}/functiemix-series")
    @Operation(
            summary = "Functiemix van een school (BRIN) over jaren",
            description = "Functiemix of a school on every 1 October of a range of years, by default the last ten.")
    FunctiemixAnswer seriesOfSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable Integer fromYear,
            @RequestParam(required = false) @Nullable Integer untilYear,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        return answer(
                caller,
                questions.ofSchool(caller, brin, per, knownOn, new Faults()),
                years(caller, fromYear, untilYear),
                after);
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix")
    @Operation(
            summary = "Functiemix van een bestuur in een sector",
            description = "Functiemix of a board in a sector on a reference date, by default the last 1 October.")
    FunctiemixAnswer ofBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        return answer(
                caller,
                questions.ofBoard(caller, boardNumber, sector, per, knownOn, new Faults()),
                List.of(date(referenceDate)),
                after);
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix-series")
    @Operation(
            summary = "Functiemix van een bestuur in een sector over jaren",
            description = "Functiemix of a board in a sector on every 1 October of a range of years, by default the"
                    + " last ten.")
    FunctiemixAnswer seriesOfBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable Integer fromYear,
            @RequestParam(required = false) @Nullable Integer untilYear,
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        return answer(
                caller,
                questions.ofBoard(caller, boardNumber, sector, per, knownOn, new Faults()),
                years(caller, fromYear, untilYear),
                after);
    }

    @GetMapping("/v1/schools/{brin}/functiemix/posts")
    @Operation(
            summary = "De personen achter de functiemix van een school",
            description = "The persons behind the functiemix of a school; by scale, or by the reason not to count.")
    PostList postsOfSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable String scale,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        MixAsked asked = questions.ofSchool(caller, brin, null, knownOn, new Faults());
        return posts(
                caller,
                asked.question(),
                date(referenceDate),
                new PostFilter(scale, group),
                after,
                Page.of(page, size));
    }

    @GetMapping("/v1/boards/{boardNumber}/functiemix/posts")
    @Operation(
            summary = "De personen achter de functiemix van een bestuur",
            description = "The persons behind the functiemix of a board; by scale, or by the reason not to count.")
    PostList postsOfBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String scale,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        MixAsked asked = questions.ofBoard(caller, boardNumber, sector, null, knownOn, new Faults());
        return posts(
                caller,
                asked.question(),
                date(referenceDate),
                new PostFilter(scale, group),
                after,
                Page.of(page, size));
    }

    private LocalDate date(@Nullable LocalDate referenceDate) {
        return referenceDate == null ? days.lastReferenceDate() : referenceDate;
    }

    private List<LocalDate> years(Caller caller, @Nullable Integer fromYear, @Nullable Integer untilYear) {
        return SeriesYears.of(caller, fromYear, untilYear, days.lastReferenceDate());
    }

    private FunctiemixAnswer answer(Caller caller, MixAsked asked, List<LocalDate> dates, @Nullable String after) {
        dates.forEach(date -> access.requireReferenceDate(caller, date));
        waits.until(caller, FunctiemixView.VIEW, after);
        FunctiemixQuestion question = asked.question();
        return new FunctiemixAnswer(
                question.board(),
                question.school(),
                question.sector(),
                question.knownOn(),
                asked.per(),
                functiemixes.on(question, dates, asked.per()).stream()
                        .map(FunctiemixAnswer.Mix::of)
                        .toList());
    }

    private PostList posts(
            Caller caller,
            FunctiemixQuestion question,
            LocalDate date,
            PostFilter filter,
            @Nullable String after,
            Page page) {
        if (!access.maySeePersonsInFunctiemix(caller)) {
            throw new ForbiddenException();
        }
        access.requireReferenceDate(caller, date);
        waits.until(caller, FunctiemixView.VIEW, after);
        List<Post> posts = functiemixes.posts(question, date).stream()
                .filter(filter::matches)
                .toList();
        NamedPage<PostList.Entry> listed = names.page(
                posts, Post::teacher, Comparator.comparing(Post::appointmentId), page, FunctiemixController::entry);
        return new PostList(listed.total(), page.number(), page.size(), listed.entries());
    }

    private static PostList.Entry entry(Post post, @Nullable String name) {
        return new PostList.Entry(
                post.teacher(),
                name,
                post.appointmentId(),
                post.brin(),
                post.group(),
                post.scale(),
                post.fte(),
                post.since());
    }

    /** Which of the arbeidsrelaties are listed. */
    private record PostFilter(
            @Nullable String scale, @Nullable String group) {

        boolean matches(Post post) {
            return (scale == null || Objects.equals(scale, post.scale()))
                    && (group == null || group.equals(post.group().word()));
        }
    }
}
