package nl.waaier.api.asking.held;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.waaier.api.asking.held.CorrectionRequest.Answered;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of requests for correction. They are no events: nothing of a career follows from them, and they go with the person.
 * Of a file that was given up they are told with the one that goes on. Joins the transaction of its caller.
 */
@Component
class CorrectionRequests {

    private static final String SELECT = """
            select c.id, coalesce(p.same_as, p.id) as teacher, c.board_number, c.asked_at, c.request, c.outcome, c.answer, c.answered_at
            from correction_request c join person p on p.id = c.person \
            """;
    private static final String ORDER = " order by c.asked_at, c.id";

    private final JdbcClient jdbc;

    CorrectionRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a request. */
    void ask(CorrectionRequest request) {
        jdbc.sql("""
                        insert into correction_request (id, person, board_number, asked_at, request)
                        values (:id, :person, :board, :at, :request)""")
                .param("id", request.id())
                .param("person", request.teacher().value())
                .param("board", request.board().value())
                .param("at", moment(request.askedAt()))
                .param("request", request.request().value())
                .update();
    }

    /** Those of one person, the oldest first. */
    List<CorrectionRequest> of(TeacherId teacher) {
        return jdbc.sql(SELECT + "where p.id = :id or p.same_as = :id" + ORDER)
                .param("id", teacher.value())
                .query(CorrectionRequests::request)
                .list();
    }

    /** Those of a board, the oldest first. */
    List<CorrectionRequest> of(BoardNumber board) {
        return jdbc.sql(SELECT + "where c.board_number = :board" + ORDER)
                .param("board", board.value())
                .query(CorrectionRequests::request)
                .list();
    }

    /** One of a board. */
    Optional<CorrectionRequest> find(BoardNumber board, UUID id) {
        return jdbc.sql(SELECT + "where c.board_number = :board and c.id = :id")
                .param("board", board.value())
                .param("id", id)
                .query(CorrectionRequests::request)
                .optional();
    }

    /** Keeps an answer, unless there is one; whether it did. */
    boolean answer(UUID id, Answered answered, RecordedBy by) {
        PersonalText text = answered.text();
        return jdbc.sql("""
                                update correction_request set outcome = :outcome, answer = :answer, answered_at = :at,
                                    answered_by_role = :role, answered_by = :by
                                where id = :id and outcome is null""")
                        .param("outcome", answered.outcome().word())
                        .param("answer", text == null ? null : text.value(), Types.VARCHAR)
                        .param("at", moment(answered.at()))
                        .param("role", by.role())
                        .param("by", by.subject())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static CorrectionRequest request(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new CorrectionRequest(
                row.getObject("id", UUID.class),
                new TeacherId(row.getObject("teacher", UUID.class)),
                new BoardNumber(row.getString("board_number")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                new PersonalText(row.getString("request")),
                outcome == null
                        ? null
                        : new Answered(
                                CorrectionOutcome.of(outcome),
                                text(row.getString("answer")),
                                row.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    private static @Nullable PersonalText text(@Nullable String text) {
        return text == null ? null : new PersonalText(text);
    }
}
