package nl.waaier.api.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that are of nobody's career go when they were kept for their time, and not before. */
class AgedRowsTest {

    private final OffsetDateTime now = Instant.now().atOffset(ZoneOffset.UTC);

    @Test
    void whatIsOlderThanItsTermGoesAndWhatIsNotStays(@TempDir Path data) {
        try (Product product = Product.start(data, Map.of("waaier.retention.commands", "60d"))) {
            JdbcClient jdbc = product.bean(JdbcClient.class);
            command(jdbc, "oud", now.minusDays(61));
            command(jdbc, "jong", now.minusDays(59));
            UUID open = delivery(jdbc, "running", now.minusYears(3));
            UUID old = delivery(jdbc, "done", now.minusYears(3));
            UUID lines = delivery(jdbc, "failed", now.minusWeeks(5));
            UUID fresh = delivery(jdbc, "stopped", now.minusWeeks(3));
            UUID over = code(jdbc, now.minusMinutes(1));
            UUID good = code(jdbc, now.plusMinutes(10));

            product.bean(AgedRowsClearing.class).clear();

            assertThat(strings(jdbc, "select idempotency_key from idempotency")).containsExactly("jong");
            assertThat(ids(jdbc, "select id from import_job"))
                    .contains(open, lines, fresh)
                    .doesNotContain(old);
            assertThat(ids(jdbc, "select job from import_rejection"))
                    .contains(open, fresh)
                    .doesNotContain(old, lines);
            assertThat(ids(jdbc, "select account from account_code"))
                    .contains(good)
                    .doesNotContain(over);
        }
    }

    private static List<String> strings(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
    }

    private static List<UUID> ids(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static void command(JdbcClient jdbc, String key, OffsetDateTime at) {
        jdbc.sql("insert into idempotency (subject, idempotency_key, request_hash, status, created_at)"
                        + " values ('iemand', ?, 'h', 201, ?)")
                .params(key, at)
                .update();
    }

    private static UUID delivery(JdbcClient jdbc, String state, OffsetDateTime at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into import_job (id, submitted_by, submitted_at, state, dry_run, part, position, counts)"
                        + " values (?, 'iemand', ?, ?, false, 0, 0, '{}')")
                .params(id, at, state)
                .update();
        jdbc.sql(
                        "insert into import_rejection (job, file, line, number, code, nl, en) values (?, 0, 1, 0, 'c', 'n', 'e')")
                .param(id)
                .update();
        return id;
    }

    private static UUID code(JdbcClient jdbc, OffsetDateTime until) {
        UUID account = UUID.randomUUID();
        jdbc.sql("insert into account (id, board_number, name) values (?, '12345', 'iemand')")
                .param(account)
                .update();
        jdbc.sql("insert into account_code (account, hash, until, for_rights) values (?, ?, ?, false)")
                .params(account, account.toString(), until)
                .update();
        return account;
    }

    @Test
    void nothingIsKeptForNoTime() {
        Period year = Period.ofYears(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionTerms(year, year, year, year, year, year, Period.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionTerms(Period.ofYears(-1), year, year, year, year, year, year));
    }
}
