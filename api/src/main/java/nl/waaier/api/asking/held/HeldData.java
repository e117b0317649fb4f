package nl.waaier.api.asking.held;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.api.asking.held.HeldAnswer.HeldField;
import nl.waaier.api.asking.held.HeldAnswer.HeldNote;
import nl.waaier.api.asking.held.HeldAnswer.HeldPart;
import nl.waaier.api.asking.held.HeldAnswer.HeldRow;
import nl.waaier.api.platform.eventstore.StoredStreams;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.recording.facts.IdempotentRequest;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** Reads everything that is held about somebody, from every table that holds something about people. */
@Component
final class HeldData {

    /** The tables of events, which are read together. */
    static final List<String> EVENTS = List.of("domainevententry", "personal_text");

    /**
     * Tables about persons that are told elsewhere or to nobody: the access list has a question of its own, and of who was erased nobody is
     * left to ask.
     */
    static final List<String> NOT_TOLD = List.of("access_list", "erased_person", "erased_person_number");

    private static final UUID NOBODY = new UUID(0, 0);

    private static final List<HeldNote> NOTES = List.of(
            new HeldNote(
                    "Alles wat u in Waaier over uzelf ziet, zoals uw loopbaan en taken, is uit deze gegevens afgeleid.",
                    "All that you see about yourself in Waaier, such as your career and duties, follows from these data."),
            new HeldNote(
                    "Aan wie iets over u is getoond, leest u onder Wie keek. Wat u van anderen zag, staat hier niet bij,"
                            + " omdat het over die anderen gaat.",
                    "To whom something about you was shown you read under Who looked. What you saw of others is not in here,"
                            + " as it is about those others."),
            new HeldNote(
                    "Legde u iets over anderen vast, dan staat daarbij in welke rol, en een kenmerk van uw account dat alleen"
                            + " Waaier kan maken. Dat staat hier niet bij, omdat het over die anderen gaat.",
                    "Where you recorded something about others, it says in which role, with a mark of your account that only"
                            + " Waaier can make. That is not in here, as it is about those others."),
            new HeldNote(
                    "Van bestanden die P&O aanlevert, blijft na het verwerken alleen staan wat er per regel mis was of"
                            + " veranderde, zonder namen en nummers van mensen.",
                    "Of files that HR hands in, all that stays once they are taken in is what was wrong or changed per line,"
                            + " without names or numbers of people."),
            new HeldNote(
                    "Reservekopieën die de beheerder maakt, staan hier niet bij; ze bevatten wat er stond toen ze gemaakt werden.",
                    "Backups that the operator makes are not in here; they hold what stood here when they were made."));

    private final NamedParameterJdbcOperations jdbc;
    private final PersonRegister register;
    private final StoredStreams streams;
    private final Clock clock;

    HeldData(NamedParameterJdbcOperations jdbc, PersonRegister register, StoredStreams streams, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.streams = streams;
        this.clock = clock;
    }

    /** What is held about a caller: of the own file, of those that were joined into it, and of the account. */
    HeldAnswer of(Caller caller) {
        List<TeacherId> files = files(caller);
        Map<String, Object> who = Map.of(
                "files",
                        files.isEmpty()
                                ? List.of(NOBODY)
                                : files.stream().map(TeacherId::value).toList(),
                "board", caller.board().value(),
                "account", caller.subject(),
                "requester", IdempotentRequest.subject(caller));
        List<HeldPart> parts = new ArrayList<>();
        for (HeldTable table : HeldTable.values()) {
            parts.add(new HeldPart(List.of(table.table()), table.dutch(), table.english(), rows(table, who)));
            if (table == HeldTable.PERSON_RENUMBERED) {
                parts.add(events(files));
            }
        }
        return new HeldAnswer(clock.instant(), parts, NOTES);
    }

    private List<TeacherId> files(Caller caller) {
        TeacherId told = caller.teacher();
        if (told == null) {
            return List.of();
        }
        TeacherId own = register.current(told);
        return Stream.concat(Stream.of(own), register.joinedInto(own).stream().map(Person::id))
                .toList();
    }

    private HeldPart events(List<TeacherId> files) {
        return new HeldPart(
                EVENTS,
                "Wat over uw loopbaan is vastgelegd, met wat later is ingetrokken",
                "What is on record about your career, with what was withdrawn later",
                files.stream()
                        .flatMap(file -> streams.read(file.streamId()).stream())
                        .map(HeldEvent::row)
                        .toList());
    }

    private List<HeldRow> rows(HeldTable table, Map<String, Object> who) {
        return jdbc.queryForList(table.select(), who).stream()
                .map(HeldData::row)
                .toList();
    }

    private static HeldRow row(Map<String, @Nullable Object> columns) {
        List<HeldField> fields = new ArrayList<>();
        columns.forEach((column, value) -> {
            if (value != null) {
                fields.add(HeldField.of(column.toLowerCase(Locale.ROOT), text(value)));
            }
        });
        return new HeldRow(fields);
    }

    private static String text(Object value) {
        return switch (value) {
            case OffsetDateTime moment -> moment.toInstant().toString();
            case Timestamp moment -> moment.toInstant().toString();
            case Date day -> day.toLocalDate().toString();
            default -> value.toString();
        };
    }
}
