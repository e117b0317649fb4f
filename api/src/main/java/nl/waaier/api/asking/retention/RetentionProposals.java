package nl.waaier.api.asking.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.waaier.api.asking.retention.RetentionProposal.Approval;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.teacher.file.RecordedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps proposals to erase, and what came of them. Of each class of a board at most one waits to be approved. */
@Component
class RetentionProposals {

    private static final String SELECT = """
            select id, board, retention_class, before_day, mark, people, proposed_at, proposed_role, proposed_by, approved_at, erased,
                refused
            from retention_proposal \
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RetentionProposals(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The last one of a class; of those that were approved, or that wait. */
    Optional<RetentionProposal> last(BoardNumber board, RetentionClass retentionClass, boolean approved) {
        return jdbc.sql(SELECT + "where board = ? and retention_class = ? and approved_at is "
                        + (approved ? "not null" : "null") + " order by proposed_at desc, id limit 1")
                .params(board.value(), retentionClass.word())
                .query(RetentionProposals::proposal)
                .optional();
    }

    /** One of a board. */
    Optional<RetentionProposal> find(BoardNumber board, UUID id) {
        return jdbc.sql(SELECT + "where board = ? and id = ?")
                .params(board.value(), id)
                .query(RetentionProposals::proposal)
                .optional();
    }

    /** Makes a proposal, in the place of the one that waited. */
    void propose(RetentionProposal proposal) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from retention_proposal where board = ? and retention_class = ? and approved_at is null")
                    .params(proposal.board().value(), proposal.retentionClass().word())
                    .update();
            jdbc.sql("""
                            insert into retention_proposal (id, board, retention_class, before_day, mark, people, proposed_at,
                                proposed_role, proposed_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            proposal.id(),
                            proposal.board().value(),
                            proposal.retentionClass().word(),
                            proposal.before(),
                            proposal.mark(),
                            proposal.people(),
                            moment(proposal.proposedAt()),
                            Objects.requireNonNull(proposal.proposedBy().role()),
                            Objects.requireNonNull(proposal.proposedBy().subject()))
                    .update();
        });
    }

    /** Approves of one, unless somebody did; whether it did. */
    boolean approve(RetentionProposal proposal, RecordedBy by, Instant now) {
        return jdbc.sql("update retention_proposal set approved_at = ?, approved_by = ?"
                                + " where id = ? and approved_at is null")
                        .params(moment(now), Objects.requireNonNull(by.subject()), proposal.id())
                        .update()
                == 1;
    }

    /** Tells what came of one. */
    void done(RetentionProposal proposal, int erased, int refused) {
        jdbc.sql("update retention_proposal set erased = ?, refused = ? where id = ?")
                .params(erased, refused, proposal.id())
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static RetentionProposal proposal(ResultSet row, int number) throws SQLException {
        @Nullable OffsetDateTime approved = row.getObject("approved_at", OffsetDateTime.class);
        return new RetentionProposal(
                row.getObject("id", UUID.class),
                new BoardNumber(row.getString("board")),
                RetentionClass.of(row.getString("retention_class")),
                row.getObject("before_day", LocalDate.class),
                row.getString("mark"),
                row.getInt("people"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                new RecordedBy(row.getString("proposed_role"), row.getString("proposed_by"), null),
                approved == null
                        ? null
                        : new Approval(
                                approved.toInstant(),
                                row.getObject("erased", Integer.class),
                                row.getObject("refused", Integer.class)));
    }
}
