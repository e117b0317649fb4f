package nl.waaier.api.asking.accesslist;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waaier.api.asking.questions.Page;
import nl.waaier.api.asking.questions.Paged;
import nl.waaier.api.platform.eventstore.Databank;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of who was shown whom, as it is read: the latest first, and nothing that is kept no longer. */
@Component
final class AccessListRows {

    private static final String SELECT = "select " + NotedAnswer.COLUMNS + " from access_list";

    private final JdbcTemplate jdbc;
    private final AccessListMonths months;
    private final Clock clock;

    AccessListRows(JdbcTemplate jdbc, AccessListMonths months, Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.clock = clock;
    }

    /**
     * Of which answers.
     *
     * @param board of whose callers
     * @param persons who were shown, any of these files; empty for anybody
     * @param from noted at this moment or later, null for any
     * @param before noted before this moment, null for any
     */
    record Filter(
            BoardNumber board,
            Set<TeacherId> persons,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /** A condition with its values. */
    private record Condition(String sql, List<Object> values) {}

    /** The part that is asked for. */
    Page<NotedAnswer> page(Paged asked, Filter filter) {
        Condition where = condition(filter);
        Integer total = jdbc.queryForObject(
                "select count(*) from access_list" + where.sql(),
                Integer.class,
                where.values().toArray());
        List<Object> values = new ArrayList<>(where.values());
        values.add(asked.length());
        values.add((long) asked.part() * asked.length());
        return new Page<>(
                total == null ? 0 : total,
                asked.part(),
                asked.length(),
                query(where.sql() + " order by noted_at desc, id desc limit ? offset ?", values));
    }

    /** The first of them. */
    List<NotedAnswer> first(int count, Filter filter) {
        Condition where = condition(filter);
        List<Object> values = new ArrayList<>(where.values());
        values.add(count);
        return query(where.sql() + " order by noted_at desc, id desc limit ?", values);
    }

    /** One of a board. */
    Optional<NotedAnswer> find(BoardNumber board, UUID id) {
        return query(
                        " where board_number = ? and id = ? and noted_at >= ?",
                        List.of(board.value(), id, moment(months.keptFrom(clock.instant()))))
                .stream()
                .findFirst();
    }

    /** All that showed somebody, of any board, kept or not. */
    List<NotedAnswer> showing(TeacherId person) {
        return query(" where " + contains(), List.of(person.value()));
    }

    private List<NotedAnswer> query(String rest, Collection<?> values) {
        return jdbc.query(SELECT + rest, NotedAnswer::of, values.toArray());
    }

    private Condition condition(Filter filter) {
        Instant kept = months.keptFrom(clock.instant());
        Instant from = filter.from();
        List<Object> values = new ArrayList<>();
        values.add(filter.board().value());
        values.add(moment(from == null || from.isBefore(kept) ? kept : from));
        String sql = " where board_number = ? and noted_at >= ?";
        if (filter.before() != null) {
            sql += " and noted_at < ?";
            values.add(moment(filter.before()));
        }
        if (!filter.persons().isEmpty()) {
            sql += filter.persons().stream()
                    .map(person -> contains())
                    .collect(Collectors.joining(" or ", " and (", ")"));
            filter.persons().forEach(person -> values.add(person.value()));
        }
        return new Condition(sql, values);
    }

    /** In the way in which PostgreSQL uses its index; H2 has none for it. */
    private String contains() {
        return months.databank() == Databank.POSTGRESQL
                ? "persons @> array[cast(? as uuid)]"
                : "array_contains(persons, ?)";
    }

    private static OffsetDateTime moment(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
