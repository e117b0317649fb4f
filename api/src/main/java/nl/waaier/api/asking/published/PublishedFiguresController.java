package nl.waaier.api.asking.published;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.RecordingAccess;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.organisation.command.PublishFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Of which reference dates a board published its figures. */
@RestController
@Tag(name = "organisatie")
class PublishedFiguresController {

    private static final int FIRST_YEAR = 1990;

    private final RecordingAccess recordingAccess;
    private final Recorder recorder;

    PublishedFiguresController(RecordingAccess recordingAccess, Recorder recorder) {
        this.recordingAccess = recordingAccess;
        this.recorder = recorder;
    }

    /**
     * What a board published.
     *
     * @param publications by date, the last one first
     */
    record PublicationList(List<Publication> publications) {

        static PublicationList of(Scope scope) {
            return new PublicationList(scope.publications().stream()
                    .sorted(Comparator.comparing(Publication::referenceDate).reversed())
                    .toList());
        }
    }

    @GetMapping("/v1/boards/{boardNumber}/published-figures")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "Van welke peildata een bestuur cijfers publiceerde, en wanneer",
            description =
                    "Of which reference dates a board published its figures, and when: who may not see persons is told"
                            + " totals of these dates, as known at these moments.")
    PublicationList published(Scope scope) {
        return PublicationList.of(scope);
    }

    @PutMapping("/v1/boards/{boardNumber}/published-figures/{referenceDate}")
    @Shows(Access.Shown.ORGANISATION)
    @Operation(
            summary = "De cijfers van een peildatum publiceren, zoals ze nu bekend zijn",
            description =
                    "Publishes the figures of a reference date as they are known now, to those who may not see persons."
                            + " A date is published once, and for good: asking again changes nothing.")
    PublicationList publish(Scope scope, @PathVariable LocalDate referenceDate) {
        recordingAccess.requirePublishing(scope.caller());
        check(scope, referenceDate);
        recorder.record(scope.caller(), new PublishFigures(scope.board(), referenceDate));
        return PublicationList.of(scope);
    }

    /** Refuses a date of which no board has figures to publish. */
    static void check(Scope scope, LocalDate referenceDate) {
        Faults faults = new Faults();
        if (referenceDate.isAfter(scope.today()) || referenceDate.getYear() < FIRST_YEAR) {
            faults.add(new Fault(
                    "referenceDate",
                    "out-of-bounds",
                    "Gepubliceerd worden cijfers van 1990 tot en met vandaag.",
                    "Figures are published of 1990 until today."));
        }
        faults.check();
    }
}
