package nl.waaier.core.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.RoleLevel;

/**
 * The roles that can be held: the product's own catalogue, which a board extends. Data, never an enum: the career
 * picture is meant to inspire, not to prescribe.
 *
 * @param roles by code, in the order of the catalogue
 */
public record RoleCatalogue(Map<String, TeacherRole> roles) {

    /** The catalogue that comes with the product ({@code role-catalogue.csv}). */
    public static final RoleCatalogue DEFAULT = read("role-catalogue.csv");

    public RoleCatalogue {
        roles = Collections.unmodifiableMap(roles);
    }

    /** Whether the board added a role to what comes with the product, or changed one. */
    public boolean isOwn() {
        return !equals(DEFAULT);
    }

    /** The catalogue with one more role, or with another version of a role. */
    public RoleCatalogue with(TeacherRole role) {
        Map<String, TeacherRole> more = new LinkedHashMap<>(roles);
        more.put(role.code(), role);
        return new RoleCatalogue(more);
    }

    /** The role with this code, if there is one. */
    public Optional<TeacherRole> find(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    /** The rule that telling of this role in this domain would break, if any. */
    public Optional<OrganisationRule> broken(String code, CareerDomain domain) {
        TeacherRole role = roles.get(code);
        if (role == null) {
            return Optional.of(OrganisationRule.ROLE_IN_CATALOGUE);
        }
        return role.domain() == domain ? Optional.empty() : Optional.of(OrganisationRule.ROLE_KEEPS_DOMAIN);
    }

    /** The rule that entering this role on this date would break, if any. */
    public Optional<OrganisationRule> broken(String code, LocalDate entryDate) {
        TeacherRole role = roles.get(code);
        if (role == null) {
            return Optional.of(OrganisationRule.ROLE_IN_CATALOGUE);
        }
        return role.lastDay() != null && entryDate.isAfter(role.lastDay())
                ? Optional.of(OrganisationRule.ROLE_ABOLISHED)
                : Optional.empty();
    }

    private static RoleCatalogue read(String resource) {
        Map<String, TeacherRole> roles = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RoleCatalogue.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(RoleCatalogue::parse).forEach(role -> roles.put(role.code(), role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RoleCatalogue(roles);
    }

    /** A line is {@code code;dutch name;english name;domain;level;last day}; the last two may be empty. */
    private static TeacherRole parse(String line) {
        String[] field = line.split(";", -1);
        return new TeacherRole(
                field[0],
                field[1],
                field[2],
                CareerDomain.of(Integer.parseInt(field[3])),
                field[4].isEmpty() ? null : RoleLevel.of(field[4]),
                field[5].isEmpty() ? null : LocalDate.parse(field[5]));
    }
}
