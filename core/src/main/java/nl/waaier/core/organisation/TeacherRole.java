package nl.waaier.core.organisation;

import java.time.LocalDate;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.RoleLevel;
import org.jspecify.annotations.Nullable;

/**
 * A role in the catalogue.
 *
 * @param code kebab-case, at most 60 characters
 * @param dutchName what users see
 * @param englishName the same in English
 * @param domain the domain it belongs to
 * @param level where it is usually played, null when that varies
 * @param lastDay last day on which it may be entered, null while it may
 */
public record TeacherRole(
        String code,
        String dutchName,
        String englishName,
        CareerDomain domain,
        @Nullable RoleLevel level,
        @Nullable LocalDate lastDay) {

    /** @throws IllegalArgumentException when the code or a name does not have its form */
    public TeacherRole {
        Required.all(code, dutchName, englishName, domain);
        Bounds.role(code);
        School.requireName(dutchName);
        School.requireName(englishName);
    }
}
