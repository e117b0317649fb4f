package nl.waaier.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller stands: board, schools, roles that can be held. */
@RestController
@Tag(name = "organisatie", description = "Bestuur, scholen en rollencatalogus. Board, schools and catalogue of roles.")
class OrganisationController {

    private final Organisations organisations;
    private final Access access;

    OrganisationController(Organisations organisations, Access access) {
        this.organisations = organisations;
        this.access = access;
    }

    /**
     * A board with its schools.
     *
     * @param boardNumber which board
     * @param name its name, empty while unknown
     * @param schools by BRIN
     */
    record BoardAnswer(BoardNumber boardNumber, String name, List<School> schools) {}

    /**
     * The caller, as the access token says.
     *
     * @param role in what role
     * @param board of which board
     * @param schools schools in scope of a schoolleider
     * @param teacherId the own file of a teacher, null for others
     */
    record MeAnswer(
            String role,
            BoardNumber board,
            List<Brin> schools,
            @Nullable TeacherId teacherId) {}

    @GetMapping("/v1/me")
    @Operation(summary = "Wie ben ik", description = "Who the access token says you are.")
    MeAnswer me(Caller caller) {
        List<Brin> schools = caller.schools().stream()
                .sorted(Comparator.comparing(Brin::value))
                .toList();
        return new MeAnswer(caller.role().word(), caller.board(), schools, caller.teacher());
    }

    @GetMapping("/v1/boards/{boardNumber}")
    @Operation(summary = "Een bestuur en zijn scholen", description = "A board and its schools.")
    BoardAnswer board(Caller caller, @PathVariable String boardNumber) {
        access.requireBoard(caller, boardNumber);
        Organisation organisation = organisations.of(caller.board());
        List<School> schools = organisation.schools().values().stream()
                .sorted(Comparator.comparing(school -> school.brin().value()))
                .toList();
        return new BoardAnswer(caller.board(), organisation.name(), schools);
    }

    @GetMapping("/v1/boards/{boardNumber}/role-catalogue")
    @Operation(
            summary = "De rollencatalogus van een bestuur",
            description = "The roles that can be held at a board: the product's own and the board's.")
    List<TeacherRole> catalogue(Caller caller, @PathVariable String boardNumber) {
        access.requireBoard(caller, boardNumber);
        return List.copyOf(organisations.of(caller.board()).catalogue().roles().values());
    }
}
