package nl.waaier.api.asking.paths;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.projections.paths.NextRoles;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues took up who once stood where the teacher stands. Not advice, and no score.
 *
 * @param referenceDate where the teacher stands on which date
 * @param knownOn as known at which moment, null for now
 * @param standings each role held at its stage, by domain and role
 */
record NextRolesAnswer(LocalDate referenceDate, @Nullable Instant knownOn, List<FromHere> standings) {

    /**
     * Where the teacher stands, and what others went on to from there within five years.
     *
     * @param domain the role's domain
     * @param role the role's code
     * @param roleName its name in the catalogue, in Dutch; the code while it is not in it
     * @param roleNameEn the same in English
     * @param stage the stage in it
     * @param next what at least 5 colleagues took up, the most often first
     * @param message that something is left out, in Dutch; null when nothing is
     * @param messageEn the same in English
     */
    record FromHere(
            CareerDomain domain,
            String role,
            String roleName,
            String roleNameEn,
            CareerStage stage,
            List<TakenUpRole> next,
            @Nullable String message,
            @Nullable String messageEn) {}

    /**
     * A role that colleagues took up for the first time; or other roles of a domain together, of each of which there were
     * too few.
     *
     * @param domain the domain
     * @param role the role's code, null for other roles of the domain
     * @param roleName its name in the catalogue, in Dutch; null as above
     * @param roleNameEn the same in English
     * @param colleagues how many
     * @param medianMonths the median of how many months that was after they stood there, one decimal
     * @param answered for how many of them each question of the role was answered a year after they began: entry (toelating),
     *     support (ondersteuning), facilitation (facilitering), recognition (erkenning); null where it would point at a few
     */
    record TakenUpRole(
            CareerDomain domain,
            @Nullable String role,
            @Nullable String roleName,
            @Nullable String roleNameEn,
            int colleagues,
            BigDecimal medianMonths,
            NextRoles.Answered answered) {}

    static NextRolesAnswer of(LocalDate date, @Nullable Instant knownOn, NextRoles roles, RoleCatalogue catalogue) {
        return new NextRolesAnswer(
                date,
                knownOn,
                roles.standings().stream()
                        .map(standing -> fromHere(standing, catalogue))
                        .toList());
    }

    private static FromHere fromHere(NextRoles.Standing standing, RoleCatalogue catalogue) {
        boolean few = standing.leftOut() || standing.next().isEmpty();
        return new FromHere(
                standing.domain(),
                standing.role(),
                catalogue.find(standing.role()).map(TeacherRole::dutchName).orElse(standing.role()),
                catalogue.find(standing.role()).map(TeacherRole::englishName).orElse(standing.role()),
                standing.stage(),
                standing.next().stream().map(next -> takenUp(next, catalogue)).toList(),
                few ? "Wat minder dan vijf collega's hierna gingen doen, wordt niet verteld." : null,
                few ? "What fewer than five colleagues took up after this is not told." : null);
    }

    private static TakenUpRole takenUp(NextRoles.Next next, RoleCatalogue catalogue) {
        String role = next.role();
        return new TakenUpRole(
                next.domain(),
                role,
                role == null
                        ? null
                        : catalogue.find(role).map(TeacherRole::dutchName).orElse(role),
                role == null
                        ? null
                        : catalogue.find(role).map(TeacherRole::englishName).orElse(role),
                next.colleagues(),
                next.medianMonths(),
                next.answered());
    }
}
