package nl.waaier.api.asking.accesslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.waaier.api.platform.retention.RetentionTerms;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** There is a place for each month, and none for those that are kept no longer. */
class AccessListMonthsTest {

    private static final Period KEPT = Period.ofMonths(2);

    @ParameterizedTest
    @EnumSource
    void whatIsKeptNoLongerGoesWhenAMonthBegins(Databases.Kind database, @TempDir Path data) {
        try (ConfigurableApplicationContext store = EventStores.open(database.url(data))) {
            JdbcTemplate jdbc = store.getBean(JdbcTemplate.class);
            AccessListMonths months = months(store);
            for (String day : List.of("2026-01-31", "2026-02-01", "2026-03-31", "2026-04-01")) {
                Instant now = Instant.parse(day + "T00:00:00Z");
                months.ready(now);
                months.ready(now.plusSeconds(86_399));
                note(jdbc, now);
            }
            assertThat(days(jdbc)).containsExactly("2026-02-01", "2026-03-31", "2026-04-01");
            months.ready(Instant.parse("2027-01-01T00:00:00Z"));
            assertThat(days(jdbc)).isEmpty();
        }
    }

    /** A node that is started again, and others beside it, find the months made. */
    @ParameterizedTest
    @EnumSource
    void nodesThatBeginAMonthAtOnceDoNotHinderEachOther(Databases.Kind database, @TempDir Path data) throws Exception {
        Instant now = Instant.parse("2026-05-10T12:00:00Z");
        try (ConfigurableApplicationContext store = EventStores.open(database.url(data));
                ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> begun = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(
                            node -> nodes.submit(() -> months(store).ready(now)))
                    .toList();
            for (Future<?> one : begun) {
                one.get();
            }
            JdbcTemplate jdbc = store.getBean(JdbcTemplate.class);
            note(jdbc, now);
            note(jdbc, Instant.parse("2026-06-30T23:59:59Z"));
            assertThat(days(jdbc)).containsExactly("2026-05-10", "2026-06-30");
        }
    }

    @Test
    void lessThanAMonthIsNoTimeToKeepIt() {
        assertThatThrownBy(() -> terms(Period.ofDays(20))).isInstanceOf(IllegalArgumentException.class);
    }

    private static RetentionTerms terms(Period accessList) {
        Period year = Period.ofYears(1);
        return new RetentionTerms(year, year, year, accessList, year, year, year);
    }

    private static AccessListMonths months(ConfigurableApplicationContext store) {
        return new AccessListMonths(
                terms(KEPT), store.getBean(DataSource.class), store.getBean(PlatformTransactionManager.class));
    }

    private static void note(JdbcTemplate jdbc, Instant at) {
        jdbc.update(
                "insert into access_list (id, noted_at, board_number, user_role, account, shown_as, persons)"
                        + " values (?, ?, '11111', 'hr', 'x', 'career', array[cast(? as uuid)])",
                UUID.randomUUID(),
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                UUID.randomUUID());
    }

    private static List<String> days(JdbcTemplate jdbc) {
        return jdbc.query("select noted_at from access_list order by noted_at", (row, number) -> row.getObject(
                        "noted_at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate()
                .toString());
    }
}
