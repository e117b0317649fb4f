package nl.waaier.api.asking.rolemix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
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
 * @param teachers distinct teachers who hold a role; null where it would give a small number away
 * @param teachersWithoutDomainOne how many of them hold none in domain 1, where every teacher should be; null as above
 * @param cells domain by stage; numbers under 5 are null for those who may not see persons here
 * @param roles every role that is held, with its holders counted; null for those who may not see persons here
 * @param singleHolderRoles roles that lean on one person; null for those who may not see persons here
 * @param gaps what the dossiers lack; null for those who may not see persons here
 */
record RoleMixAnswer(
        BoardNumber board,
        @Nullable Brin school,
        @Nullable String team,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable Integer teachers,
        @Nullable Integer teachersWithoutDomainOne,
        List<SmallCells.Cell> cells,
        @Nullable List<RoleMix.RoleCount> roles,
        @Nullable List<String> singleHolderRoles,
        RoleMix.@Nullable Gaps gaps) {

    /** @param persons whether the caller may see the persons behind it */
    static RoleMixAnswer of(RoleMixQuestion question, RoleMix mix, boolean persons) {
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
                SmallCells.total(mix.teachers(), persons),
                SmallCells.total(mix.teachersWithoutDomainOne(), persons),
                persons ? SmallCells.shown(mix.cells()) : SmallCells.suppressed(mix.cells()),
                persons ? mix.roles() : null,
                persons ? single : null,
                persons ? mix.gaps() : null);
    }
}
