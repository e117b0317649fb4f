package nl.waaier.api.asking.rolemix;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.core.career.DossierGap;
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
     * @param school at which school; null for a role of the board
     * @param role the role's code
     * @param domain its domain
     * @param level where it is played, null when not told
     * @param team in which team, null when not told
     * @param stage the stage on the reference date
     * @param since first day in the role
     * @param gaps what the dossier leaves open on the reference date: {@code role-entry}, {@code support}, {@code facilitation},
     *     {@code recognition}, {@code induction}
     * @param recognisedUntil last day of the last recognition, when that is within a year; else null
     */
    record Holder(
            TeacherId teacherId,
            @Nullable String name,
            @Nullable Brin school,
            String role,
            CareerDomain domain,
            @Nullable RoleLevel level,
            @Nullable String team,
            CareerStage stage,
            LocalDate since,
            List<String> gaps,
            @Nullable LocalDate recognisedUntil) {

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
                    role.gaps().stream().map(DossierGap::word).toList(),
                    role.recognisedUntil());
        }
    }

    static RoleHolderList of(Page<Holder> page) {
        return new RoleHolderList(page.total(), page.number(), page.size(), page.entries());
    }
}
