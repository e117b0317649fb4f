package nl.waaier.api.asking.accesslist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import nl.waaier.api.platform.eventstore.Databank;
import nl.waaier.api.platform.retention.RetentionTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The months of the access list. When one begins, by UTC, a place is made for it and for the next, and what is kept no longer goes: on
 * PostgreSQL a table per month, which is dropped whole; on H2 rows of the one table, which are deleted.
 */
@Component
final class AccessListMonths {

    private static final String TABLE = "access_list_";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu_MM");
    /** Nodes that begin a month at once take turns. */
    private static final String TURN = "select 1 from (select pg_advisory_xact_lock(5270453)) turn";

    private final Period kept;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Databank databank;
    private volatile @Nullable YearMonth begun;

    AccessListMonths(RetentionTerms terms, DataSource source, PlatformTransactionManager transactions) {
        this.kept = terms.accessList();
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(transactions);
        this.databank = Databank.of(source);
    }

    /** In which database it is kept. */
    Databank databank() {
        return databank;
    }

    /** What was noted before this moment is kept no longer, and shown to nobody. */
    Instant keptFrom(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(kept).toInstant();
    }

    /** Makes sure that something can be noted now. */
    void ready(Instant now) {
        YearMonth month = month(now);
        if (!month.equals(begun)) {
            transaction.executeWithoutResult(status -> begin(month, keptFrom(now)));
            begun = month;
        }
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }

    private void begin(YearMonth month, Instant keptFrom) {
        switch (databank) {
            case H2 ->
                jdbc.update(
                        "delete from access_list where noted_at < ?",
                        OffsetDateTime.ofInstant(keptFrom, ZoneOffset.UTC));
            case POSTGRESQL -> {
                jdbc.queryForList(TURN);
                for (YearMonth each : List.of(month, month.plusMonths(1))) {
                    jdbc.execute(
                            "create table if not exists %s partition of access_list for values from ('%s') to ('%s')"
                                    .formatted(table(each), first(each), first(each.plusMonths(1))));
                }
                String kept = table(month(keptFrom));
                tables().stream()
                        .filter(table -> table.compareTo(kept) < 0)
                        .forEach(table -> jdbc.execute("drop table " + table));
            }
        }
    }

    /** The names of tables have the order of their months. */
    private List<String> tables() {
        return jdbc.query(
                "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                        + " where i.inhparent = 'access_list'::regclass and c.relname like 'access_list_%'",
                (row, number) -> row.getString("relname"));
    }

    private static String table(YearMonth month) {
        return TABLE + MONTH.format(month);
    }

    private static String first(YearMonth month) {
        return month.atDay(1) + " 00:00:00+00";
    }
}
