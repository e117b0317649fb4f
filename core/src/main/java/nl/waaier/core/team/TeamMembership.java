package nl.waaier.core.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeamName;
import nl.waaier.core.teacher.event.TeamFact;
import nl.waaier.core.teacher.event.TeamJoined;
import nl.waaier.core.teacher.event.TeamLeft;
import nl.waaier.core.teacher.file.RecordedFact;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody is a member of a team, as recorded.
 *
 * @param brin the school where it began
 * @param team the team, as it was called
 * @param joined first day; null when only the end is on record
 * @param lastDay last day, null while it goes on
 */
public record TeamMembership(
        Brin brin,
        String team,
        @Nullable LocalDate joined,
        @Nullable LocalDate lastDay) {

    private static final Comparator<TeamFact> IN_ORDER =
            Comparator.comparing(TeamFact::effectiveDate).thenComparing(fact -> fact instanceof TeamLeft);

    /**
     * All memberships on record, team by team and by date. Facts in any order. Of teams of the same name at schools that become
     * one, what is told from then on is about one team.
     */
    public static List<TeamMembership> of(Collection<? extends RecordedFact<?>> facts, Succession succession) {
        Map<String, List<TeamFact>> byTeam = new LinkedHashMap<>();
        for (RecordedFact<?> recorded : facts) {
            if (recorded.fact() instanceof TeamFact fact) {
                byTeam.computeIfAbsent(
                                succession.last(fact.brin()) + TeamName.comparable(fact.team()), k -> new ArrayList<>())
                        .add(fact);
            }
        }
        List<TeamMembership> memberships = new ArrayList<>();
        byTeam.values().forEach(ofTeam -> pair(ofTeam, succession, memberships));
        return memberships;
    }

    private static void pair(List<TeamFact> facts, Succession succession, List<TeamMembership> memberships) {
        facts.sort(IN_ORDER);
        List<TeamJoined> open = new ArrayList<>();
        for (TeamFact fact : facts) {
            List<TeamJoined> there = open.stream()
                    .filter(joined -> succession.areOne(joined.brin(), fact.brin(), fact.effectiveDate()))
                    .toList();
            switch (fact) {
                case TeamJoined joined -> {
                    if (there.isEmpty()) {
                        open.add(joined);
                    }
                }
                case TeamLeft left -> {
                    if (there.isEmpty()) {
                        memberships.add(new TeamMembership(left.brin(), left.team(), null, left.lastDay()));
                    }
                    there.forEach(joined -> memberships.add(
                            new TeamMembership(joined.brin(), left.team(), joined.joinDate(), left.lastDay())));
                    open.removeAll(there);
                }
            }
        }
        open.forEach(
                joined -> memberships.add(new TeamMembership(joined.brin(), joined.team(), joined.joinDate(), null)));
    }

    /** Whether it holds on a date; first and last day included. */
    public boolean holdsOn(LocalDate date) {
        return joined != null && !date.isBefore(joined) && (lastDay == null || !date.isAfter(lastDay));
    }

    /**
     * Whether somebody is a member of a team because a role is played in it: whoever left the team is not, until a role is taken up in
     * it again.
     *
     * @param holding a role that is held on the date, and played in the team
     * @param ofTeam what is on record about the person and the team
     */
    static boolean followsFrom(RoleHolding holding, LocalDate date, Collection<TeamMembership> ofTeam) {
        LocalDate since = holding.teamSince(date);
        return ofTeam.stream()
                .map(TeamMembership::lastDay)
                .noneMatch(left -> left != null && left.isBefore(date) && !left.isBefore(since));
    }

    /**
     * The teams of a school that somebody who works there is a member of on a date: those joined and not left, and those in which a
     * role is played that was taken up since the team was last left.
     *
     * @param memberships all on record about the person
     * @param holdings all holdings of the person
     * @param nameOf the name of the team that is called by a name or code
     * @param succession which school took the place of which
     * @return their names, each once, in order
     */
    public static List<String> teamsOn(
            LocalDate date,
            Brin brin,
            Collection<TeamMembership> memberships,
            Collection<RoleHolding> holdings,
            UnaryOperator<String> nameOf,
            Succession succession) {
        SortedMap<String, String> teams = new TreeMap<>();
        Map<String, List<TeamMembership>> told = new HashMap<>();
        for (TeamMembership membership : memberships) {
            if (succession.areOne(membership.brin, brin, date)) {
                String name = nameOf.apply(membership.team);
                told.computeIfAbsent(TeamName.comparable(name), k -> new ArrayList<>())
                        .add(membership);
                if (membership.holdsOn(date)) {
                    teams.put(TeamName.comparable(name), name);
                }
            }
        }
        for (RoleHolding holding : holdings) {
            String team = brin.equals(holding.brinOn(date)) && holding.heldOn(date) ? holding.teamOn(date) : null;
            if (team != null) {
                String name = nameOf.apply(team);
                if (followsFrom(holding, date, told.getOrDefault(TeamName.comparable(name), List.of()))) {
                    teams.putIfAbsent(TeamName.comparable(name), name);
                }
            }
        }
        return List.copyOf(teams.values());
    }
}
