package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.regex.Pattern;
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

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when the code or a name does not have its form */
    public TeacherRole {
        Required.all(code, dutchName, englishName, domain);
        if (code.length() > 60 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code not in kebab-case or longer than 60 characters");
        }
        School.requireName(dutchName);
        School.requireName(englishName);
    }
}
