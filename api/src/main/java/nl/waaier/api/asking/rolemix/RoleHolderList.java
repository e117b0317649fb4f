package nl.waaier.api.asking.rolemix;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.RoleLevel;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.rolemix.HeldRole;
import org.jspecify.annotations.Nullable;

/**
 * The persons behind a role mix.
 *
 * @param total how many role holdings there are in all
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param holders by name, then role
 */
record RoleHolderList(int total, int page, int size, List<Holder> holders) {

    /**
     * One role holding.
     *
     * @param teacherId who
     * @param name the name, null when not registered
     * @param school at which school
     * @param role the role's code
     * @param domain its domain
     * @param level where it is played, null when not told
     * @param team in which team, null when not told
     * @param stage the stage on the reference date
     * @param since first day in the role
     * @param support whether support is on record
     * @param facilitation whether facilitation is on record
     * @param recognition whether recognition is on record
     */
    record Holder(
            TeacherId teacherId,
            @Nullable String name,
            Brin school,
            String role,
            CareerDomain domain,
            @Nullable RoleLevel level,
            @Nullable String team,
            CareerStage stage,
            LocalDate since,
            boolean support,
            boolean facilitation,
            boolean recognition) {

        static Holder of(HeldRole role, @Nullable String name) {
            return new Holder(
                    role.teacher(),
                    name,
                    role.brin(),
                    role.role(),
                    role.domain(),
                    role.level(),
                    role.team(),
                    role.stage(),
                    role.since(),
                    role.supported(),
                    role.facilitated(),
                    role.recognised());
        }
    }

    static RoleHolderList of(Page<Holder> page) {
        return new RoleHolderList(page.total(), page.number(), page.size(), page.entries());
    }
}
