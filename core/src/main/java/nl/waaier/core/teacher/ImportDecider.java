package nl.waaier.core.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.teacher.Facts.Statement;
import nl.waaier.core.teacher.ImportDecision.Outcome;
import nl.waaier.core.teacher.ImportDecision.Status;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a delivery changes. The facts are judged in the order in which they took effect, so the order of the
 * delivery does not matter.
 */
final class ImportDecider {

    private static final Outcome RECORDED = new Outcome(Status.RECORDED, null);
    private static final Outcome REPLACED = new Outcome(Status.REPLACED, null);
    private static final Outcome UNCHANGED = new Outcome(Status.UNCHANGED, null);

    private final ImportFacts command;
    private final List<TeacherEvent> events = new ArrayList<>();
    /** Handing these in changes nothing: they hold, or somebody withdrew them knowing better than the delivery. */
    private final Set<TeacherFact> settled = new HashSet<>();

    private final Map<Statement, RecordedFact> standing = new HashMap<>();
    private TeacherFile file;

    private ImportDecider(TeacherFile file, ImportFacts command) {
        this.file = file;
        this.command = command;
        for (RecordedFact recorded : file.facts()) {
            if (recorded.holds()) {
                standing.put(Statement.of(recorded.fact()), recorded);
                settled.add(recorded.fact());
            } else if (recorded.withdrawnByHand()) {
                settled.add(recorded.fact());
            }
        }
    }

    static ImportDecision decide(TeacherFile file, ImportFacts command) {
        return new ImportDecider(file, command).decide();
    }

    private ImportDecision decide() {
        command.open().forEach(this::reopen);
        List<TeacherFact> facts = command.facts();
        Set<Statement> contradicted = contradictions(facts);
        @Nullable Outcome[] outcomes = new Outcome[facts.size()];
        IntStream.range(0, facts.size())
                .boxed()
                .sorted(Comparator.comparing(facts::get, Facts.IN_ORDER))
                .forEach(i -> outcomes[i] = take(facts.get(i), contradicted));
        return new ImportDecision(
                Arrays.stream(outcomes)
                        .map(o -> Optional.ofNullable(o).orElseThrow())
                        .toList(),
                events);
    }

    /** What the delivery itself says two different things about. */
    private static Set<Statement> contradictions(List<TeacherFact> facts) {
        Map<Statement, TeacherFact> first = new HashMap<>();
        Set<Statement> contradicted = new HashSet<>();
        for (TeacherFact fact : facts) {
            Statement statement = Statement.of(fact);
            TeacherFact other = first.putIfAbsent(statement, fact);
            if (other != null && !other.equals(fact)) {
                contradicted.add(statement);
            }
        }
        return contradicted;
    }

    private Outcome take(TeacherFact fact, Set<Statement> contradicted) {
        Statement statement = Statement.of(fact);
        if (contradicted.contains(statement)) {
            return rejected(FactRule.ROWS_CONTRADICT);
        }
        if (settled.contains(fact)) {
            return UNCHANGED;
        }
        RecordedFact wrong = standing.get(statement);
        return wrong == null ? add(fact) : replace(wrong, fact);
    }

    private Outcome add(TeacherFact fact) {
        Optional<Rule> broken = Facts.broken(file.live(), fact);
        if (broken.isPresent()) {
            return rejected(broken.get());
        }
        record(fact);
        return RECORDED;
    }

    private Outcome replace(RecordedFact wrong, TeacherFact right) {
        FactRetracted retracted = retraction(wrong.number(), wrong.fact(), file.nextNumber() + 1);
        TeacherFile without = file.evolve(retracted);
        Optional<Rule> broken = Facts.broken(without.live(), right);
        if (broken.isPresent()) {
            return rejected(broken.get());
        }
        if (!Facts.holdTogether(without.evolve(right).live(), Facts.Subject.of(right))) {
            return rejected(FactRule.FACT_STILL_NEEDED);
        }
        file = without;
        settled.remove(wrong.fact());
        events.add(retracted);
        record(right);
        return REPLACED;
    }

    private void record(TeacherFact fact) {
        standing.put(Statement.of(fact), new RecordedFact(file.nextNumber(), fact, null));
        settled.add(fact);
        file = file.evolve(fact);
        events.add(fact);
    }

    /**
     * Withdraws the end of an arbeidsrelatie that goes on by the delivery: it has a mutation after that end, or its last
     * mutation, which carried the end before, is now without. An end told by a row of its own (uitstroom) stands until
     * a later mutation denies it, since that row may just not have been handed in again.
     */
    private void reopen(String appointmentId, LocalDate lastMutation) {
        for (RecordedFact recorded : List.copyOf(standing.values())) {
            if (recorded.fact() instanceof AppointmentEnded end
                    && end.appointmentId().equals(appointmentId)
                    && (lastMutation.isAfter(end.lastDay())
                            || (end.changeKind() == null && isLastMutation(appointmentId, lastMutation)))) {
                withdraw(recorded.number(), end);
            }
        }
    }

    private boolean isLastMutation(String appointmentId, LocalDate date) {
        return Appointment.of(file.live()).stream()
                .anyMatch(
                        a -> a.id().equals(appointmentId) && a.terms().lastKey().equals(date));
    }

    private void withdraw(long number, TeacherFact fact) {
        FactRetracted retracted = retraction(number, fact, null);
        standing.remove(Statement.of(fact));
        settled.remove(fact);
        file = file.evolve(retracted);
        events.add(retracted);
    }

    private FactRetracted retraction(long number, TeacherFact fact, @Nullable Long replacedBy) {
        return new FactRetracted(
                command.teacherId(), command.boardNumber(), number, fact.effectiveDate(), replacedBy, null);
    }

    private static Outcome rejected(Rule rule) {
        return new Outcome(Status.REJECTED, rule);
    }
}
