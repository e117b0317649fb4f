package nl.waaier.api.benchmark.data;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.TeacherId;

/**
 * Made-up boards of equal size, always the same ones: a larger store has more boards, not larger ones, as in the country.
 *
 * @param teachers how many teachers there are in all
 * @param perBoard how many of them a board has
 * @param perSchool how many of them a school has, in turns
 */
public record Boards(int teachers, int perBoard, int perSchool) {

    /** Events of each teacher, twelve years of them. */
    public static final int EVENTS_PER_TEACHER = Career.EVENTS;

    private static final int FIRST_BOARD = 10_000;
    private static final int LETTERS = 26;
    private static final int DIGITS = 100;
    /** The first part of a number of somebody registered in 2024, with the version that tells it is of that kind. */
    private static final long SOME_DAY = 0x018F_0000_0000_7000L;

    /** As many as make up a number of events. */
    public static Boards ofEvents(int events) {
        return new Boards(Math.max(1, events / EVENTS_PER_TEACHER), 250, 50);
    }

    /** One board. */
    public static Boards one(int teachers) {
        return new Boards(teachers, teachers, 80);
    }

    /** How many events the teachers have together. */
    public int events() {
        return teachers * EVENTS_PER_TEACHER;
    }

    /** The career of a teacher, counted from 0. */
    public Career career(int teacher) {
        return new Career(id(teacher), board(teacher), school(teacher), teacher);
    }

    /** Numbers that rise, as those that the product gives. */
    public TeacherId id(int teacher) {
        return new TeacherId(new UUID(SOME_DAY + ((long) teacher << 16), 0x8000_0000_0000_0000L + teacher * 7919L));
    }

    /** Whose member of staff a teacher is. */
    public BoardNumber board(int teacher) {
        return new BoardNumber(Integer.toString(FIRST_BOARD + teacher / perBoard));
    }

    /** Where a teacher works. */
    public Brin school(int teacher) {
        int schools = schoolsPerBoard();
        return brin(teacher / perBoard * schools + teacher % perBoard % schools);
    }

    private int schoolsPerBoard() {
        return Math.max(1, perBoard / perSchool);
    }

    private static Brin brin(int school) {
        int letters = school / DIGITS;
        return new Brin("%02d%c%c".formatted(school % DIGITS, 'A' + letters / LETTERS, 'A' + letters % LETTERS));
    }

    /** How many boards there are. */
    public int count() {
        return (teachers + perBoard - 1) / perBoard;
    }

    /** What is recorded of a board and its schools, in order. */
    public List<BoardEvent> events(int board) {
        BoardNumber number = board(board * perBoard);
        Stream<BoardEvent> schools = IntStream.range(0, schoolsPerBoard())
                .mapToObj(i -> new SchoolRegistered(
                        number, brin(board * schoolsPerBoard() + i), "School " + i, Sector.VO, "UTRECHT", true, null));
        return Stream.concat(Stream.of(new BoardRegistered(number, "Stichting " + number, null)), schools)
                .toList();
    }
}
