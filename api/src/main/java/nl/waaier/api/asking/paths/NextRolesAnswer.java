package nl.waaier.api.asking.paths;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.paths.ToldNextRoles.Told;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.projections.paths.NextRoles.Place;
import nl.waaier.projections.paths.NextRoles.TakenUp;
import org.jspecify.annotations.Nullable;

/**
 * What people of the board took up who once stood where the teacher stands. Not advice, and no score.
 *
 * @param referenceDate where the teacher stands on which date
 * @param knownOn as known at which moment, null for now
 * @param publishedDate what others took up until which date, the last that the board published; null while none is
 * @param standings each role held at its stage, by domain and role
 */
record NextRolesAnswer(
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        @Nullable LocalDate publishedDate,
        List<FromHere> standings) {

    /**
     * Where the teacher stands, and what others went on to from there within five years.
     *
     * @param domain the role's domain
     * @param role the role's code
     * @param roleName its name in the catalogue, in Dutch; the code while it is not in it
     * @param roleNameEn the same in English
     * @param stage the stage in it
     * @param next what at least 5 people took up who stand in no number told before, the most often first
     */
    record FromHere(
            CareerDomain domain,
            String role,
            String roleName,
            String roleNameEn,
            CareerStage stage,
            List<TakenUpRole> next) {}

    /**
     * A role that people took up for the first time; or other roles of a domain together, of each of which there were too few.
     *
     * @param domain the domain
     * @param role the role's code, null for other roles of the domain
     * @param roleName its name in the catalogue, in Dutch; null as above
     * @param roleNameEn the same in English
     * @param colleagues how many, the teacher too who did
     * @param halfWithinYears within how many whole years after they stood there half of them did
     * @param mostlyAnswered which questions of the role were answered for most of them a year after they began
     */
    record TakenUpRole(
            CareerDomain domain,
            @Nullable String role,
            @Nullable String roleName,
            @Nullable String roleNameEn,
            int colleagues,
            int halfWithinYears,
            MostlyAnswered mostlyAnswered) {}

    /**
     * Which of the four questions of a role were answered for more than half of those who took it up.
     *
     * @param entry toelating: it is told how they got into the role
     * @param support ondersteuning: some had begun
     * @param facilitation facilitering: some held
     * @param recognition erkenning: some held
     */
    record MostlyAnswered(boolean entry, boolean support, boolean facilitation, boolean recognition) {}

    static NextRolesAnswer of(
            LocalDate date,
            @Nullable Instant knownOn,
            List<Place> places,
            PublishedNextRoles.Latest latest,
            RoleCatalogue catalogue) {
        return new NextRolesAnswer(
                date,
                knownOn,
                latest.date(),
                places.stream()
                        .map(place -> new FromHere(
                                place.domain(),
                                place.role(),
                                dutch(place.role(), catalogue),
                                english(place.role(), catalogue),
                                place.stage(),
                                latest.told().stream()
                                        .filter(told -> told.from().equals(place))
                                        .map(told -> takenUp(told, catalogue))
                                        .toList()))
                        .toList());
    }

    private static TakenUpRole takenUp(Told told, RoleCatalogue catalogue) {
        String role = told.role();
        return new TakenUpRole(
                told.domain(),
                role,
                role == null ? null : dutch(role, catalogue),
                role == null ? null : english(role, catalogue),
                told.people().size(),
                told.halfWithinYears(),
                new MostlyAnswered(
                        told.mostly(TakenUp::entry),
                        told.mostly(TakenUp::support),
                        told.mostly(TakenUp::facilitation),
                        told.mostly(TakenUp::recognition)));
    }

    private static String dutch(String role, RoleCatalogue catalogue) {
        return catalogue.find(role).map(TeacherRole::dutchName).orElse(role);
    }

    private static String english(String role, RoleCatalogue catalogue) {
        return catalogue.find(role).map(TeacherRole::englishName).orElse(role);
    }
}
