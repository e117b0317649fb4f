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
import nl.waaier.projections.rolemix.MemberOfStaff;
import org.jspecify.annotations.Nullable;

/**
 * Who works at a school, or at any school of a board.
 *
 * @param total how many people there are in all
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param staff by name
 */
record StaffList(int total, int page, int size, List<Colleague> staff) {

    /**
     * Somebody who works there.
     *
     * @param teacherId who
     * @param name the name, null when not registered
     * @param teaching whether as a teacher or LIO; support staff and leadership do not
     * @param schools where they work of the schools asked about
     * @param teams the teams of those schools of which they are a member, by name
     * @param roles the roles held at those schools, and for the board; empty for who has none on record
     */
    record Colleague(
            TeacherId teacherId,
            @Nullable String name,
            boolean teaching,
            List<Brin> schools,
            List<String> teams,
            List<RoleOfColleague> roles) {

        static Colleague of(MemberOfStaff member, @Nullable String name) {
            return new Colleague(
                    member.teacher(),
                    name,
                    member.isTeaching(),
                    member.workplaces().stream()
                            .map(MemberOfStaff.Workplace::brin)
                            .toList(),
                    member.workplaces().stream()
                            .flatMap(workplace -> workplace.teams().stream())
                            .toList(),
                    member.roles().stream().map(RoleOfColleague::of).toList());
        }
    }

    /**
     * A role that is held.
     *
     * @param school at which school; null for a role of the board
     * @param role the role's code
     * @param domain its domain
     * @param level at which level of domain 3
     * @param team in which team it is played
     * @param stage the stage on the reference date
     * @param since first day in the role
     * @param gaps what the dossier leaves open, as for the holders of a role mix
     */
    record RoleOfColleague(
            @Nullable Brin school,
            String role,
            CareerDomain domain,
            @Nullable RoleLevel level,
            @Nullable String team,
            CareerStage stage,
            LocalDate since,
            List<String> gaps) {

        static RoleOfColleague of(HeldRole held) {
            return new RoleOfColleague(
                    held.brin(),
                    held.role(),
                    held.domain(),
                    held.level(),
                    held.team(),
                    held.stage(),
                    held.since(),
                    held.gaps().stream().map(DossierGap::word).toList());
        }
    }

    static StaffList of(Page<Colleague> page) {
        return new StaffList(page.total(), page.number(), page.size(), page.entries());
    }
}
