package nl.waaier.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/** The teams of a school that may have taken the place of others, with theirs. */
final class TeamsThroughTime {

    private TeamsThroughTime() {}

    /** @param teams of all schools, as each was told of at its own school */
    static List<Team> of(Brin brin, List<Team> teams, Map<Brin, SchoolHistory> schools) {
        Succession succession = new Succession(schools);
        List<Team> there = new ArrayList<>();
        for (Team team : teams) {
            if (team.brin().equals(brin)) {
                SchoolHistory school = schools.get(brin);
                Team own = during(team, brin, null, school == null ? null : school.lastDay());
                if (own != null) {
                    there.add(own);
                }
            }
        }
        if (schools.values().stream().noneMatch(school -> brin.equals(school.successor()))) {
            return there;
        }
        for (Team team : teams) {
            NavigableMap<LocalDate, Brin> after = succession.after(team.brin());
            after.forEach((first, successor) -> {
                if (successor.equals(brin)) {
                    LocalDate next = after.higherKey(first);
                    add(there, during(team, brin, first, next == null ? null : next.minusDays(1)));
                }
            });
        }
        return List.copyOf(there);
    }

    /** The team as it is at a school in a period; null when it is not there in it. */
    private static @Nullable Team during(Team team, Brin brin, @Nullable LocalDate first, @Nullable LocalDate last) {
        LocalDate from = first == null || (team.from() != null && team.from().isAfter(first)) ? team.from() : first;
        LocalDate until = last == null || (team.until() != null && team.until().isBefore(last)) ? team.until() : last;
        return from != null && until != null && until.isBefore(from)
                ? null
                : new Team(brin, team.code(), team.name(), team.kind(), from, until);
    }

    private static void add(List<Team> there, @Nullable Team team) {
        if (team == null) {
            return;
        }
        for (int i = 0; i < there.size(); i++) {
            Team same = there.get(i);
            if (same.isCalled(team.name()) || same.isCalled(team.code())) {
                there.set(i, together(same, team));
                return;
            }
        }
        there.add(team);
    }

    private static Team together(Team one, Team other) {
        LocalDate from = one.from() == null || other.from() == null
                ? null
                : one.from().isBefore(other.from()) ? one.from() : other.from();
        LocalDate until = one.until() == null || other.until() == null
                ? null
                : one.until().isAfter(other.until()) ? one.until() : other.until();
        return new Team(one.brin(), one.code(), one.name(), one.kind(), from, until);
    }
}
