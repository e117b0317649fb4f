package nl.waaier.api.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.person.Person;
import nl.waaier.api.problem.NotFoundException;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.Page;
import nl.waaier.api.timeline.TimelineAnswer.Entry;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.projections.timeline.Timeline;
import nl.waaier.projections.timeline.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One teacher's path: what, when, with what support, time and recognition, who decided. */
@RestController
@Tag(name = "tijdlijn", description = "Tijdlijn: de ontwikkeling van een leraar. A teacher's development timeline.")
class TimelineController {

    private final Timelines timelines;
    private final Organisations organisations;
    private final TeacherFiles files;

    TimelineController(Timelines timelines, Organisations organisations, TeacherFiles files) {
        this.timelines = timelines;
        this.organisations = organisations;
        this.files = files;
    }

    @GetMapping("/v1/teachers/{teacherId}/timeline")
    @Operation(
            summary = "Tijdlijn van een leraar",
            description = "Timeline of a teacher: facts in order of effective date, and what the dossiers lack.")
    TimelineAnswer timeline(
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Page part = Page.of(page, size);
        Person person = files.open(caller, teacherId, after);
        Timeline timeline = timelineOf(caller, person, knownOn, withdrawn);
        List<Entry> entries = entries(caller, timeline);
        return new TimelineAnswer(
                person.id(),
                Names.full(person),
                knownOn,
                entries.size(),
                part.number(),
                part.size(),
                part.of(entries),
                timeline.gaps().stream().map(TimelineAnswer.Gap::of).toList());
    }

    @GetMapping("/v1/me/timeline")
    @Operation(summary = "Mijn eigen tijdlijn", description = "A teacher's own timeline.")
    TimelineAnswer own(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return timeline(caller, own(caller), knownOn, withdrawn, after, page, size);
    }

    @GetMapping(path = "/v1/teachers/{teacherId}/timeline-export", produces = "text/csv")
    @Operation(
            summary = "Tijdlijn van een leraar als bestand om mee te nemen",
            description = "Timeline of a teacher as a CSV file to take along, whole.")
    ResponseEntity<String> export(
            Caller caller,
            @PathVariable String teacherId,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String after) {
        Person person = files.open(caller, teacherId, after);
        String csv = TimelineCsv.write(entries(caller, timelineOf(caller, person, knownOn, withdrawn)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tijdlijn.csv\"")
                .body(csv);
    }

    @GetMapping(path = "/v1/me/timeline-export", produces = "text/csv")
    @Operation(
            summary = "Mijn eigen tijdlijn als bestand om mee te nemen",
            description = "A teacher's own timeline as a CSV file to take along, whole.")
    ResponseEntity<String> exportOwn(
            Caller caller,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            @RequestParam(required = false) @Nullable String after) {
        return export(caller, own(caller), knownOn, withdrawn, after);
    }

    private static String own(Caller caller) {
        if (caller.teacher() == null) {
            throw new NotFoundException();
        }
        return caller.teacher().toString();
    }

    private Timeline timelineOf(Caller caller, Person person, @Nullable Instant knownOn, boolean withdrawn) {
        Timeline whole = timelines
                .of(person.board(), person.id(), knownOn, withdrawn)
                .orElseGet(() -> new Timeline(List.of(), List.of()));
        LocalDate from = caller.from();
        LocalDate until = caller.until();
        return from == null || until == null ? whole : whole.within(from, until);
    }

    private List<Entry> entries(Caller caller, Timeline timeline) {
        Map<String, CareerDomain> domains = organisations.of(caller.board()).catalogue().roles().values().stream()
                .collect(Collectors.toMap(TeacherRole::code, TeacherRole::domain));
        return timeline.entries().stream()
                .map(known -> Entries.of(known, domains))
                .toList();
    }
}
