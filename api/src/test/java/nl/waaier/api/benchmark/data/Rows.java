package nl.waaier.api.benchmark.data;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import org.axonframework.serialization.Serializer;

/** Makes the rows of the table of events out of boards. */
public final class Rows {

    /** What the product calls a teacher's stream. */
    public static final String TEACHER = "teacher";

    private static final String BOARD = "board";
    private static final LocalTime NOON = LocalTime.NOON;
    private static final Instant BEFORE_ALL = Instant.parse("2014-01-02T12:00:00Z");

    private final Boards boards;
    private final Serializer serializer;

    /** @param serializer the product's own, for events */
    public Rows(Boards boards, Serializer serializer) {
        this.boards = boards;
        this.serializer = serializer;
    }

    /** What is recorded of a board itself. */
    public List<EventRow> ofBoard(int board) {
        List<BoardEvent> events = boards.events(board);
        List<EventRow> rows = new ArrayList<>();
        for (BoardEvent event : events) {
            String stream = event.boardNumber().streamId();
            rows.add(EventRow.of(stream, BOARD, rows.size(), event, BEFORE_ALL, serializer));
        }
        return rows;
    }

    /**
     * What is recorded of a teacher, at noon of the day on which it holds.
     *
     * @param from the first number
     * @param until the number after the last
     */
    public List<EventRow> ofTeacher(int teacher, int from, int until) {
        return of(boards.career(teacher), boards.id(teacher), from, until);
    }

    /** The same of somebody with another number, so that it can be stored beside it. */
    public List<EventRow> ofCareer(Career career) {
        return of(career, career.id(), 0, Career.EVENTS);
    }

    private List<EventRow> of(Career career, TeacherId id, int from, int until) {
        List<TeacherFact> facts = career.facts();
        List<EventRow> rows = new ArrayList<>(until - from);
        for (int i = from; i < until; i++) {
            TeacherFact fact = facts.get(i);
            Instant recordedAt = fact.effectiveDate().atTime(NOON).toInstant(ZoneOffset.UTC);
            rows.add(EventRow.of(id.streamId(), TEACHER, i, fact, recordedAt, serializer));
        }
        return rows;
    }
}
