package nl.waaier.api.platform.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are of nobody's career, and go by their age. */
enum AgedRows {
    /** Outcomes of commands: whoever repeats one later than that gives it anew. */
    COMMANDS(RetentionTerms::commands, "delete from idempotency where created_at < :before"),
    /** Lines of deliveries that have come to an end. */
    DELIVERY_LINES(RetentionTerms::deliveryLines, "delete from import_rejection where job in (" + AgedRows.ENDED + ")"),
    /** Deliveries that have come to an end. */
    DELIVERIES(
            RetentionTerms::deliveries,
            "delete from import_rejection where job in (" + AgedRows.ENDED + ")",
            "delete from import_job where id in (" + AgedRows.ENDED + ")"),
    /** Codes that nobody can use any more. */
    CODES(terms -> Period.ZERO, "delete from account_code where until < :before");

    private static final String ENDED =
            "select id from import_job where submitted_at < :before and state in ('done', 'failed', 'stopped')";

    private final Function<RetentionTerms, Period> term;
    private final List<String> statements;

    AgedRows(Function<RetentionTerms, Period> term, String... statements) {
        this.term = term;
        this.statements = List.of(statements);
    }

    /** Deletes those that were kept for their time. Joins the transaction of its caller. */
    void clear(JdbcClient jdbc, RetentionTerms terms, Instant now) {
        OffsetDateTime before = now.atOffset(ZoneOffset.UTC).minus(term.apply(terms));
        statements.forEach(
                statement -> jdbc.sql(statement).param("before", before).update());
    }
}
