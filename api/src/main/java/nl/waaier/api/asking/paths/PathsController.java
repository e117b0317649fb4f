package nl.waaier.api.asking.paths;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.recording.Position;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.projections.paths.CareerFlows;
import nl.waaier.projections.paths.CareerPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Paths through careers. About one teacher only to that teacher. */
@RestController
@Tag(
        name = "loopbaanpaden",
        description = "Loopbaanpaden: verdieping, verbreding, terugkeer en overstap. Paths through careers.")
class PathsController {

    private final CareerPaths paths;
    private final PublishedNextRoles published;

    PathsController(CareerPaths paths, PublishedNextRoles published) {
        this.paths = paths;
        this.published = published;
    }

    /**
     * Flows that are asked for.
     *
     * @param schoolYear in which school year, null for the current one
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    record FlowsAsked(
            @Nullable SchoolYear schoolYear,
            @Nullable Instant knownOn,
            @Nullable Position after) implements Question {}

    @GetMapping({"/v1/boards/{boardNumber}/career-flows", "/v1/schools/{brin}/career-flows"})
    @Shows(Access.Shown.CHANGES)
    @Operation(
            summary = "Loopbaanstromen van een bestuur of school in een schooljaar",
            description =
                    "How a staff moved in a school year: per domain from stage to stage, and beside it from scale to"
                            + " scale, between the 31 July before it and its own, who came and went too; and the steps of the year by kind.")
    FlowsAnswer careerFlows(Scope scope, FlowsAsked asked) {
        SchoolYear year = asked.schoolYear() == null ? SchoolYear.of(scope.today()) : asked.schoolYear();
        scope.allowed(CareerFlows.before(year));
        scope.allowed(year.lastDay());
        return FlowsAnswer.of(
                scope.board(),
                scope.school(),
                year,
                asked.knownOn(),
                paths.flows(scope.board(), scope.school(), year, asked.knownOn(), scope.organisation(asked.knownOn())));
    }

    /**
     * Next roles that are asked for.
     *
     * @param referenceDate from where the teacher stands on which date, null for today
     * @param knownOn as known at which moment, null for now
     * @param after what must be in the answer, null for whatever is
     */
    record NextRolesAsked(
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn,
            @Nullable Position after) implements Question {}

    @GetMapping("/v1/me/next-roles")
    @Operation(
            summary = "Wat collega's gingen doen die stonden waar ik nu sta",
            description =
                    "What people of the board took up within five years who once held a role of mine at my stage, until the last"
                            + " date that the board published: told as to the participation council, of at least five people who stand in no"
                            + " number told before. In how many years half of them did, and which of the four questions of the new role were"
                            + " answered for most of them a year on. No advice, and no score.")
    NextRolesAnswer nextRoles(Scope scope, NextRolesAsked asked) {
        LocalDate date = asked.referenceDate() == null ? scope.today() : asked.referenceDate();
        Organisation organisation = scope.organisation(asked.knownOn());
        return NextRolesAnswer.of(
                date,
                asked.knownOn(),
                paths.places(scope.board(), scope.person().id(), date, asked.knownOn(), organisation),
                published.latest(scope, asked.knownOn()),
                organisation.catalogue());
    }
}
