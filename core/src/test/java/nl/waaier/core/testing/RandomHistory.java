package nl.waaier.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.Desk;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.ByOneself;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;

/**
 * What might be asked about one teacher, legal and illegal, in any order of date: facts, retractions, replacements and
 * deliveries, from a small world in which things collide often. The same seed gives the same history; tests name it
 * when they fail.
 */
public final class RandomHistory {

    private final Random random;
    private final RandomFacts facts;
    private final TeacherId teacher;
    private final BoardNumber board;

    private RandomHistory(long seed, TeacherId teacher, BoardNumber board) {
        // Neighbouring seeds of Random begin alike; mixed first, they do not.
        this.random = new Random(new SplittableRandom(seed).nextLong());
        this.teacher = teacher;
        this.board = board;
        this.facts = new RandomFacts(random, teacher, board);
    }

    /** The events of {@link Given#TEACHER} that were recorded after a number of commands, many of which were refused. */
    public static List<TeacherEvent> events(long seed, int commands) {
        return events(seed, commands, Given.TEACHER, Given.BOARD);
    }

    /** The same for a teacher and board of choice. */
    public static List<TeacherEvent> events(long seed, int commands, TeacherId teacher, BoardNumber board) {
        RandomHistory history = new RandomHistory(seed, teacher, board);
        List<TeacherEvent> events = new ArrayList<>();
        TeacherFile file = GivenFile.EMPTY;
        for (int i = 0; i < commands; i++) {
            List<TeacherEvent> more = accepted(file, history.command(file));
            events.addAll(more);
            file = GivenFile.after(file, more);
        }
        return events;
    }

    /** Facts of {@link Given#TEACHER} as a delivery might bring them: some illegal, contradicting or told twice. */
    public static List<TeacherFact> facts(long seed, int count) {
        return new RandomHistory(seed, Given.TEACHER, Given.BOARD).facts.several(count);
    }

    /** A delivery about {@link Given#TEACHER}, with arbeidsrelaties that go on according to it. */
    public static ImportFacts delivery(long seed, int count) {
        return new RandomHistory(seed, Given.TEACHER, Given.BOARD).delivery(count);
    }

    /** What might be asked next about the teacher of a file. */
    public static TeacherCommand command(long seed, TeacherFile file) {
        return command(seed, file, Given.TEACHER, Given.BOARD);
    }

    /** The same for a teacher and board of choice. */
    public static TeacherCommand command(long seed, TeacherFile file, TeacherId teacher, BoardNumber board) {
        return new RandomHistory(seed, teacher, board).command(file);
    }

    private static List<TeacherEvent> accepted(TeacherFile file, TeacherCommand command) {
        try {
            return Desk.decide(file, command);
        } catch (RuleBroken refused) {
            return List.of();
        }
    }

    private TeacherCommand command(TeacherFile file) {
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                new RetractFact(teacher, board, number(file), Given.text("vergissing"), Given.ORGANISATION, false);
            case 2, 3 -> replacement(file);
            case 4 -> delivery(1 + random.nextInt(8));
            default -> {
                TeacherFact fact = facts.one();
                yield new RecordFact(fact, Given.ORGANISATION, random.nextInt(fact instanceof ByOneself ? 2 : 20) == 0);
            }
        };
    }

    private TeacherCommand replacement(TeacherFile file) {
        long number = number(file);
        TeacherFact right = facts.one();
        for (RecordedFact<?> recorded : file.facts()) {
            // Mostly of the same kind; any other is refused at once.
            for (int i = 0;
                    i < 20 && recorded.number() == number && recorded.fact().getClass() != right.getClass();
                    i++) {
                right = facts.one();
            }
        }
        return new ReplaceFact(number, right, Given.text("vergissing"), Given.ORGANISATION, false);
    }

    private long number(TeacherFile file) {
        return random.nextLong(file.nextNumber() + 1);
    }

    private ImportFacts delivery(int count) {
        List<TeacherFact> delivered = facts.several(count);
        Map<String, LocalDate> open = new HashMap<>();
        for (String volgnummer : RandomFacts.VOLGNUMMERS) {
            if (random.nextInt(4) == 0) {
                open.put(volgnummer, facts.date());
            }
        }
        return new ImportFacts(teacher, board, delivered, open, Given.ORGANISATION, false);
    }
}
