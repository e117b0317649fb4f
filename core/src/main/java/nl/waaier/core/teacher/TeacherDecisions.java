package nl.waaier.core.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.teacher.command.AppointToScale;
import nl.waaier.core.teacher.command.ErasePerson;
import nl.waaier.core.teacher.command.EraseTexts;
import nl.waaier.core.teacher.command.EraseWithdrawnTexts;
import nl.waaier.core.teacher.command.GiveBackFacts;
import nl.waaier.core.teacher.command.HandOverFacts;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TextsErased;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import org.jspecify.annotations.Nullable;

/** Decides what follows from a command about one teacher, given the file. Pure: no clock, no chance, no store. */
final class TeacherDecisions {

    private TeacherDecisions() {}

    /** @throws RuleBroken when the fact breaks a rule */
    static List<TeacherEvent> decide(TeacherFile file, RecordFact command) {
        requireBoard(file, command);
        refuse(FactRules.brokenByHand(file.live(), command.fact(), command.organisation(), command.own()));
        return List.of(command.fact());
    }

    /** @throws RuleBroken when the step, or the change of arbeidsrelatie that it means, breaks a rule */
    static List<TeacherEvent> decide(TeacherFile file, AppointToScale command) {
        requireBoard(file, command);
        return AppointingDecision.decide(file, command);
    }

    /** @throws RuleBroken when the fact does not hold or others depend on it */
    static List<TeacherEvent> decide(TeacherFile file, RetractFact command) {
        requireBoard(file, command);
        RecordedFact<?> wrong = requireLive(file, command.number());
        refuse(FactRules.ownHand(wrong.fact(), command.own()));
        Succession succession = command.organisation().succession();
        if (!FactRules.holdTogether(
                FactRules.without(file.live(), wrong), Subject.of(wrong.fact(), succession), succession)) {
            throw new RuleBroken(FactRule.FACT_STILL_NEEDED);
        }
        return List.of(retraction(command, wrong, null, command.reason()));
    }

    /** @throws RuleBroken when the wrong fact does not hold, or the right one breaks a rule or breaks others */
    static List<TeacherEvent> decide(TeacherFile file, ReplaceFact command) {
        requireBoard(file, command);
        RecordedFact<?> wrong = requireLive(file, command.number());
        TeacherFact right = command.fact();
        if (FactKind.of(wrong.fact()) != FactKind.of(right)
                || !wrong.fact().teacherId().equals(right.teacherId())) {
            throw new RuleBroken(FactRule.REPLACEMENT_OF_SAME_KIND);
        }
        refuse(FactRules.brokenReplacingByHand(file.live(), wrong, right, command.organisation(), command.own()));
        return List.of(retraction(command, wrong, file.nextNumber() + 1, command.reason()), right);
    }

    /** @throws RuleBroken when what is on record about the teacher is of another board */
    static ImportDecision decide(TeacherFile file, ImportFacts command) {
        requireBoard(file, command);
        return ImportDecider.decide(file, command);
    }

    /** Every fact that holds, withdrawn. */
    static List<TeacherEvent> decide(TeacherFile file, HandOverFacts command) {
        requireBoard(file, command);
        return file.live().stream()
                .<TeacherEvent>map(held -> retraction(command, held, null, command.reason()))
                .toList();
    }

    /** What the file takes over, or why it cannot. */
    static FileJoining decide(TeacherFile file, TakeOverFacts command) {
        requireBoard(file, command);
        return FileJoining.of(file, command);
    }

    /** @throws RuleBroken when a rule stands in the way */
    static List<TeacherEvent> decide(TeacherFile file, ErasePerson command) {
        requireBoard(file, command);
        refuse(Erasure.broken(file, command));
        return List.of(new PersonErased(command.teacherId(), command.boardNumber(), command.ground()));
    }

    /** @throws RuleBroken when a rule stands in the way */
    static TextsGone decide(TeacherFile file, EraseTexts command) {
        requireBoard(file, command);
        refuse(Erasure.broken(file, command));
        return new TextsGone(Erasure.textsOf(file, command));
    }

    /** That these texts went. */
    static TextsErased event(EraseTexts command, TextsGone gone) {
        return new TextsErased(
                command.teacherId(), command.boardNumber(), command.retentionClass(), command.ground(), gone.numbers());
    }

    /** What the file gives back, or why it cannot. */
    static FileSeparating decide(TeacherFile file, GiveBackFacts command) {
        requireBoard(file, command);
        return FileSeparating.of(file, command);
    }

    /** The facts of a file that it gives back, withdrawn, and their texts erased: these are about somebody else. */
    static List<TeacherEvent> withdrawn(FileSeparating separating, GiveBackFacts command) {
        List<TeacherEvent> events =
                new ArrayList<>(textsErased(command, separating.textsOfTheOther(), ErasureGround.ONTERECHT));
        separating.leaving().forEach(fact -> events.add(retraction(command, fact, null, command.reason())));
        return events;
    }

    /**
     * The texts of facts, erased.
     *
     * @throws RuleBroken when one of them is not on record, or holds: then it is corrected first
     */
    static List<TeacherEvent> decide(TeacherFile file, EraseWithdrawnTexts command) {
        requireBoard(file, command);
        Map<Long, RecordedFact<?>> known =
                file.facts().stream().collect(Collectors.toMap(RecordedFact::number, Function.identity()));
        for (Long number : command.again() ? List.<Long>of() : command.numbers()) {
            RecordedFact<?> fact = known.get(number);
            if (fact == null) {
                throw new RuleBroken(FactRule.FACT_UNKNOWN);
            }
            if (fact.holds()) {
                throw new RuleBroken(ErasureRule.TEXTS_STILL_NEEDED);
            }
        }
        List<Long> numbers = command.numbers().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(fact -> fact.texts().stream())
                .toList();
        return textsErased(command, numbers, command.ground());
    }

    private static List<TeacherEvent> textsErased(TeacherCommand command, List<Long> numbers, ErasureGround ground) {
        return numbers.isEmpty()
                ? List.of()
                : List.of(new TextsErased(command.teacherId(), command.boardNumber(), null, ground, numbers));
    }

    private static FactRetracted retraction(
            TeacherCommand command, RecordedFact<?> wrong, @Nullable Long replacedBy, PersonalText reason) {
        return new FactRetracted(
                command.teacherId(),
                command.boardNumber(),
                wrong.number(),
                wrong.fact().effectiveDate(),
                replacedBy,
                reason);
    }

    private static void requireBoard(TeacherFile file, TeacherCommand command) {
        if (!file.board().equals(command.boardNumber())) {
            throw new RuleBroken(FactRule.TEACHER_OF_BOARD);
        }
    }

    private static RecordedFact<?> requireLive(TeacherFile file, long number) {
        return file.live(number).orElseThrow(() -> new RuleBroken(FactRule.FACT_UNKNOWN));
    }

    /** @throws RuleBroken when there is a broken rule */
    static void refuse(Optional<Rule> broken) {
        broken.ifPresent(rule -> {
            throw new RuleBroken(rule);
        });
    }
}
