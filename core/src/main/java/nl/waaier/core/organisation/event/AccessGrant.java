package nl.waaier.core.organisation.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import nl.waaier.core.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * A right that somebody is given: in which role, for what part of the board, from when until when.
 *
 * @param id chosen by chance, never given again
 * @param account to whom
 * @param role in what role
 * @param schools the schools of a schoolleider, at least one; of others none
 * @param teams the teams of a teamleider, at least one; of others none
 * @param auditFirstDay first reference date that an auditor may ask for, null of others
 * @param auditLastDay last reference date that an auditor may ask for, null of others
 * @param from first day
 * @param until last day, null when it is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessGrant(
        GrantId id,
        AccountId account,
        GrantedRole role,
        List<Brin> schools,
        List<SchoolTeam> teams,
        @Nullable LocalDate auditFirstDay,
        @Nullable LocalDate auditLastDay,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The most schools, and the most teams, of one grant. */
    public static final int MOST = 200;

    /** @throws IllegalArgumentException when the role lacks what it needs, or has what is another's, or a period ends early */
    public AccessGrant {
        Required.all(id, account, role, schools, teams, from);
        schools = List.copyOf(schools);
        teams = List.copyOf(teams);
        boolean audits = role == GrantedRole.AUDITOR;
        if (schools.isEmpty() == (role == GrantedRole.SCHOOLLEIDER)
                || teams.isEmpty() == (role == GrantedRole.TEAMLEIDER)
                || schools.size() > MOST
                || teams.size() > MOST
                || (auditFirstDay != null) != audits
                || (auditLastDay != null) != audits) {
            throw new IllegalArgumentException("not what the role needs");
        }
        if ((auditFirstDay != null && auditLastDay != null && auditLastDay.isBefore(auditFirstDay))
                || (until != null && until.isBefore(from))) {
            throw new IllegalArgumentException("a period that ends before it begins");
        }
    }

    /** Whether whoever has it may give and withdraw access. */
    public boolean mayGrant() {
        return role == GrantedRole.BESTUUR;
    }
}
