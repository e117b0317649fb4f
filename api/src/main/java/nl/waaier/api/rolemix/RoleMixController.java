package nl.waaier.api.rolemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.waaier.api.identity.Access;
import nl.waaier.api.identity.Caller;
import nl.waaier.api.organisation.Organisations;
import nl.waaier.api.problem.Faults;
import nl.waaier.api.problem.ForbiddenException;
import nl.waaier.api.questions.NamedPage;
import nl.waaier.api.questions.Names;
import nl.waaier.api.questions.Page;
import nl.waaier.api.questions.SchoolDays;
import nl.waaier.api.questions.Waits;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.projections.rolemix.HeldRole;
import nl.waaier.projections.rolemix.RoleMix;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.rolemix.RoleMixView;
import nl.waaier.projections.rolemix.RoleMixes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which roles, in which domain, at which stage. */
@RestController
@Tag(name = "rolmix", description = "Rolmix: rollen, domeinen en fasen van een team. Role mix of a team.")
class RoleMixController {

    private static final Comparator<HeldRole> BY_ROLE =
            Comparator.comparing(HeldRole::role).thenComparing(HeldRole::since);

    private final RoleMixes roleMixes;
    private final Organisations organisations;
    private final Access access;
    private final SchoolDays days;
    private final Waits waits;
    private final Names names;

    RoleMixController(
            RoleMixes roleMixes,
            Organisations organisations,
            Access access,
            SchoolDays days,
            Waits waits,
            Names names) {
        this.roleMixes = roleMixes;
        this.organisations = organisations;
        this.access = access;
        this.days = days;
        this.waits = waits;
        this.names = names;
    }

    @GetMapping("/v1/schools/{brin}/role-mix")
    @Operation(summary = "Rolmix van een school of team", description = "Role mix of a school, or of a team in it.")
    RoleMixAnswer ofSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        Brin school = schoolOf(caller, brin);
        boolean persons = access.maySeePersonsAt(caller, school);
        return answer(caller, question(caller, school, team, referenceDate, knownOn), persons, after);
    }

    @GetMapping("/v1/boards/{boardNumber}/role-mix")
    @Operation(summary = "Rolmix van een bestuur", description = "Role mix of a board, over all its schools.")
    RoleMixAnswer ofBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after) {
        requireBoard(caller, boardNumber);
        boolean persons = access.maySeePersonsOfBoard(caller);
        return answer(caller, question(caller, null, null, referenceDate, knownOn), persons, after);
    }

    @GetMapping("/v1/schools/{brin}/role-mix/holders")
    @Operation(
            summary = "De personen achter de rolmix van een school",
            description = "The persons behind the role mix of a school; each filter is optional.")
    RoleHolderList holdersOfSchool(
            Caller caller,
            @PathVariable String brin,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Integer domain,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Brin school = schoolOf(caller, brin);
        requirePersons(access.maySeePersonsAt(caller, school));
        RoleMixQuestion question = question(caller, school, team, referenceDate, knownOn);
        return holders(caller, question, HolderFilter.of(domain, stage, role), after, Page.of(page, size));
    }

    @GetMapping("/v1/boards/{boardNumber}/role-mix/holders")
    @Operation(
            summary = "De personen achter de rolmix van een bestuur",
            description = "The persons behind the role mix of a board; each filter is optional.")
    RoleHolderList holdersOfBoard(
            Caller caller,
            @PathVariable String boardNumber,
            @RequestParam(required = false) @Nullable Integer domain,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable LocalDate referenceDate,
            @RequestParam(required = false) @Nullable Instant knownOn,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        requireBoard(caller, boardNumber);
        requirePersons(access.maySeePersonsOfBoard(caller));
        RoleMixQuestion question = question(caller, null, null, referenceDate, knownOn);
        return holders(caller, question, HolderFilter.of(domain, stage, role), after, Page.of(page, size));
    }

    private Brin schoolOf(Caller caller, String brin) {
        return access.requireSchool(caller, organisations.of(caller.board()), brin);
    }

    private void requireBoard(Caller caller, String boardNumber) {
        access.requireBoard(caller, boardNumber);
        access.requireTotals(caller);
    }

    private static void requirePersons(boolean may) {
        if (!may) {
            throw new ForbiddenException();
        }
    }

    private RoleMixQuestion question(
            Caller caller,
            @Nullable Brin school,
            @Nullable String team,
            @Nullable LocalDate referenceDate,
            @Nullable Instant knownOn) {
        LocalDate date = referenceDate == null ? days.today() : referenceDate;
        access.requireReferenceDate(caller, date);
        return new RoleMixQuestion(caller.board(), school, team, date, knownOn);
    }

    private RoleMixAnswer answer(Caller caller, RoleMixQuestion question, boolean persons, @Nullable String after) {
        waits.until(caller, RoleMixView.VIEW, after);
        RoleMix mix = RoleMix.of(roleMixes.held(question));
        BoardNumber board = question.board();
        List<String> single = mix.roles().stream()
                .filter(r -> r.teachers() == 1)
                .map(RoleMix.RoleCount::role)
                .toList();
        return new RoleMixAnswer(
                board,
                question.school(),
                question.team(),
                question.referenceDate(),
                question.knownOn(),
                persons ? Integer.valueOf(mix.teachers()) : SmallCells.suppressed(mix.teachers()),
                persons
                        ? Integer.valueOf(mix.teachersWithoutDomainOne())
                        : SmallCells.suppressed(mix.teachersWithoutDomainOne()),
                persons ? SmallCells.shown(mix.cells()) : SmallCells.suppressed(mix.cells()),
                persons ? mix.roles() : null,
                persons ? single : null,
                persons ? mix.gaps() : null);
    }

    private RoleHolderList holders(
            Caller caller, RoleMixQuestion question, HolderFilter filter, @Nullable String after, Page page) {
        waits.until(caller, RoleMixView.VIEW, after);
        List<HeldRole> held =
                roleMixes.held(question).stream().filter(filter::matches).toList();
        NamedPage<RoleHolderList.Holder> listed =
                names.page(held, HeldRole::teacher, BY_ROLE, page, RoleMixController::holder);
        return new RoleHolderList(listed.total(), page.number(), page.size(), listed.entries());
    }

    private static RoleHolderList.Holder holder(HeldRole role, @Nullable String name) {
        return new RoleHolderList.Holder(
                role.teacher(),
                name,
                role.brin(),
                role.role(),
                role.domain(),
                role.level(),
                role.team(),
                role.stage(),
                role.since(),
                role.supported(),
                role.facilitated(),
                role.recognised());
    }

    /** Which of the holdings are listed. */
    private record HolderFilter(
            @Nullable CareerDomain domain,
            @Nullable CareerStage stage,
            @Nullable String role) {

        static HolderFilter of(@Nullable Integer domain, @Nullable String stage, @Nullable String role) {
            Faults faults = new Faults();
            String number = domain == null ? null : domain.toString();
            HolderFilter filter = new HolderFilter(
                    faults.read("domain", number, n -> CareerDomain.of(Integer.parseInt(n))),
                    faults.read("stage", stage, CareerStage::of),
                    role);
            faults.check();
            return filter;
        }

        boolean matches(HeldRole held) {
            return Optional.ofNullable(domain).map(held.domain()::equals).orElse(true)
                    && Optional.ofNullable(stage).map(held.stage()::equals).orElse(true)
                    && Optional.ofNullable(role).map(held.role()::equals).orElse(true);
        }
    }
}
