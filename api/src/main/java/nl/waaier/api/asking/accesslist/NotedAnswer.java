package nl.waaier.api.asking.accesslist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that showed persons, as the access list has it.
 *
 * @param id names it
 * @param at when it was given
 * @param role in what role somebody asked
 * @param account keyed hash of whose account it was, the same as who recorded something is known by
 * @param reader the file of who asked, null when none is known
 * @param shownAs as what they were shown, by its word
 * @param school of which school it was, null for none
 * @param referenceDate of which day, null for none
 * @param persons who were shown
 */
record NotedAnswer(
        UUID id,
        Instant at,
        String role,
        String account,
        @Nullable TeacherId reader,
        String shownAs,
        @Nullable Brin school,
        @Nullable LocalDate referenceDate,
        List<TeacherId> persons) {

    static final String COLUMNS = "id, noted_at, user_role, account, reader, shown_as, school, reference_date, persons";

    static NotedAnswer of(ResultSet row, int number) throws SQLException {
        String school = row.getString("school");
        UUID reader = row.getObject("reader", UUID.class);
        return new NotedAnswer(
                row.getObject("id", UUID.class),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                row.getString("user_role"),
                row.getString("account"),
                reader == null ? null : new TeacherId(reader),
                row.getString("shown_as"),
                school == null ? null : new Brin(school),
                row.getObject("reference_date", LocalDate.class),
                Stream.of((Object[]) row.getArray("persons").getArray())
                        .map(UUID.class::cast)
                        .map(TeacherId::new)
                        .toList());
    }
}
