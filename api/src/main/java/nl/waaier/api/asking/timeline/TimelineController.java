package nl.waaier.api.asking.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.timeline.TimelineAnswer.TimelineEntry;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.projections.timeline.Timeline;
import nl.waaier.projections.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One teacher's path: what, when, with what support, time and recognition, who decided. */
@RestController
@Tag(name = "tijdlijn", description = "Tijdlijn: de ontwikkeling van een leraar. A teacher's development timeline.")
class TimelineController {

    private final Timelines timelines;

    TimelineController(Timelines timelines) {
        this.timelines = timelines;
    }

    /**
     * A timeline that is asked for.
     *
     * @param knownOn as known at which moment, null for now
     * @param withdrawn whether withdrawn facts are shown too, null for not
     * @param after what must be in it, null for whatever is
     */
    record TimelineAsked(
            @Nullable Instant knownOn,
            @Schema(defaultValue = "false") @Nullable Boolean withdrawn,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size)
            implements Paged {}

    /** A whole timeline that is asked for, see {@link TimelineAsked}. */
    record TimelineExportAsked(
            @Nullable Instant knownOn,
            @Schema(defaultValue = "false") @Nullable Boolean withdrawn,
            @Nullable Position after)
            implements Question {}

    @GetMapping({"/v1/teachers/{teacherId}/timeline", "/v1/me/timeline"})
    @ShowsPersons(ShownAs.CAREER)
    @Operation(
            summary = "Tijdlijn van een leraar, of mijn eigen",
            description = "Timeline of a teacher, or one's own: facts in order of effective date, and what the dossiers"
                    + " lack.")
    TimelineAnswer timeline(Scope scope, TimelineAsked asked) {
        Timeline timeline = timelineOf(scope, asked.knownOn(), asked.withdrawn());
        Page<TimelineEntry> page = asked.of(entries(scope, timeline));
        return new TimelineAnswer(
                scope.person().id(),
                scope.name(),
                asked.knownOn(),
                page.total(),
                page.number(),
                page.size(),
                page.entries(),
                timeline.gaps().stream().map(TimelineAnswer.Gap::of).toList());
    }

    @GetMapping(
            path = {"/v1/teachers/{teacherId}/timeline-export", "/v1/me/timeline-export"},
            produces = "text/csv")
    @ShowsPersons(ShownAs.CAREER_FILE)
    @Operation(
            summary = "Tijdlijn van een leraar, of mijn eigen, als bestand om mee te nemen",
            description = "Timeline of a teacher, or one's own, as a CSV file to take along, whole.")
    ResponseEntity<String> timelineExport(Scope scope, TimelineExportAsked asked) {
        Timeline timeline = timelineOf(scope, asked.knownOn(), asked.withdrawn());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tijdlijn.csv\"")
                .body(TimelineCsv.write(entries(scope, timeline)));
    }

    private Timeline timelineOf(Scope scope, @Nullable Instant knownOn, @Nullable Boolean withdrawn) {
        Organisation organisation = scope.organisation(knownOn);
        Timeline whole = timelines
                .of(
                        scope.board(),
                        scope.person().id(),
                        scope.reader(),
                        knownOn,
                        Boolean.TRUE.equals(withdrawn),
                        scope.today(),
                        organisation)
                .orElseGet(() -> new Timeline(List.of(), List.of()))
                .toldTo(scope.person().id().equals(scope.caller().teacher()));
        LocalDate from = scope.caller().from();
        LocalDate until = scope.caller().until();
        return from == null || until == null ? whole : whole.within(from, until, organisation);
    }

    private static List<TimelineEntry> entries(Scope scope, Timeline timeline) {
        Map<String, CareerDomain> domains = scope.organisation().catalogue().roles().values().stream()
                .collect(Collectors.toMap(TeacherRole::code, TeacherRole::domain));
        return timeline.entries().stream()
                .map(known -> TimelineEntryWriter.of(known, domains))
                .toList();
    }
}
