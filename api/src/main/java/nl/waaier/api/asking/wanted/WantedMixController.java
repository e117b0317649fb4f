package nl.waaier.api.asking.wanted;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Question;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.OutlookAccess;
import nl.waaier.api.platform.organisation.BoardEvents;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.api.recording.Position;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.Team;
import nl.waaier.core.organisation.WantedRoles;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamName;
import nl.waaier.projections.outlook.RetirementAge;
import nl.waaier.projections.rolemix.HeldRole;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.rolemix.RoleMixes;
import nl.waaier.projections.wanted.ComparedRole;
import nl.waaier.projections.wanted.WantedComparison;
import nl.waaier.projections.wanted.WantedComparisons;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Wanted roles beside held ones; and what whoever works at a school may know: which roles are open, and who does what. */
@RestController
@Tag(name = "gewenste-rollen")
class WantedMixController {

    private static final Comparator<HeldRole> BY_ROLE =
            Comparator.comparing(HeldRole::role).thenComparing(HeldRole::since);

    private final WantedComparisons comparisons;
    private final RoleMixes roleMixes;
    private final BoardEvents events;
    private final OutlookAccess outlookAccess;
    private final PersonNames names;

    WantedMixController(
            WantedComparisons comparisons,
            RoleMixes roleMixes,
            BoardEvents events,
            OutlookAccess outlookAccess,
            PersonNames names) {
        this.comparisons = comparisons;
        this.roleMixes = roleMixes;
        this.events = events;
        this.outlookAccess = outlookAccess;
        this.names = names;
    }

    @GetMapping({"/v1/schools/{brin}/wanted-roles/compared", "/v1/boards/{boardNumber}/wanted-roles/compared"})
    @ShowsPersons(ShownAs.WANTED_ROLES)
    @Operation(
            summary =
                    "Gewenste rollen naast vervulde: open, in ontwikkeling, wie vertrekt, en wat op één persoon leunt",
            description =
                    "Wanted roles beside held ones, of a school, of a team in it, or of a board, on a past or coming date:"
                            + " how many hold them, at the stage that is asked for, grow towards them, leave within a year; what is"
                            + " open, and which roles lean on one person. With an age of retirement for those who may reckon with one.")
    WantedMixAnswer compared(Scope scope, WantedMixAsked asked) {
        RetirementAge age = asked.age();
        if (age != null) {
            outlookAccess.requireRetirementAge(scope.caller());
        }
        RoleMixQuestion question = asked.of(scope);
        List<WantedRole> shown = WantedRoles.of(events.of(scope.board(), asked.knownOn()))
                .inForceOn(question.referenceDate(), question.organisation().succession())
                .stream()
                .filter(role -> isAsked(scope, question, role))
                .toList();
        if (!scope.showsHolders(asked.team())) {
            return WantedMixAnswer.wanted(question, shown);
        }
        WantedComparison comparison = comparisons.compare(question, shown);
        NamedPersons persons = names.of(comparison.teachers());
        return WantedMixAnswer.shown(
                question,
                age == null ? comparison : comparison.retiring(lastDays(age, comparison.teachers(), persons)),
                persons);
    }

    /** Of a board those of all its schools too, as far as the caller sees totals of them. */
    private static boolean isAsked(Scope scope, RoleMixQuestion question, WantedRole role) {
        Brin school = question.school();
        if (school == null) {
            return role.school() == null || scope.showsTotalsOf(role.school());
        }
        String team = question.team();
        return school.equals(role.school())
                && (team == null
                        || (role.team() != null
                                && TeamName.same(
                                        nameOf(question, school, team), nameOf(question, school, role.team()))));
    }

    /** The name of a team that is called so, by name or by code. */
    private static String nameOf(RoleMixQuestion question, Brin school, String called) {
        return question.organisation().team(school, called).map(Team::name).orElse(called);
    }

    private static Map<TeacherId, LocalDate> lastDays(
            RetirementAge age, Collection<TeacherId> teachers, NamedPersons persons) {
        Map<TeacherId, LocalDate> lastDays = new HashMap<>();
        teachers.forEach(teacher -> {
            Person person = persons.find(teacher);
            if (person != null && person.birthDate() != null) {
                lastDays.put(teacher, age.lastDay(person.birthDate()));
            }
        });
        return lastDays;
    }

    /**
     * Open roles that are asked for.
     *
     * @param after what must be in the answer, null for whatever is
     */
    record OpenRolesAsked(@Nullable Position after) implements Question {}

    /**
     * The open roles of a school, today and from a coming day on.
     *
     * @param school which school
     * @param openRoles by code
     */
    record OpenRoleList(Brin school, List<OpenRole> openRoles) {}

