package nl.waaier.api.asking.rolemix;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.asking.questions.NamedPersons;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.asking.questions.Scope;
import nl.waaier.api.asking.questions.Shows;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShowsPersons;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.rolemix.HeldRole;
import nl.waaier.projections.rolemix.MemberOfStaff;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import nl.waaier.projections.rolemix.RoleMixes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which roles, in which domain, at which stage. */
@RestController
@Tag(name = "rolmix", description = "Rolmix: rollen, domeinen en fasen van een team. Role mix of a team.")
class RoleMixController {

    private static final Comparator<HeldRole> BY_ROLE =
            Comparator.comparing(HeldRole::role).thenComparing(HeldRole::since);

    private static final Comparator<MemberOfStaff> BY_TEACHER =
            Comparator.comparing(member -> member.teacher().toString());

    private final RoleMixes roleMixes;
    private final PublishedRoleMixes published;
    private final PersonNames names;

    RoleMixController(RoleMixes roleMixes, PublishedRoleMixes published, PersonNames names) {
        this.roleMixes = roleMixes;
        this.published = published;
        this.names = names;
    }

    @GetMapping({"/v1/schools/{brin}/role-mix", "/v1/boards/{boardNumber}/role-mix"})
    @Operation(
            summary = "Rolmix van een school, een team daarvan of een bestuur",
            description = "Role mix of a school, of a team in it, or of a board over all its schools.")
    RoleMixAnswer roleMix(Scope scope, RoleMixAsked asked) {
        if (!scope.showsHolders(asked.team())) {
            return published.of(scope, asked.published(scope));
        }
        RoleMixQuestion question = asked.of(scope);
        return RoleMixAnswer.shown(question, roleMixes.members(question));
    }

    @GetMapping({"/v1/schools/{brin}/role-mix/holders", "/v1/boards/{boardNumber}/role-mix/holders"})
    @ShowsPersons(ShownAs.ROLE_HOLDERS)
    @Shows(Access.Shown.HOLDERS)
    @Operation(
            summary = "De personen achter de rolmix van een school of bestuur",
            description = "The persons behind the role mix of a school or a board; each filter is optional.")
    RoleHolderList roleHolders(Scope scope, RoleHoldersAsked asked) {
        List<HeldRole> held = roleMixes.held(asked.mix().of(scope)).stream()
                .filter(role -> !asked.asCounted() || scope.school() == null || role.brin() != null)
                .toList();
        Set<String> wanted = Boolean.TRUE.equals(asked.onOnePerson()) ? onOnePerson(held) : null;
        held = held.stream()
                .filter(role -> asked.includes(role) && (wanted == null || wanted.contains(role.role())))
                .toList();
        return RoleHolderList.of(names.page(asked, held, HeldRole::teacher, BY_ROLE, RoleHolderList.Holder::of));
    }

    private static Set<String> onOnePerson(List<HeldRole> held) {
        Map<String, Set<TeacherId>> holders = new HashMap<>();
        held.forEach(role ->
                holders.computeIfAbsent(role.role(), code -> new HashSet<>()).add(role.teacher()));
        holders.values().removeIf(teachers -> teachers.size() > 1);
        return holders.keySet();
    }

    @GetMapping({"/v1/schools/{brin}/staff", "/v1/boards/{boardNumber}/staff"})
    @ShowsPersons(ShownAs.STAFF)
    @Shows(Access.Shown.HOLDERS)
    @Operation(
            summary = "Wie er op een school of bij een bestuur werkt, in welke teams en met welke rollen of zonder",
            description =
                    "Who works at a school, or at any school of a board, on a reference date, in which teams, with which"
                            + " roles or without any; all, or whoever is looked for by name, or at a board by personeelsnummer.")
    StaffList staff(Scope scope, StaffAsked asked) {
        List<MemberOfStaff> members = roleMixes.members(asked.mix().of(scope)).stream()
                .filter(asked::includes)
                .toList();
        if (asked.searches()) {
            NamedPersons persons =
                    names.of(members.stream().map(MemberOfStaff::teacher).toList());
            members = members.stream()
                    .filter(member -> asked.finds(persons.find(member.teacher())))
                    .toList();
        }
        return StaffList.of(names.page(asked, members, MemberOfStaff::teacher, BY_TEACHER, StaffList.Colleague::of));
    }
}
