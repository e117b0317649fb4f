package nl.waaier.projections.wanted;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.rolemix.HeldRole;
import nl.waaier.projections.rolemix.MemberOfStaff;
import org.jspecify.annotations.Nullable;

/**
 * A teacher who works for the board on a date, and all that bears on wanted roles.
 *
 * @param teacher who
 * @param date on which date
 * @param member where and in which teams, with the roles held on the date, as in the role mix
 * @param organisation the board as known then
 * @param holdings every holding on record, past and coming ones too
 * @param appointments every arbeidsrelatie on record
 * @param support all support on record
 */
record AtWork(
        TeacherId teacher,
        LocalDate date,
        MemberOfStaff member,
        Organisation organisation,
        List<RoleHolding> holdings,
        List<Appointment> appointments,
        List<RecordedFact<SupportArranged>> support) {

    /** Somebody on a date by the facts given; none when there is no active arbeidsrelatie. */
    static Optional<AtWork> on(
            LocalDate date, TeacherId teacher, List<RecordedFact<?>> facts, Organisation organisation) {
        return MemberOfStaff.on(date, teacher, facts, organisation)
                .map(member -> new AtWork(
                        teacher,
                        date,
                        member,
                        organisation,
                        RoleHolding.of(facts, organisation),
                        Appointment.of(facts),
                        RecordedFact.ofKind(facts, SupportArranged.class)));
    }

    /** The roles held on the date. */
    List<HeldRole> held() {
        return member.roles();
    }

    /** Held as wanted, at whatever stage; none when it is not. */
    Optional<RoleHolder> holder(WantedRole wanted) {
        List<HeldRole> roles = held().stream()
                .filter(role -> role.role().equals(wanted.role())
                        && isAt(wanted.school(), role.brin())
                        && (wanted.level() == null || wanted.level() == role.level()))
                .toList();
        return roles.isEmpty() || !inTeam(wanted.school(), wanted.team())
                ? Optional.empty()
                : Optional.of(holder(roles));
    }

    /** Whoever holds roles, one or more holdings of one role; until the first of its end and the end of the work there. */
    RoleHolder holder(List<HeldRole> roles) {
        LocalDate roleEnds = last(holdings.stream()
                .filter(holding -> roles.stream().anyMatch(role -> isOf(role, holding)))
                .map(holding -> orNever(holding.lastDay())));
        List<Appointment> there = appointments.stream()
                .filter(a -> roles.stream().anyMatch(role -> goesOnAt(role.brin(), a.brin())))
                .toList();
        LocalDate workEnds = last(there.stream().map(a -> orNever(a.lastDay())));
        boolean byWork = !workEnds.isAfter(roleEnds)
                || there.stream()
                        .anyMatch(a -> roleEnds.equals(a.lastDay())); // back after the role had rested too long
        LocalDate lastDay = workEnds.isBefore(roleEnds) ? workEnds : roleEnds;
        CareerStage stage = roles.stream()
                .map(HeldRole::stage)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return lastDay.equals(LocalDate.MAX)
                ? new RoleHolder(teacher, stage, since(there), null, null)
                : new RoleHolder(
                        teacher,
                        stage,
                        since(there),
                        lastDay,
                        byWork ? LeavingReason.EMPLOYMENT_ENDS : LeavingReason.ROLE_ENDS);
    }

    /** First day of the last arbeidsrelatie that is active on the date, where the role is wanted. */
    LocalDate worksSince(WantedRole wanted) {
        return since(appointments.stream()
                .filter(a -> goesOnAt(wanted.school(), a.brin()))
                .toList());
    }

    private LocalDate since(List<Appointment> there) {
        return there.stream()
                .filter(a -> a.activeOn(date))
                .map(a -> a.start().startDate())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** Whether work at a school is work at another in the end, or anywhere in the board. */
    private boolean goesOnAt(@Nullable Brin asked, Brin brin) {
        Succession succession = organisation.succession();
        return asked == null || Objects.equals(succession.last(asked), succession.last(brin));
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate last(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder()).orElse(LocalDate.MAX);
    }

    private boolean isOf(HeldRole role, RoleHolding holding) {
        return holding.role().equals(role.role())
                && Objects.equals(holding.brinOn(date), role.brin())
                && holding.entry().entryDate().equals(role.since());
    }

    /**
     * Whether somebody works where a role is wanted and grows towards it: an entry into it is on record for a later day, or
     * support in learning it that is not over and belongs to no earlier holding.
     */
    boolean preparesFor(WantedRole wanted) {
        return appointments.stream().anyMatch(a -> a.activeOn(date) && goesOnAt(wanted.school(), a.brin()))
                && holder(wanted).isEmpty()
                && (willEnter(wanted) || (inTeam(wanted.school(), wanted.team()) && isHelpedTowards(wanted)));
    }

    private boolean willEnter(WantedRole wanted) {
        return holdings.stream()
                .filter(holding ->
                        isSame(wanted, holding.role(), holding.entry().brin()))
                .map(RoleHolding::entry)
                .anyMatch(entry -> entry.entryDate().isAfter(date)
                        && (wanted.level() == null || wanted.level() == entry.level())
                        && (wanted.team() == null
                                || isInto(wanted, entry.team())
                                || inTeam(wanted.school(), wanted.team())));
    }

    private boolean isInto(WantedRole wanted, @Nullable String team) {
        Brin school = wanted.school();
        return school != null && organisation.isOneTeam(school, wanted.team(), team);
    }

    private boolean isHelpedTowards(WantedRole wanted) {
        return support.stream()
                .map(RecordedFact::fact)
                .filter(fact ->
                        isSame(wanted, fact.role(), organisation.succession().on(fact.brin(), date)))
                .filter(fact -> fact.until() == null || !fact.until().isBefore(date))
                .anyMatch(fact -> holdings.stream()
                        .filter(h -> h.role().equals(fact.role())
                                && organisation.succession().areOne(h.entry().brin(), fact.brin(), date))
                        .filter(h -> !h.entry().entryDate().isAfter(date))
                        .allMatch(h -> h.lastDay() != null && fact.from().isAfter(h.lastDay())));
    }

    private static boolean isSame(WantedRole wanted, String role, @Nullable Brin brin) {
        return role.equals(wanted.role()) && isAt(wanted.school(), brin);
    }

    /** Whether something is where it is looked for: at one school, or anywhere in the board. */
    static boolean isAt(@Nullable Brin asked, @Nullable Brin brin) {
        return asked == null || asked.equals(brin);
    }

    /** Whether somebody is a member of a team, or no team is asked for. */
    boolean inTeam(@Nullable Brin school, @Nullable String team) {
        return team == null || member.isIn(school, team, organisation);
    }
}
