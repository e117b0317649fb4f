package nl.waaier.core.teacher;

import java.util.List;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;

/** Decides what follows from a command about one teacher, given the file. Pure: no clock, no chance, no store. */
final class TeacherDecisions {

    private TeacherDecisions() {}

    /** @throws RuleBroken when the fact breaks a rule */
    static List<TeacherEvent> decide(TeacherFile file, RecordFact command) {
        Facts.brokenByHand(file.live(), command.fact()).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        return List.of(command.fact());
    }

    /** @throws RuleBroken when the fact does not hold or others depend on it */
    static List<TeacherEvent> decide(TeacherFile file, RetractFact command) {
        TeacherFact wrong = requireLive(file, command.number());
        FactRetracted retracted = new FactRetracted(
                command.teacherId(),
                command.boardNumber(),
                command.number(),
                wrong.effectiveDate(),
                null,
                command.reason());
        requireWhole(file.evolve(retracted), wrong);
        return List.of(retracted);
    }

    /** @throws RuleBroken when the wrong fact does not hold, or the right one breaks a rule or breaks others */
    static List<TeacherEvent> decide(TeacherFile file, ReplaceFact command) {
        TeacherFact wrong = requireLive(file, command.number());
        TeacherFact right = command.fact();
        if (wrong.getClass() != right.getClass() || !wrong.teacherId().equals(right.teacherId())) {
            throw new RuleBroken(FactRule.REPLACEMENT_OF_SAME_KIND);
        }
        FactRetracted retracted = new FactRetracted(
                command.teacherId(),
                command.boardNumber(),
                command.number(),
                wrong.effectiveDate(),
                file.nextNumber() + 1,
                command.reason());
        TeacherFile without = file.evolve(retracted);
        Facts.brokenByHand(without.live(), right).ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
        TeacherFile with = without.evolve(right);
        requireWhole(with, wrong);
        requireWhole(with, right);
        return List.of(retracted, right);
    }

    private static TeacherFact requireLive(TeacherFile file, long number) {
        return file.live(number).orElseThrow(() -> new RuleBroken(FactRule.FACT_UNKNOWN));
    }

    private static void requireWhole(TeacherFile after, TeacherFact about) {
        if (!Facts.holdTogether(after.live(), Facts.Subject.of(about))) {
            throw new RuleBroken(FactRule.FACT_STILL_NEEDED);
        }
    }
}
