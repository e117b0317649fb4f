package nl.waaier.api.platform.person;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the board does not let be erased, for a dispute or an inquiry, and why. Joins the transaction of its caller. */
@Component
public final class PersonHolds {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds somebody; whoever is held already is held for the new reason. */
    public void hold(TeacherId id, PersonalText reason, RecordedBy by) {
        lift(id);
        jdbc.sql("insert into person_hold (person, reason, since, held_by, held_role) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        reason.value(),
                        OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC),
                        Objects.requireNonNull(by.subject()),
                        Objects.requireNonNull(by.role()))
                .update();
    }

    /** Holds somebody no longer. */
    public void lift(TeacherId id) {
        jdbc.sql("delete from person_hold where person = ?").param(id.value()).update();
    }

    /** Whom a board holds: the files that go on. */
    public Set<TeacherId> of(BoardNumber board) {
        return Set.copyOf(jdbc.sql("""
                                select distinct coalesce(person.same_as, person.id) as file
                                from person_hold join person on person.id = person_hold.person
                                where person.board_number = :board""")
                .param("board", board.value())
                .query((row, number) -> new TeacherId(row.getObject("file", UUID.class)))
                .list());
    }

    /** Who holds somebody, since when and why; empty when nobody does. */
    public Optional<PersonHold> of(TeacherId id) {
        return jdbc.sql("select reason, since, held_by, held_role from person_hold where person = :id")
                .param("id", id.value())
                .query((row, number) -> new PersonHold(
                        new PersonalText(row.getString("reason")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        new RecordedBy(row.getString("held_role"), row.getString("held_by"), null)))
                .optional();
    }

    /** Whether one of these files is held. */
    boolean anyOf(Collection<TeacherId> ids) {
        return jdbc.sql("select count(*) from person_hold where person in (:ids)")
                        .param("ids", ids.stream().map(TeacherId::value).toList())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
