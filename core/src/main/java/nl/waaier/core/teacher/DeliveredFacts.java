package nl.waaier.core.teacher;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.teacher.event.FactOrder;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TeamFact;

/**
 * What a delivery says, sorted out.
 *
 * @param bySubject the different facts about each thing, in order of date, teams last, without the contradicted ones
 * @param contradicted facts that the delivery itself contradicts
 */
record DeliveredFacts(Map<Subject, List<TeacherFact>> bySubject, Set<TeacherFact> contradicted) {

    /** Who is in a team may follow from the roles that are played in it, so these are settled first. */
    private static final Comparator<TeacherFact> TEAMS_LAST = Comparator.<TeacherFact, Boolean>comparing(
                    TeamFact.class::isInstance)
            .thenComparing(FactOrder.BY_DATE);

    /** @param facts as delivered, in any order, maybe some more than once */
    static DeliveredFacts of(List<TeacherFact> facts, Succession succession) {
        Map<Statement, Set<TeacherFact>> byStatement = new HashMap<>();
        for (TeacherFact fact : facts) {
            byStatement
                    .computeIfAbsent(Statement.of(fact, succession), s -> new HashSet<>())
                    .add(fact);
        }
        Set<TeacherFact> contradicted = byStatement.values().stream()
                .filter(different -> different.size() > 1)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Map<Subject, List<TeacherFact>> bySubject = facts.stream()
                .distinct()
                .filter(f -> !contradicted.contains(f))
                .sorted(TEAMS_LAST)
                .collect(Collectors.groupingBy(
                        fact -> Subject.of(fact, succession), LinkedHashMap::new, Collectors.toList()));
        return new DeliveredFacts(bySubject, contradicted);
    }
}
