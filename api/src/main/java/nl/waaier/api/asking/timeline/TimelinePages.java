package nl.waaier.api.asking.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.waaier.api.asking.duties.DutiesAnswer;
import nl.waaier.api.asking.duties.DutiesController;
import nl.waaier.api.asking.duties.DutiesController.DutiesAsked;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.PersonPage;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.timeline.TimelineAnswer.Gap;
import nl.waaier.api.asking.timeline.TimelineAnswer.TimelineEntry;
import nl.waaier.api.asking.timeline.TimelineController.TimelineAsked;
import nl.waaier.api.asking.timeline.TimelineController.TimelineExportAsked;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.pages.PageFrame;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.teacher.event.ByOneself;
import nl.waaier.core.teacher.event.FactKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A career on pages: what somebody is now, how that came about, and what of it can be taken along. */
@Controller
class TimelinePages {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final TimelineController timelines;
    private final DutiesController duties;
    private final RecordingAccess recording;

    TimelinePages(TimelineController timelines, DutiesController duties, RecordingAccess recording) {
        this.timelines = timelines;
        this.duties = duties;
        this.recording = recording;
    }

    /**
     * A career that is asked for.
     *
     * @param referenceDate on which day the roles and the appointment are told, null for today
     * @param knownOn as known at which moment, null for now
     * @param withdrawn whether withdrawn facts are shown too, null for not
     * @param after what must be in it, null for whatever is
     */
    record CareerAsked(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Boolean withdrawn,
            @Nullable Position after)
            implements Question {}

    /**
     * What the page of a career shows.
     *
     * @param now roles and appointments on the reference date
     * @param timeline all facts
     * @param withdrawn whether withdrawn facts are among them
     * @param records whether the reader may record facts about this person
     * @param recording which of them
     */
    record CareerPage(
            PersonPage person,
            DutiesAnswer now,
            TimelineAnswer timeline,
            boolean withdrawn,
            boolean records,
            RecordingAccess recording) {

        PageFrame frame() {
            return person.frame();
        }

        String title() {
            return person.own()
                    ? frame().say("Mijn loopbaan", "My career")
                    : frame().say("Loopbaan van ", "Career of ") + person.name();
        }

        FactSentence sentence() {
            return FactSentence.of(person, timeline.entries());
        }

        /** Whether any role was ever held. */
        boolean hasRoles() {
            return timeline.entries().stream()
                    .anyMatch(entry -> FactKind.ofWord(entry.type()) == FactKind.ROLE_ENTERED);
        }

        boolean hasWithdrawn() {
            return timeline.entries().stream().anyMatch(entry -> entry.withdrawnAt() != null);
        }

        /** The timeline as a drawing. */
        String picture() {
            return TimelinePages.picture(person, timeline);
        }

        /** The facts of each school year, in order. */
        SortedMap<SchoolYear, List<TimelineEntry>> years() {
            SortedMap<SchoolYear, List<TimelineEntry>> years = new TreeMap<>();
            timeline.entries()
                    .forEach(entry -> years.computeIfAbsent(SchoolYear.of(entry.date()), year -> new ArrayList<>())
                            .add(entry));
            return years;
        }

        boolean isComing(TimelineEntry entry) {
            return entry.date().isAfter(frame().today());
        }

        long coming() {
            return timeline.entries().stream().filter(this::isComing).count();
        }

        /** Questions that are open in roles held today, or in those of before: those of one holding together. */
        Collection<List<Gap>> gaps(boolean past) {
            return timeline.gaps().stream()
                    .filter(gap -> gap.on().isBefore(frame().today()) == past)
                    .collect(Collectors.groupingBy(
                            gap -> List.of(gap.role(), gap.since(), String.valueOf(gap.school())),
                            LinkedHashMap::new,
                            Collectors.toList()))
                    .values();
        }

        /** What somebody is on the reference date. */
        String lead() {
            int roles = now.duties().size();
            List<String> appointments = now.appointments().stream()
                    .map(a -> frame().say("schaal ", "scale ") + a.functionScale() + ", "
                            + frame().number(a.fte().toDecimal()) + " fte")
                    .toList();
            String held = roles == 0
                    ? frame().say("geen rol", "no role")
                    : roles + (roles == 1 ? frame().say(" rol", " role") : frame().say(" rollen", " roles"));
            String appointed = appointments.isEmpty()
                    ? frame().say("geen aanstelling", "no appointment")
                    : frame().say("aanstelling ", "appointment ")
                            + String.join(frame().say(" en ", " and "), appointments);
            return person.clocks() + ": " + held + "; " + appointed + ".";
        }

        /** Whether the reader may correct a fact. */
        boolean corrects(TimelineEntry entry) {
            Caller caller = person.scope().caller();
            if (entry.withdrawnAt() != null) {
                return false;
            }
            if (isByOneself(entry) || person.own() || !records) {
                return isByOneself(entry) && person.own();
            }
            boolean ofHr = entry.appointmentId() != null || entry.promotion() != null;
            Set<Brin> schools = recording.schoolsOfRecording(caller);
            return ofHr
                    ? recording.mayRecordAppointments(caller)
                    : schools == null || (entry.school() != null && schools.contains(entry.school()));
        }

        /** Where a fact is corrected. */
        String correcting(TimelineEntry entry) {
            return isByOneself(entry)
                    ? person.base() + "/ontwikkeling/feiten/" + entry.fact()
                    : person.base() + "/feiten/" + entry.fact() + "/corrigeren";
        }

        private static boolean isByOneself(TimelineEntry entry) {
            return ByOneself.class.isAssignableFrom(
                    FactKind.ofWord(entry.type()).type());
        }

        /** The same page with withdrawn facts, or without. */
        String withdrawnToo(boolean shown) {
            return frame().address().with("withdrawn", shown ? "true" : "").toString();
        }
    }

