package nl.waaier.api.asking.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.Faults;
import nl.waaier.core.organisation.event.AccessGrant;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.GrantId;
import nl.waaier.core.shared.GrantedRole;
import org.jspecify.annotations.Nullable;

/**
 * A right as a caller gives it.
 *
 * @param account to whom
 * @param role bestuur, hr, schoolleider, teamleider, pmr or auditor
 * @param schools of which schools (BRIN), of a schoolleider
 * @param teams of which teams, of a teamleider
 * @param auditFirstDay first reference date that an auditor may ask for
 * @param auditLastDay last reference date that an auditor may ask for
 * @param from first day, today or later
 * @param until last day, null when it is open
 */
record GrantBody(
        @Nullable String account,
        @Nullable String role,
        @Nullable List<@Nullable String> schools,
        @Nullable List<@Nullable TeamBody> teams,
        @Nullable LocalDate auditFirstDay,
        @Nullable LocalDate auditLastDay,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * A team of a school.
     *
     * @param school which school (BRIN)
     * @param team its name or code
     */
    record TeamBody(@Nullable String school, @Nullable String team) {

        private SchoolTeam read() {
            if (school == null || team == null) {
                throw new IllegalArgumentException("not whole");
            }
            return new SchoolTeam(new Brin(school), team);
        }
    }

    /**
     * The right that this body describes.
     *
     * @throws nl.waaier.api.platform.problem.InvalidRequestException with every fault there is
     */
    AccessGrant read(String number) {
        Faults faults = new Faults();
        GrantId id = faults.read("grant", number, GrantId::of);
        AccountId to = faults.readRequired("account", account, AccountId::of);
        GrantedRole as = faults.readRequired("role", role, GrantedRole::of);
        List<Brin> brins = faults.guarded(
                "schools",
                () -> schools == null
                        ? List.of()
                        : schools.stream()
                                .map(school -> new Brin(Objects.requireNonNullElse(school, "")))
                                .toList());
        List<SchoolTeam> led = faults.guarded(
                "teams",
                () -> teams == null
                        ? List.of()
                        : teams.stream()
                                .map(team -> Objects.requireNonNullElse(team, new TeamBody(null, null))
                                        .read())
                                .toList());
        faults.required("from", from);
        faults.check();
        AccessGrant grant = faults.guarded(
                "role",
                () -> new AccessGrant(
                        Faults.present(id),
                        Faults.present(to),
                        Faults.present(as),
                        Faults.present(brins),
                        Faults.present(led),
                        auditFirstDay,
                        auditLastDay,
                        Faults.present(from),
                        until));
        if (grant == null) {
            faults.add(new Fault(
                    "role",
                    "scope-of-role",
                    "Een schoolleider heeft scholen, een teamleider teams, een auditor een eerste en laatste peildatum, en"
                            + " geen ander heeft die; een periode eindigt niet voordat zij begint.",
                    "A schoolleider has schools, a teamleider teams, an auditor a first and a last reference date, and"
                            + " nobody else has those; a period does not end before it begins."));
        }
        faults.check();
        return Faults.present(grant);
    }
}
