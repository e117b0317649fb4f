package nl.waaier.api.asking.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.PersonNames;
import nl.waaier.api.platform.organisation.Publication;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.projections.rolemix.MemberOfStaff;
import nl.waaier.projections.rolemix.RoleMix;
import nl.waaier.projections.rolemix.RoleMixQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The role mix of a school, of a team in it, or of a board.
 *
 * @param board of which board
 * @param school of which school, null for the whole board
 * @param team of which team, null for all
 * @param referenceDate on which date
 * @param knownOn as known at which moment, null for now
 * @param teachers distinct people who hold a role; null for those who may not see persons here
 * @param peopleInService how many people work here; null as above
 * @param peopleWithoutRole how many of them have no role on record; null as above
 * @param teachersInService how many of them work as a teacher; null as above
 * @param teachersWithoutDomainOne how many of those have no role in domain 1 on record; null as above
 * @param cells domain by stage; to those who may not see persons here, teachers only, and null where that would tell of few
 * @param roles every role that is held, with its holders counted; null for those who may not see persons here
 * @param levels the levels of domain 3; null for those who may not see persons here
 * @param rolesOfBoard roles above the school that those who work here hold for the board; null for those who may not see persons here
 * @param singleHolderRoles roles that lean on one person; null for those who may not see persons here
 * @param gaps what the dossiers lack; null for those who may not see persons here
 * @param teams the teams of which those who work here are members, by name; null for a board, and for those who may not see persons here
 */
record RoleMixAnswer(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable String team,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable Integer teachers,
        @Nullable Integer peopleInService,
        @Nullable Integer peopleWithoutRole,
        @Nullable Integer teachersInService,
        @Nullable Integer teachersWithoutDomainOne,
        List<MixCells.Cell> cells,
        @Nullable List<RoleMix.RoleCount> roles,
        @Nullable List<RoleMix.LevelCount> levels,
        @Nullable List<RoleMix.RoleCount> rolesOfBoard,
        @Nullable List<String> singleHolderRoles,
        RoleMix.@Nullable Gaps gaps,
        @Nullable List<String> teams) {

    /** For those who may see persons. */
    static RoleMixAnswer shown(RoleMixQuestion question, List<MemberOfStaff> members) {
        RoleMix mix = RoleMix.of(members, question.school() == null);
        List<String> single = mix.roles().stream()
                .filter(role -> role.teachers() == 1)
                .map(RoleMix.RoleCount::role)
                .toList();
        return new RoleMixAnswer(
                question.board(),
                question.school(),
                question.team(),
                question.referenceDate(),
                question.knownOn(),
                mix.teachers(),
                mix.peopleInService(),
                mix.peopleWithoutRole(),
                mix.teachersInService(),
                mix.teachersWithoutDomainOne(),
                MixCells.shown(mix.cells()),
                mix.roles(),
                mix.levels(),
                mix.rolesOfBoard(),
                single,
                mix.gaps(),
                question.school() == null ? null : teams(members));
    }

    /** For all others: how many are at which stages, as far as {@code cells} tells. */
    static RoleMixAnswer told(
            BoardNumber board, @Nullable Brin school, Publication publication, List<MixCells.Cell> cells) {
        return new RoleMixAnswer(
                board,
                school,
                null,
                publication.referenceDate(),
                publication.publishedAt(),
                null,
                null,
                null,
                null,
                null,
                cells,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> teams(List<MemberOfStaff> members) {
        return members.stream()
                .flatMap(member -> member.workplaces().stream())
                .flatMap(workplace -> workplace.teams().stream())
                .distinct()
                .sorted(PersonNames.DUTCH)
                .toList();
    }
}
