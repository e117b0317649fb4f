package nl.waaier.api.testing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.event.SchoolTeam;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;

/** Two boards: one that the callers of the tests belong to, and a foreign one. */
public final class TestWorld {

    /** The callers' board. */
    public static final BoardNumber BOARD = new BoardNumber("11111");

    /** Another board, of which nothing exists for the callers. */
    public static final BoardNumber FOREIGN_BOARD = new BoardNumber("22222");

    /** The school of the schoolleider. */
    public static final Brin SCHOOL = new Brin("11AA");

    /** The team of the teamleider, at that school, in which its teachers play a role. */
    public static final String TEAM = "sectie";

    /** Another school of the same board. */
    public static final Brin OTHER_SCHOOL = new Brin("11BB");

    /** A school of the foreign board. */
    public static final Brin FOREIGN_SCHOOL = new Brin("22AA");

    /** The teacher who asks. */
    public static final TeacherId TEACHER = TeacherId.of("11111111-0000-4000-8000-000000000001");

    /** A teacher of the same board. */
    public static final TeacherId COLLEAGUE = TeacherId.of("11111111-0000-4000-8000-000000000002");

    /** A teacher of the foreign board. */
    public static final TeacherId FOREIGN_TEACHER = TeacherId.of("22222222-0000-4000-8000-000000000001");

    /** The first day of the audit. */
    public static final LocalDate AUDIT_FROM = LocalDate.of(2015, 1, 1);

    /** The last day of the audit. */
    public static final LocalDate AUDIT_UNTIL = LocalDate.of(2020, 12, 31);

    private TestWorld() {}

    /** The caller in a role, as the test issuer's tokens say. */
    public static Caller caller(UserRole role) {
        boolean audit = role == UserRole.AUDITOR;
        return new Caller(
                "https://issuer.test",
                "test-" + role.word(),
                role,
                BOARD,
                role == UserRole.SCHOOLLEIDER ? Set.of(SCHOOL) : Set.of(),
                role == UserRole.TEAMLEIDER ? Set.of(new SchoolTeam(SCHOOL, TEAM)) : Set.of(),
                role == UserRole.TEACHER ? TEACHER : null,
                audit ? AUDIT_FROM : null,
                audit ? AUDIT_UNTIL : null);
    }

    /** The organisation of the callers' board: two schools. */
    public static Organisation organisation() {
        Map<Brin, SchoolHistory> schools = new LinkedHashMap<>();
        schools.put(SCHOOL, SchoolHistory.of(new School(SCHOOL, "School A", Sector.VO, null, null)));
        schools.put(OTHER_SCHOOL, SchoolHistory.of(new School(OTHER_SCHOOL, "School B", Sector.VO, null, null)));
        return new Organisation(
                "Bestuur",
                schools,
                RoleCatalogue.DEFAULT,
                PromotionPolicies.NONE,
                List.of(),
                RightsRuleSets.NONE,
                Organisation.ROLE_REST_DAYS);
    }
}
