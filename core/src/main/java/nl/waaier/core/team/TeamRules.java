package nl.waaier.core.team;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.teacher.event.TeamFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/** Checks a new fact about a team against the facts that hold already. */
public final class TeamRules {

    private TeamRules() {}

    /** The rule that the candidate would break, if any, whoever records it. */
    public static Optional<Rule> broken(
            Collection<? extends RecordedFact<?>> facts, TeamFact candidate, Organisation organisation) {
        return Optional.ofNullable(
                switch (candidate) {
                    case TeamJoined f -> joined(facts, f, organisation.succession());
                    case TeamLeft f -> left(facts, f, organisation);
                });
    }

    /** Whether all facts about one team make sense together: nobody joins a team that was joined and not left. */
    public static boolean holdTogether(Collection<? extends RecordedFact<?>> facts, Succession succession) {
        return TeamMembership.of(facts, succession).stream()
                        .filter(membership -> membership.joined() != null)
                        .count()
                == RecordedFact.ofKind(facts, TeamJoined.class).size();
    }

    private static @Nullable Rule joined(
            Collection<? extends RecordedFact<?>> facts, TeamJoined candidate, Succession succession) {
        LocalDate date = candidate.joinDate();
        if (Appointment.of(facts).stream().noneMatch(a -> a.brin().equals(candidate.brin()) && a.activeOn(date))) {
            return TeamRule.TEAM_NEEDS_APPOINTMENT;
        }
        return of(facts, candidate, succession).stream()
                        .anyMatch(m -> m.lastDay() == null || !m.lastDay().isBefore(date))
                ? TeamRule.TEAM_JOINED_ONCE
                : null;
    }

    private static @Nullable Rule left(
            Collection<? extends RecordedFact<?>> facts, TeamLeft candidate, Organisation organisation) {
        Succession succession = organisation.succession();
        LocalDate lastDay = candidate.lastDay();
        List<TeamMembership> told = of(facts, candidate, succession);
        boolean joined = told.stream().anyMatch(m -> m.lastDay() == null && m.holdsOn(lastDay));
        boolean plays = RoleHolding.recorded(facts, succession).stream()
                .anyMatch(holding -> succession.areOne(holding.entry().brin(), candidate.brin(), lastDay)
                        && holding.heldOn(lastDay)
                        && organisation.isOneTeam(candidate.brin(), holding.teamOn(lastDay), candidate.team())
                        && TeamMembership.followsFrom(holding, lastDay, told));
        return joined || plays ? null : TeamRule.TEAM_NOT_JOINED;
    }

    private static List<TeamMembership> of(
            Collection<? extends RecordedFact<?>> facts, TeamFact candidate, Succession succession) {
        return TeamMembership.of(facts, succession).stream()
                .filter(m -> succession.areOne(m.brin(), candidate.brin(), candidate.effectiveDate())
                        && TeamName.same(m.team(), candidate.team()))
                .toList();
    }
}
