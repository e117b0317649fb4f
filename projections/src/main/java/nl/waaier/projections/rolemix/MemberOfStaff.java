package nl.waaier.projections.rolemix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.Dossier;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.team.TeamMembership;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the board on a date, with the roles held that day, or without any.
 *
 * @param teacher who
 * @param workplaces the schools where they work, by BRIN
 * @param roles the roles held at those schools, and for the board; or those of them that are asked for
 * @param inDomainOne whether any role held at those schools is in domain 1, asked for or not
 */
public record MemberOfStaff(TeacherId teacher, List<Workplace> workplaces, List<HeldRole> roles, boolean inDomainOne) {

    /**
     * A school where somebody works on the date.
     *
     * @param brin which school
     * @param teaching whether as a teacher: leraar or LIO (functiecategorie 8-10), or on a teacher's scale
     * @param teams the teams of which they are a member there, by name
     */
    public record Workplace(Brin brin, boolean teaching, List<String> teams) {

        boolean isIn(String team) {
            return teams.stream().anyMatch(one -> TeamName.same(one, team));
        }
    }

    /**
     * Somebody on a date, by the facts given; empty when they do not work at the board that day. An appointment of any kind
     * will do.
     */
    public static Optional<MemberOfStaff> on(
            LocalDate date, TeacherId teacher, List<RecordedFact<?>> facts, Organisation organisation) {
        List<Appointment> appointments = Appointment.of(facts);
        Map<Brin, Boolean> teaching = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        for (Appointment appointment : appointments) {
            if (appointment.activeOn(date)) {
                teaching.merge(appointment.brin(), appointment.isTeaching(), Boolean::logicalOr);
            }
        }
        if (teaching.isEmpty()) {
            return Optional.empty();
        }
        List<RoleHolding> holdings = RoleHolding.of(facts, appointments, organisation);
        List<TeamMembership> memberships = TeamMembership.of(facts, organisation.succession());
        List<Workplace> workplaces = new ArrayList<>(teaching.size());
        teaching.forEach((brin, teaches) -> workplaces.add(new Workplace(
                brin,
                teaches,
                TeamMembership.teamsOn(
                        date,
                        brin,
                        memberships,
                        holdings,
                        called -> organisation.nameOf(brin, called),
                        organisation.succession()))));
        return Optional.of(of(teacher, workplaces, held(date, teacher, facts, holdings)));
    }

    private static MemberOfStaff of(TeacherId teacher, List<Workplace> workplaces, List<HeldRole> roles) {
        return new MemberOfStaff(
                teacher, workplaces, roles, roles.stream().anyMatch(role -> role.domain() == CareerDomain.LEERLINGEN));
    }

    private static List<HeldRole> held(
            LocalDate date, TeacherId teacher, List<RecordedFact<?>> facts, Collection<RoleHolding> holdings) {
        List<HeldRole> held = new ArrayList<>();
        List<RecordedFact<RecognitionGiven>> recognitions = RecordedFact.ofKind(facts, RecognitionGiven.class);
        for (RoleHolding holding : holdings) {
            if (holding.heldOn(date)) {
                held.add(HeldRole.of(holding, teacher, date, Dossier.of(holding, date, recognitions)));
            }
        }
        return held;
    }

    /** The same at some schools only, with the roles held there and for the board; empty when they work at none of those. */
    public Optional<MemberOfStaff> at(Predicate<Brin> school) {
        List<Workplace> there =
                workplaces.stream().filter(w -> school.test(w.brin)).toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(of(teacher, there, having(role -> isAt(role.brin(), school))));
    }

    private static boolean isAt(@Nullable Brin brin, Predicate<Brin> school) {
        return brin == null || school.test(brin);
    }

    /** The same with some of the roles only. */
    MemberOfStaff only(Predicate<HeldRole> some) {
        return new MemberOfStaff(teacher, workplaces, having(some), inDomainOne);
    }

    private List<HeldRole> having(Predicate<HeldRole> some) {
        return roles.stream().filter(some).toList();
    }

    /** Whether they work as a teacher at any of these schools. */
    public boolean isTeaching() {
        return workplaces.stream().anyMatch(Workplace::teaching);
    }

    /**
     * Whether they are a member of a team at one of these schools.
     *
     * @param school at this school, null for any
     * @param called the team's name or code
     */
    public boolean isIn(@Nullable Brin school, String called, Organisation organisation) {
        return workplaces.stream()
                .filter(w -> school == null || school.equals(w.brin))
                .anyMatch(w -> w.isIn(organisation.nameOf(w.brin, called)));
    }

    /** The roles that somebody holds on a date, by the facts given; none of who does not work at the board that day. */
    public static List<HeldRole> rolesOn(
            LocalDate date, TeacherId teacher, List<RecordedFact<?>> facts, Organisation organisation) {
        return on(date, teacher, facts, organisation).map(MemberOfStaff::roles).orElse(List.of());
    }
}
