package nl.waaier.core.teacher;

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

/**
 * What a delivery says, sorted out.
 *
 * @param bySubject the different facts about each thing, in order of date, without the contradicted ones
 * @param contradicted facts that the delivery itself contradicts
 */
record DeliveredFacts(Map<Subject, List<TeacherFact>> bySubject, Set<TeacherFact> contradicted) {

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
                .sorted(FactOrder.BY_DATE)
                .collect(Collectors.groupingBy(
                        fact -> Subject.of(fact, succession), LinkedHashMap::new, Collectors.toList()));
        return new DeliveredFacts(bySubject, contradicted);
    }
}
