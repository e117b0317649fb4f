package nl.waaier.api.asking.accesslist;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.waaier.api.platform.eventstore.TimeOrderedIds;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.person.ForgetsPersons;
import nl.waaier.api.platform.shown.ShownAs;
import nl.waaier.api.platform.shown.ShownPersons;
import nl.waaier.api.recording.Recorder;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of who was shown whom, as it is written: one row per answer, in one statement, with everybody whom it shows. */
@Component
public final class AccessList implements ForgetsPersons {

    private static final String INSERT = """
            insert into access_list (id, noted_at, board_number, user_role, account, reader, shown_as, school, reference_date,
                persons)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;
    private final AccessListMonths months;
    private final AccessListRows rows;
    private final Access access;
    private final Recorder recorder;
    private final Clock clock;

    AccessList(
            JdbcTemplate jdbc,
            AccessListMonths months,
            AccessListRows rows,
            Access access,
            Recorder recorder,
            Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.rows = rows;
        this.access = access;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Notes that an answer shows somebody a number of persons, unless it shows nobody or only the one who asks. It is noted for good once
     * this returns.
     *
     * @param caller who is shown them, by the file that goes on for them
     * @param as as what, null when nothing says so
     * @param school of which school the answer is, null for none
     * @throws IllegalStateException when persons are shown and nothing says as what, which is a defect
     * @throws nl.waaier.api.platform.problem.ForbiddenException until the council of the board consented, whatever let the caller get this far
     * @throws org.springframework.dao.DataAccessException when it cannot be noted
     */
    void note(Caller caller, @Nullable ShownAs as, @Nullable String school, ShownPersons shown) {
        Set<TeacherId> others = new LinkedHashSet<>(shown.persons());
        TeacherId reader = caller.teacher();
        if (reader != null) {
            others.remove(reader);
        }
        if (others.isEmpty()) {
            return;
        }
        if (as == null) {
            throw new IllegalStateException("persons are shown and it is not said as what");
        }
        if (as.needsConsent()) {
            access.requireOthers(caller);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        months.ready(now);
        insert(caller, as, school, shown, now, reader, others);
    }

    private void insert(
            Caller caller,
            ShownAs as,
            @Nullable String school,
            ShownPersons shown,
            Instant now,
            @Nullable TeacherId reader,
            Collection<TeacherId> persons) {
        jdbc.update(INSERT, row -> {
            row.setObject(1, TimeOrderedIds.next());
            row.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            row.setString(3, caller.board().value());
            row.setString(4, caller.role().word());
            row.setString(5, recorder.by(caller).subject());
            set(row, 6, reader == null ? null : reader.value(), Types.OTHER);
            row.setString(7, as.word());
            row.setString(8, school);
            set(row, 9, shown.day(), Types.DATE);
            setPersons(row, 10, persons);
        });
    }

    private static void set(PreparedStatement row, int place, @Nullable Object value, int type) throws SQLException {
        if (value == null) {
            row.setNull(place, type);
        } else {
            row.setObject(place, value);
        }
    }

    private static void setPersons(PreparedStatement row, int place, Collection<TeacherId> persons)
            throws SQLException {
        row.setArray(
                place,
                row.getConnection()
                        .createArrayOf(
                                "uuid", persons.stream().map(TeacherId::value).toArray()));
    }

    /**
     * Forgets somebody: who was shown this person, and that it was this person who was shown others, of which only the account's hash
     * and role remain.
     */
    @Override
    public void forget(TeacherId person) {
        for (NotedAnswer answer : rows.showing(person)) {
            List<TeacherId> others = answer.persons().stream()
                    .filter(other -> !other.equals(person))
                    .toList();
            UUID id = answer.id();
            if (others.isEmpty()) {
                jdbc.update("delete from access_list where id = ?", id);
            } else {
                jdbc.update("update access_list set persons = ? where id = ?", row -> {
                    setPersons(row, 1, others);
                    row.setObject(2, id);
                });
            }
        }
        jdbc.update("update access_list set reader = null where reader = ?", person.value());
    }
}
