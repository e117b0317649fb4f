package nl.waaier.projections.wanted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.projections.rolemix.HeldRole;
import org.jspecify.annotations.Nullable;

/**
 * Wanted roles beside held ones.
 *
 * @param date on which date; a role that is wanted from a later day on is looked at on that day
 * @param roles what is wanted and what there is of it, in the order asked
 * @param holders who holds which role at the school or in the team asked about, by code: of every role, wanted or not
 */
public record WantedComparison(LocalDate date, List<ComparedRole> roles, Map<String, List<RoleHolder>> holders) {

    /** Takes in one teacher after another. Not for several threads. */
    static final class Count {

        private final LocalDate date;
        private final @Nullable Brin school;
        private final @Nullable String team;
        private final Organisation organisation;
        private final List<ComparedRole> roles;
        private final Map<String, List<RoleHolder>> holders = new TreeMap<>();

        Count(
                LocalDate date,
                @Nullable Brin school,
                @Nullable String team,
                Organisation organisation,
                List<WantedRole> wanted) {
            this.date = date;
            this.organisation = organisation;
            this.school = school;
            this.team = team;
            this.roles = wanted.stream()
                    .map(role -> new ComparedRole(
                            role, role.from().isAfter(date) ? role.from() : date, new ArrayList<>(), new HashMap<>()))
                    .toList();
        }

        void add(TeacherId teacher, List<RecordedFact<?>> facts) {
            Stream.concat(Stream.of(date), roles.stream().map(ComparedRole::date))
                    .distinct()
                    .forEach(day -> AtWork.on(day, teacher, facts, organisation).ifPresent(this::add));
        }

        private void add(AtWork somebody) {
            for (ComparedRole role : roles) {
                if (role.date().equals(somebody.date())) {
                    somebody.holder(role.wanted()).ifPresent(role.holders()::add);
                    if (somebody.preparesFor(role.wanted())) {
                        role.preparing().put(somebody.teacher(), somebody.worksSince(role.wanted()));
                    }
                }
            }
            if (somebody.date().equals(date) && somebody.inTeam(school, team)) {
                somebody.held().stream()
                        .filter(role -> AtWork.isAt(school, role.brin()))
                        .collect(Collectors.groupingBy(HeldRole::role))
                        .forEach((role, held) -> holders.computeIfAbsent(role, r -> new ArrayList<>())
                                .add(somebody.holder(held)));
            }
        }

        WantedComparison done() {
            return new WantedComparison(date, roles, holders);
        }
    }

    /** Everybody it is about. */
    public Set<TeacherId> teachers() {
        return Stream.concat(
                        holders.values().stream().flatMap(List::stream).map(RoleHolder::teacher),
                        roles.stream()
                                .flatMap(role -> Stream.concat(
                                        role.holders().stream().map(RoleHolder::teacher),
                                        role.preparing().keySet().stream())))
                .collect(Collectors.toSet());
    }

    /** The roles that one person holds and nobody else, with that person, by code. */
    public Map<String, RoleHolder> leaningOnOne() {
        Map<String, RoleHolder> leaning = new TreeMap<>();
        holders.forEach((role, those) -> {
            if (those.size() == 1) {
                leaning.put(role, those.getFirst());
            }
        });
        return leaning;
    }

    /**
     * The same if people retire: who retired before a date is not there on it, but in an arbeidsrelatie that began after
     * retiring.
     *
     * @param lastDays the last day of work of whoever is to retire
     */
    public WantedComparison retiring(Map<TeacherId, LocalDate> lastDays) {
        Map<String, List<RoleHolder>> staying = new TreeMap<>();
        holders.forEach((role, those) -> staying.put(role, retiring(those, date, lastDays)));
        return new WantedComparison(
                date,
                roles.stream()
                        .map(role -> new ComparedRole(
                                role.wanted(),
                                role.date(),
                                retiring(role.holders(), role.date(), lastDays),
                                role.preparing().entrySet().stream()
                                        .filter(each ->
                                                isThere(each.getValue(), role.date(), lastDays.get(each.getKey())))
                                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                        .toList(),
                staying);
    }

    private static List<RoleHolder> retiring(
            List<RoleHolder> holders, LocalDate date, Map<TeacherId, LocalDate> lastDays) {
        return holders.stream()
                .filter(holder -> isThere(holder.worksSince(), date, lastDays.get(holder.teacher())))
                .map(holder -> {
                    LocalDate lastDay = lastDays.get(holder.teacher());
                    return lastDay == null || lastDay.isBefore(date) ? holder : holder.retiringOn(lastDay);
                })
                .toList();
    }

    private static boolean isThere(LocalDate worksSince, LocalDate date, @Nullable LocalDate lastDay) {
        return lastDay == null || !lastDay.isBefore(date) || worksSince.isAfter(lastDay);
    }
}
