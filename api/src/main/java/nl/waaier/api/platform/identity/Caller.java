package nl.waaier.api.platform.identity;

import java.time.LocalDate;
import java.util.Set;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, in one role: by the rights that a board gave, or by the claims of a token. One board, always;
 * nothing of another board exists for this caller.
 *
 * @param issuer who vouches for the subject: the token's issuer
 * @param subject the token's subject
 * @param role in what role
 * @param board the board the caller belongs to
 * @param schools the schools in scope for a schoolleider, empty for others
 * @param teams the teams in scope for a teamleider, empty for others
 * @param teacher the own file: of a teacher always, of others where it is known
 * @param from first reference date an auditor may ask for, null for others
 * @param until last reference date an auditor may ask for, null for others
 */
public record Caller(
        String issuer,
        String subject,
        UserRole role,
        BoardNumber board,
        Set<Brin> schools,
        Set<SchoolTeam> teams,
        @Nullable TeacherId teacher,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** A caller of any role but teamleider. */
    public Caller(
            String issuer,
            String subject,
            UserRole role,
            BoardNumber board,
            Set<Brin> schools,
            @Nullable TeacherId teacher,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        this(issuer, subject, role, board, schools, Set.of(), teacher, from, until);
    }

    /** The same caller, whose own file goes on as another one. */
    public Caller withFile(TeacherId other) {
        return new Caller(issuer, subject, role, board, schools, teams, other, from, until);
    }
}
