package nl.waaier.api.platform.person;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Changes in the person register that somebody made by hand. What it said before is kept, with who changed it, when and why.
 * Joins the transaction of its caller, which there must be.
 */
@Component
public final class PersonChanges {

    private static final String BEFORE = """
            insert into person_before (person, until, personnel_number, given_name, prefix, family_name, email, birth_date,
                changed_by_role, changed_by, reason)
            values (:id, :until, :personnelNumber, :givenName, :prefix, :familyName, :email, :birthDate,
                :role, :subject, :reason)""";

    private final NamedParameterJdbcOperations jdbc;
    private final PersonRegister register;
    private final ErasedPersons erased;
    private final Clock clock;

    PersonChanges(NamedParameterJdbcOperations jdbc, PersonRegister register, ErasedPersons erased, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.erased = erased;
        this.clock = clock;
    }

    /**
     * Says who somebody is, from now on; nothing changes when the register says so already.
     *
     * @throws RuleBroken when the number is of somebody else, or was of somebody who was erased
     */
    public void correct(Person before, Person after, RecordedBy by, PersonalText reason) {
        if (before.equals(after)) {
            return;
        }
        if (!before.personnelNumber().equals(after.personnelNumber())
                && !erased.among(after.board(), List.of(after.personnelNumber()))
                        .isEmpty()) {
            throw new RuleBroken(PersonRule.PERSONNEL_NUMBER_ERASED);
        }
        keep(before, by, reason);
        try {
            register.save(List.of(after));
        } catch (DuplicateKeyException taken) {
            throw new RuleBroken(PersonRule.PERSONNEL_NUMBER_TAKEN);
        }
    }

    /**
     * Gives a file up for another one of the same person: its number, and those that led to it, lead there from now on.
     *
     * @param renumbered volgnummers of it that are others there
     */
    public void join(
            Person given, JoinedFile joined, Map<String, String> renumbered, RecordedBy by, PersonalText reason) {
        TeacherId into = joined.into();
        keep(given, by, reason);
        jdbc.update(
                """
                insert into person_joined (person, into_person, last_before, into_before, into_joined)
                values (:id, :into, :lastBefore, :intoBefore, :intoJoined)""",
                Map.of(
                        "id", given.id().value(),
                        "into", into.value(),
                        "lastBefore", joined.lastBefore(),
                        "intoBefore", joined.intoBefore(),
                        "intoJoined", joined.intoJoined()));
        register.joinedInto(given.id()).forEach(earlier -> {
            Map<String, String> further = new TreeMap<>(renumbered);
            register.renumbered(earlier.id())
                    .forEach((old, there) -> further.put(old, renumbered.getOrDefault(there, there)));
            lead(earlier.id(), into, further);
        });
        lead(given.id(), into, renumbered);
    }

    /**
     * Undoes the last joining into a file: the file that was given up has its number again, to which also those lead that did so
     * before.
     */
    public void separate(Person given, RecordedBy by, PersonalText reason) {
        keep(given, by, reason);
        Map<String, String> before = new TreeMap<>();
        register.renumbered(given.id()).forEach((old, there) -> before.put(there, old));
        for (TeacherId earlier : joinedThrough(given.id())) {
            Map<String, String> again = new TreeMap<>();
            register.renumbered(earlier).forEach((old, there) -> again.put(old, before.getOrDefault(there, there)));
            again.entrySet().removeIf(number -> number.getKey().equals(number.getValue()));
            lead(earlier, given.id(), again);
        }
        Map<String, UUID> id = Map.of("id", given.id().value());
        jdbc.update("update person set same_as = null where id = :id", id);
        jdbc.update("delete from person_renumbered where person = :id", id);
        jdbc.update("delete from person_joined where person = :id", id);
    }

    /** The files that were joined into this one, and those that were joined into these before. */
    private List<TeacherId> joinedThrough(TeacherId id) {
        return jdbc
                .query(
                        "select person from person_joined where into_person = :id",
                        Map.of("id", id.value()),
                        (row, number) -> new TeacherId(row.getObject("person", UUID.class)))
                .stream()
                .flatMap(given -> Stream.concat(Stream.of(given), joinedThrough(given).stream()))
                .toList();
    }

    private void lead(TeacherId given, TeacherId into, Map<String, String> renumbered) {
        jdbc.update(
                "update person set same_as = :into where id = :id", Map.of("into", into.value(), "id", given.value()));
        jdbc.update("delete from person_renumbered where person = :id", Map.of("id", given.value()));
        renumbered.forEach((old, there) -> jdbc.update(
                "insert into person_renumbered (person, appointment, becomes) values (:id, :old, :there)",
                Map.of("id", given.value(), "old", old, "there", there)));
    }

    private void keep(Person before, RecordedBy by, PersonalText reason) {
        jdbc.update(
                BEFORE,
                new MapSqlParameterSource()
                        .addValue("id", before.id().value())
                        .addValue(
                                "until",
                                OffsetDateTime.ofInstant(
                                        clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC))
                        .addValue("personnelNumber", before.personnelNumber())
                        .addValue("givenName", before.givenName())
                        .addValue("prefix", before.prefix())
                        .addValue("familyName", before.familyName())
                        .addValue("email", before.email())
                        .addValue("birthDate", before.birthDate(), Types.DATE)
                        .addValue("role", by.role())
                        .addValue("subject", by.subject())
                        .addValue("reason", reason.value()));
    }

    /** What the register said of somebody before, the latest first. */
    public List<PersonBefore> before(Person now) {
        return jdbc.query(
                """
                select personnel_number, given_name, prefix, family_name, email, birth_date, until,
                    changed_by_role, changed_by, reason
                from person_before where person = :id order by id desc""",
                Map.of("id", now.id().value()),
                (row, number) -> new PersonBefore(
                        new Person(
                                now.id(),
                                now.board(),
                                row.getString("personnel_number"),
                                row.getString("given_name"),
                                row.getString("prefix"),
                                row.getString("family_name"),
                                row.getString("email"),
                                row.getObject("birth_date", LocalDate.class)),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        new RecordedBy(row.getString("changed_by_role"), row.getString("changed_by"), null),
                        new PersonalText(row.getString("reason"))));
    }
}