    /**
     * A role that is open.
     *
     * @param code the code under which it is wanted
     * @param school at which school, null for the board as a whole
     * @param team in which team, null for the whole school
     * @param role the role's code
     * @param roleName its name in the catalogue, in Dutch; the code while it is not in it
     * @param roleNameEn the same in English
     * @param open how many places nobody fills
     * @param fromStage the lowest stage that will do, null for any
     * @param level where it is to be played, null for any
     * @param hours klokuren per school year for each of them, null when not told
     * @param from first day on which it is wanted
     * @param until last day, null when it is open
     */
    record OpenRole(
            String code,
            @Nullable Brin school,
            @Nullable String team,
            String role,
            String roleName,
            String roleNameEn,
            int open,
            @Nullable CareerStage fromStage,
            @Nullable RoleLevel level,
            @Nullable Integer hours,
            LocalDate from,
            @Nullable LocalDate until) {

        static OpenRole of(ComparedRole compared, RoleCatalogue catalogue) {
            WantedRole wanted = compared.wanted();
            String code = wanted.role();
            return new OpenRole(
                    wanted.code(),
                    wanted.school(),
                    wanted.team(),
                    code,
                    catalogue.find(code).map(TeacherRole::dutchName).orElse(code),
                    catalogue.find(code).map(TeacherRole::englishName).orElse(code),
                    compared.open(),
                    wanted.fromStage(),
                    wanted.level(),
                    wanted.hours(),
                    wanted.from(),
                    wanted.until());
        }
    }

    @GetMapping("/v1/schools/{brin}/open-roles")
    @Shows(Access.Shown.COLLEAGUES)
    @Operation(
            summary = "De openstaande rollen van een school",
            description =
                    "The open roles of a school and of the board as a whole, for whoever works there: today's, and those"
                            + " that are wanted from a coming day on, each looked at on that day.")
    OpenRoleList openRoles(Scope scope, OpenRolesAsked asked) {
        LocalDate today = scope.today();
        List<WantedRole> wanted =
                WantedRoles.of(events.of(scope.board(), null))
                        .on(today, scope.organisation().succession())
                        .stream()
                        .filter(role -> role.school() == null || role.school().equals(scope.school()))
                        .filter(role -> role.until() == null || !role.until().isBefore(today))
                        .toList();
        RoleMixQuestion question =
                new RoleMixQuestion(scope.board(), scope.school(), null, false, today, null, scope.organisation());
        List<OpenRole> open = comparisons.compare(question, wanted).roles().stream()
                .filter(role -> role.open() > 0)
                .map(role -> OpenRole.of(role, scope.organisation().catalogue()))
                .toList();
        return new OpenRoleList(Faults.present(scope.school()), open);
    }

    /**
     * The part that is asked for of who does what.
     *
     * @param role who plays the role with this code, null for any
     * @param after what must be in the answer, null for whatever is
     */
    record WhoDoesWhatAsked(
            @Nullable String role,
            @Nullable Position after,
            @Nullable Integer page,
            @Nullable Integer size) implements Paged {}

    /**
     * Who does what at a school today.
     *
     * @param total how many roles there are in all
     * @param page which part this is, from 0
     * @param size how many a part has at most
     * @param roles by name, then role
     */
    record WhoDoesWhatList(int total, int page, int size, List<PlayedRole> roles) {}

    /**
     * A role that somebody plays. What colleagues may know, and no more: neither stage nor dossier, nor since when.
     *
     * @param name the name, null when not registered
     * @param role the role's code
     * @param level where it is played, null when not told
     * @param team in which team, null when not told
     */
    record PlayedRole(
            @Nullable String name,
            String role,
            @Nullable RoleLevel level,
            @Nullable String team) {}

    @GetMapping("/v1/schools/{brin}/who-does-what")
    @ShowsPersons(ShownAs.WHO_DOES_WHAT)
    @Shows(Access.Shown.COLLEAGUES)
    @Operation(
            summary = "Wie wat doet op een school",
            description =
                    "Who plays which role at a school today, for whoever works there: name, role, level and team.")
    WhoDoesWhatList whoDoesWhat(Scope scope, WhoDoesWhatAsked asked) {
        RoleMixQuestion question = new RoleMixQuestion(
                scope.board(), scope.school(), null, false, scope.today(), null, scope.organisation());
        Page<PlayedRole> page = names.page(
                asked,
                roleMixes.held(question).stream()
                        .filter(held -> asked.role() == null || asked.role().equals(held.role()))
                        .toList(),
                HeldRole::teacher,
                BY_ROLE,
                (held, name) -> new PlayedRole(name, held.role(), held.level(), held.team()));
        return new WhoDoesWhatList(page.total(), page.number(), page.size(), page.entries());
    }
}
