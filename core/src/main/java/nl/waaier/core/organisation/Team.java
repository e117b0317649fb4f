package nl.waaier.core.organisation;

import java.time.LocalDate;
import nl.waaier.core.shared.Bounds;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Required;
import nl.waaier.core.shared.TeamKind;
import nl.waaier.core.shared.TeamName;
import org.jspecify.annotations.Nullable;

/**
 * A team, section, department or project of a school.
 *
 * @param brin the school
 * @param code the board's own code, unique in the school, kebab-case, at most {@value Bounds#MAX_ROLE} characters
 * @param name its name, 1 to {@value Bounds#MAX_TEAM} characters
 * @param kind what kind of team it is
 * @param from first day, null when it was always there
 * @param until last day, null while it goes on
 */
public record Team(
        Brin brin,
        String code,
        String name,
        TeamKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** @throws IllegalArgumentException when the code or the name does not have its form, or it ends before it begins */
    public Team {
        Required.all(brin, code, name, kind);
        Bounds.role(code);
        Bounds.team(name);
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** Whether it is there on a date. */
    public boolean existsOn(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
    }

    /** Whether people mean it by this name or code. */
    boolean isCalled(String text) {
        return TeamName.same(name, text) || TeamName.same(code, text);
    }
}
