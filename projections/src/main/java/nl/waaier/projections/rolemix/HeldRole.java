package nl.waaier.projections.rolemix;

import java.time.LocalDate;
import java.util.Set;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.DossierGap;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody holds on the reference date, at a school where they work that day, or for the board.
 *
 * @param teacher who
 * @param brin at which school; null for a role of the board, above its schools
 * @param role the role's code
 * @param domain the role's domain
 * @param level at which level it is played on the date, in domain 3; null when not told, and in any other domain
 * @param team in which team it is played on the date, null when not told
 * @param stage the stage in this role on the date
 * @param since first day in the role
 * @param gaps what the dossier leaves open on the date
 * @param recognisedUntil last day of the last recognition, when that is within a year of the date; else null
 */
public record HeldRole(
        TeacherId teacher,
        @Nullable Brin brin,
        String role,
        CareerDomain domain,
        @Nullable RoleLevel level,
        @Nullable String team,
        CareerStage stage,
        LocalDate since,
        Set<DossierGap> gaps,
        @Nullable LocalDate recognisedUntil) {

    static HeldRole of(RoleHolding holding, TeacherId teacher, LocalDate date, Dossier dossier) {
        CareerDomain domain = holding.entry().domain();
        return new HeldRole(
                teacher,
                holding.brinOn(date),
                holding.role(),
                domain,
                domain == CareerDomain.ORGANISEREN ? holding.levelOn(date) : null,
                holding.teamOn(date),
                holding.stageOn(date),
                holding.entry().entryDate(),
                dossier.gaps(),
                dossier.recognisedUntil());
    }
}
