package nl.waaier.api.platform.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are of nobody's career, and go by their age. */
enum AgedRows {
    /** Outcomes of commands: whoever repeats one later than that gives it anew. */
    COMMANDS,
    /** Lines of deliveries that have come to an end. */
    DELIVERY_LINES,
    /** Deliveries that have come to an end. */
    DELIVERIES,
    /** Codes that nobody can use any more. */
    CODES;

    private static final String ENDED =
            "select id from import_job where submitted_at < :before and state in ('done', 'failed', 'stopped')";
    private static final String LINES = "delete from import_rejection where job in (" + ENDED + ")";

    /** Deletes those that were kept for their time. Joins the transaction of its caller. */
    void clear(JdbcClient jdbc, RetentionTerms terms, Instant now) {
        OffsetDateTime before = now.atOffset(ZoneOffset.UTC).minus(term(terms));
        statements()
                .forEach(
                        statement -> jdbc.sql(statement).param("before", before).update());
    }

    private Period term(RetentionTerms terms) {
        return switch (this) {
            case COMMANDS -> terms.commands();
            case DELIVERY_LINES -> terms.deliveryLines();
            case DELIVERIES -> terms.deliveries();
            case CODES -> Period.ZERO;
        };
    }

    private List<String> statements() {
        return switch (this) {
            case COMMANDS -> List.of("delete from idempotency where created_at < :before");
            case DELIVERY_LINES -> List.of(LINES);
            case DELIVERIES -> List.of(LINES, "delete from import_job where id in (" + ENDED + ")");
            case CODES -> List.of("delete from account_code where until < :before");
        };
    }
}
