package nl.waaier.api.platform.person;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
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

    /** Whether one of these files is held. */
    boolean anyOf(Collection<TeacherId> ids) {
        return jdbc.sql("select count(*) from person_hold where person in (:ids)")
                        .param("ids", ids.stream().map(TeacherId::value).toList())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
