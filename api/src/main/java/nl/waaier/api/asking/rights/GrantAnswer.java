package nl.waaier.api.asking.rights;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.organisation.AccessGrants;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import org.jspecify.annotations.Nullable;

/**
 * A right that somebody has.
 *
 * @param id its number
 * @param account the account that has it
 * @param name whose that is; null when no name is registered
 * @param role in what role
 * @param schools of which schools, of a schoolleider
 * @param teams of which teams, of a teamleider
 * @param auditFirstDay first reference date that an auditor may ask for, null of others
 * @param auditLastDay last reference date that an auditor may ask for, null of others
 * @param from first day
 * @param until last day, null when it is open
 * @param givenBy the account that gave it, null for the operator
 * @param givenByName whose that is; null when no name is registered
 */
record GrantAnswer(
        GrantId id,
        AccountId account,
        @Nullable String name,
        GrantedRole role,
        List<Brin> schools,
        List<SchoolTeam> teams,
        @Nullable LocalDate auditFirstDay,
        @Nullable LocalDate auditLastDay,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable AccountId givenBy,
        @Nullable String givenByName) {

    static GrantAnswer of(AccessGrants.Given given, AccountNames names) {
        AccessGrant grant = given.grant();
        return new GrantAnswer(
                grant.id(),
                grant.account(),
                names.of(grant.account()),
                grant.role(),
                grant.schools(),
                grant.teams(),
                grant.auditFirstDay(),
                grant.auditLastDay(),
                grant.from(),
                given.lastDay(),
                given.by(),
                names.of(given.by()));
    }
}
