package nl.waaier.api.asking.rolemix;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.projections.rolemix.RoleMix;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of people that stand beside the cells of a role mix. Each is null when it is left out.
 *
 * @param teachers distinct people who hold a role
 * @param peopleInService how many people work here
 * @param peopleWithoutRole how many of them have no role on record
 * @param teachersInService how many of them work as a teacher
 * @param teachersWithoutDomainOne how many of those have no role in domain 1 on record
 */
public record StaffNumbers(
        @Nullable Integer teachers,
        @Nullable Integer peopleInService,
        @Nullable Integer peopleWithoutRole,
        @Nullable Integer teachersInService,
        @Nullable Integer teachersWithoutDomainOne) {

    /** One bit per number, the one that is wanted most first. */
    private static final int ALL = 0b11111;

    private static final int PEOPLE_IN_SERVICE = 0b10000;

    /** All of them, for those who may see persons. */
    public static StaffNumbers shown(RoleMix mix) {
        return new StaffNumbers(
                mix.teachers(),
                mix.peopleInService(),
                mix.peopleWithoutRole(),
                mix.teachersInService(),
                mix.teachersWithoutDomainOne());
    }

    /** Those that point at nobody beside the cells that are shown. */
    public static StaffNumbers suppressed(RoleMix mix) {
        Map<CareerDomain, Integer> active = SmallCells.suppressed(mix.cells()).stream()
                .collect(Collectors.groupingBy(SmallCells.Cell::domain))
                .entrySet()
                .stream()
                .filter(row -> row.getValue().stream().noneMatch(cell -> cell.teachers() == null))
                .collect(Collectors.toMap(Map.Entry::getKey, row -> row.getValue().stream()
                        .mapToInt(cell -> Objects.requireNonNull(cell.teachers()))
                        .sum()));
        return shown(mix).beside(active);
    }

    /**
     * As many of these numbers as can be shown without a small one following from them; none where the number of people in
     * service cannot, for it would follow from the others where they are many.
     *
     * @param active how many people are active in a domain, of every domain of which all cells are shown
     */
    StaffNumbers beside(Map<CareerDomain, Integer> active) {
        int shown = ALL;
        while (only(shown).pointsAtPersons(active)) {
            shown--;
        }
        return only(shown < PEOPLE_IN_SERVICE ? 0 : shown);
    }

    private StaffNumbers only(int shown) {
        return new StaffNumbers(
                (shown & 0b01000) == 0 ? null : teachers,
                (shown & PEOPLE_IN_SERVICE) == 0 ? null : peopleInService,
                (shown & 0b00010) == 0 ? null : peopleWithoutRole,
                (shown & 0b00100) == 0 ? null : teachersInService,
                (shown & 0b00001) == 0 ? null : teachersWithoutDomainOne);
    }

    /** Whether one of these groups of people is small, or what one of them leaves of a group that it is a part of. */
    private boolean pointsAtPersons(Map<CareerDomain, Integer> active) {
        Integer withRole = difference(peopleInService, peopleWithoutRole);
        Integer teachingInDomainOne = difference(teachersInService, teachersWithoutDomainOne);
        Integer inDomainOne = active.get(CareerDomain.LEERLINGEN);
        return isSmall(peopleWithoutRole, peopleInService)
                || isSmall(teachingInDomainOne, teachersInService, peopleInService)
                || isSmall(teachingInDomainOne, inDomainOne, teachers, withRole, peopleInService)
                || isSmall(teachersWithoutDomainOne, difference(peopleInService, inDomainOne), peopleInService)
                || isSmall(teachers, withRole, peopleInService)
                || active.values().stream().anyMatch(each -> isSmall(each, teachers, withRole, peopleInService));
    }

    /** Of groups of which each is a part of the next, whether one is small, or one without another; null for unknown ones. */
    private static boolean isSmall(@Nullable Integer... nested) {
        for (Integer whole : nested) {
            for (Integer part : nested) {
                if (whole != null && part != null && (Access.isSmall(whole) || Access.isSmall(whole - part))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable Integer difference(@Nullable Integer whole, @Nullable Integer part) {
        return whole == null || part == null ? null : Integer.valueOf(whole - part);
    }
}