    @GetMapping({"/mijn", "/leraren/{teacherId}"})
    @ShowsPersons(ShownAs.CAREER)
    ResponseEntity<byte[]> career(PageFrame frame, Scope scope, CareerAsked asked) {
        LocalDate date = asked.referenceDate() == null ? scope.lastShown() : asked.referenceDate();
        PersonPage person = new PersonPage(frame, scope, date, asked.knownOn());
        boolean withdrawn = Boolean.TRUE.equals(asked.withdrawn());
        CareerPage page = new CareerPage(
                person,
                duties.duties(scope, new DutiesAsked(date, asked.knownOn(), asked.after())),
                whole(scope, asked.knownOn(), withdrawn),
                withdrawn,
                recording.mayRecord(scope.caller()),
                recording);
        return frame.answer("asking/timeline/career.jte", page);
    }

    /** All parts of a timeline as one. */
    private TimelineAnswer whole(Scope scope, @Nullable Instant knownOn, boolean withdrawn) {
        TimelineAnswer first = part(scope, knownOn, withdrawn, 0);
        List<TimelineEntry> entries = new ArrayList<>(first.entries());
        for (int page = 1; entries.size() < first.total(); page++) {
            entries.addAll(part(scope, knownOn, withdrawn, page).entries());
        }
        return new TimelineAnswer(
                first.teacherId(),
                first.name(),
                first.knownOn(),
                first.total(),
                0,
                Math.max(first.total(), 1),
                entries,
                first.gaps());
    }

    private TimelineAnswer part(Scope scope, @Nullable Instant knownOn, boolean withdrawn, int page) {
        return timelines.timeline(scope, new TimelineAsked(knownOn, withdrawn, null, page, Paged.MAX_SIZE));
    }

    private static String picture(PersonPage person, TimelineAnswer timeline) {
        PageFrame frame = person.frame();
        return TimelinePicture.svg(timeline, frame.today(), new NamesOnPage(person), frame.language(), "tijdlijn");
    }

    /** What roles and teams are called on the page. */
    private record NamesOnPage(PersonPage person) implements TimelinePicture.Names {

        @Override
        public String role(String code) {
            return person.role(code);
        }

        @Override
        public String team(@Nullable Brin school, String called) {
            return person.team(school, called);
        }
    }

    /** What the page to take things along from shows. */
    record TakeAlongPage(PersonPage person, boolean withdrawn) {

        PageFrame frame() {
            return person.frame();
        }

        /** As known when. */
        String known() {
            String known = person.knownOn() == null
                    ? frame().say("zoals nu bekend", "as known now")
                    : frame().say("zoals bekend op ", "as known on ") + frame().knownDay(person.knownOn());
            return frame().say("De bestanden zijn ", "The files are ") + known + ".";
        }

        /** Where such a file can be had, with what was chosen here. */
        String file(String name) {
            return frame().address()
                    .carrying("/mijn/meenemen/" + name, "knownOn", "withdrawn")
                    .toString();
        }

        /** The same page for files with withdrawn facts, or without. */
        String withdrawnToo(boolean shown) {
            return frame().address().with("withdrawn", shown ? "true" : "").toString();
        }
    }

    @GetMapping("/mijn/meenemen")
    ResponseEntity<byte[]> takeAlong(PageFrame frame, Scope scope, TimelineExportAsked asked) {
        return frame.answer(
                "asking/timeline/takeAlong.jte",
                new TakeAlongPage(
                        new PersonPage(frame, scope, scope.lastShown(), asked.knownOn()),
                        Boolean.TRUE.equals(asked.withdrawn())));
    }

    @GetMapping("/mijn/meenemen/tijdlijn.csv")
    ResponseEntity<String> csv(Scope scope, TimelineExportAsked asked) {
        return timelines.timelineExport(scope, asked);
    }

    @GetMapping("/mijn/meenemen/tijdlijn.svg")
    ResponseEntity<byte[]> svg(PageFrame frame, Scope scope, TimelineExportAsked asked) {
        frame.misread().refuse();
        PersonPage person = new PersonPage(frame, scope, scope.lastShown(), asked.knownOn());
        String picture = picture(person, whole(scope, asked.knownOn(), false));
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tijdlijn.svg\"")
                .body(picture.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/mijn/meenemen/tijdlijn.json")
    ResponseEntity<TimelineAnswer> json(Scope scope, TimelineExportAsked asked) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tijdlijn.json\"")
                .body(whole(scope, asked.knownOn(), Boolean.TRUE.equals(asked.withdrawn())));
    }
}
