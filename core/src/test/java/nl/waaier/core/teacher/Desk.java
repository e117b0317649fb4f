package nl.waaier.core.teacher;

import java.util.List;
import java.util.Optional;
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
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.TeacherFile;

/** Takes the same decisions as the product, without framework or store, for tests of every module. */
public final class Desk {

    private Desk() {}

    /**
     * What a command leads to.
     *
     * @throws RuleBroken when it is refused
     */
    public static List<TeacherEvent> decide(TeacherFile file, TeacherCommand command) {
        return switch (command) {
            case RecordFact c -> TeacherDecisions.decide(file, c);
            case ReplaceFact c -> TeacherDecisions.decide(file, c);
            case RetractFact c -> TeacherDecisions.decide(file, c);
            case AppointToScale c -> TeacherDecisions.decide(file, c);
            case HandOverFacts c -> TeacherDecisions.decide(file, c);
            case ErasePerson c -> TeacherDecisions.decide(file, c);
            case EraseWithdrawnTexts c -> TeacherDecisions.decide(file, c);
            case EraseTexts c -> {
                TextsGone gone = TeacherDecisions.decide(file, c);
                yield gone.numbers().isEmpty() ? List.of() : List.of(TeacherDecisions.event(c, gone));
            }
            case TakeOverFacts c -> {
                FileJoining joining = TeacherDecisions.decide(file, c);
                joining.broken().stream().findFirst().ifPresent(broken -> {
                    throw new RuleBroken(broken.rule());
                });
                yield List.copyOf(joining.taken());
            }
            case GiveBackFacts c -> {
                FileSeparating separating = TeacherDecisions.decide(file, c);
                separating.broken().stream().findFirst().ifPresent(broken -> {
                    throw new RuleBroken(broken.rule());
                });
                yield TeacherDecisions.withdrawn(separating, c);
            }
            case ImportFacts c -> {
                ImportDecision decision = TeacherDecisions.decide(file, c);
                yield c.dryRun() ? List.of() : decision.events();
            }
        };
    }

    /** What a delivery leads to. */
    public static ImportDecision importing(TeacherFile file, ImportFacts command) {
        return TeacherDecisions.decide(file, command);
    }

    /** The rule for which a command is refused, if it is. */
    public static Optional<Rule> refusal(TeacherFile file, TeacherCommand command) {
        try {
            decide(file, command);
            return Optional.empty();
        } catch (RuleBroken e) {
            return Optional.of(e.rule());
        }
    }
}
