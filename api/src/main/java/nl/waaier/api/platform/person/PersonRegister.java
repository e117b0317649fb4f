package nl.waaier.api.platform.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * The person register, a table beside the events. Joins the transaction of its caller, so that a person and the first events land
 * together.
 */
@Component
public final class PersonRegister {

    /** Values in one statement; drivers take many more, but not any number. */
    private static final int PORTION = 1_000;

    private static final String SELECT = """
            select id, board_number, personnel_number, given_name, prefix, family_name, email, birth_date, same_as from person \
            """;

    /** A person never moves to another board: there it is another teacher. */
    private static final String UPDATE = """
            update person set personnel_number = :personnelNumber, given_name = :givenName, prefix = :prefix,
                family_name = :familyName, email = :email, birth_date = :birthDate,
                plain_number = :plainNumber, looks = :looks
            where id = :id and board_number = :board""";

    private static final String INSERT = """
            insert into person
                (id, board_number, personnel_number, given_name, prefix, family_name, email, birth_date, plain_number, looks)
            values (:id, :board, :personnelNumber, :givenName, :prefix, :familyName, :email, :birthDate, :plainNumber,
                :looks)""";

    private final NamedParameterJdbcOperations jdbc;

    PersonRegister(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this number, if registered. */
    public Optional<Person> find(TeacherId id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** The person of a board with this number, as a path tells it, if registered. */
    public Optional<Person> ofBoard(BoardNumber board, String id) {
        try {
            return find(TeacherId.of(id)).filter(person -> person.board().equals(board));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The persons with these numbers, as far as registered. */
    public Map<TeacherId, Person> find(Collection<TeacherId> ids) {
        Map<TeacherId, Person> found = new HashMap<>();
        inPortions(ids.stream().map(TeacherId::value).distinct().toList(), portion -> jdbc.query(
                        SELECT + "where id in (:ids)", Map.of("ids", portion), PersonRegister::person)
                .forEach(person -> found.put(person.id(), person)));
        return found;
    }

    /** The persons of a board with these personeelsnummers, by personeelsnummer, as far as registered. */
    public Map<String, Person> find(BoardNumber board, Collection<String> personnelNumbers) {
        Map<String, Person> found = new HashMap<>();
        inPortions(personnelNumbers.stream().distinct().toList(), portion -> jdbc.query(
                        SELECT + "where board_number = :board and personnel_number in (:numbers)",
                        Map.of("board", board.value(), "numbers", portion),
                        PersonRegister::person)
                .forEach(person -> found.put(person.personnelNumber(), person)));
        return found;
    }

    /**
     * A portion of the personeelsnummers of a board, in order; without those of files that were given up.
     *
     * @param after those after this one; empty for the first
     */
    public List<String> personnelNumbers(BoardNumber board, String after) {
        return jdbc.query(
                "select personnel_number from person where board_number = :board and personnel_number > :after"
                        + " and same_as is null order by personnel_number limit " + PORTION,
                Map.of("board", board.value(), "after", after),
                (row, number) -> row.getString("personnel_number"));
    }

    /** The file that goes on for somebody: another one, where this one was given up for it. */
    public TeacherId current(TeacherId id) {
        return find(id).map(Person::sameAs).orElse(id);
    }

    /** The files that were given up for this one. */
    public List<Person> joinedInto(TeacherId id) {
        return jdbc.query(
                SELECT + "where same_as = :id order by personnel_number",
                Map.of("id", id.value()),
                PersonRegister::person);
    }

    /** The file that was last joined into this one, and not separated since. */
    public Optional<JoinedFile> lastJoined(TeacherId into) {
        return jdbc
                .query(
                        "select person, last_before, into_before, into_joined from person_joined"
                                + " where into_person = :into order by id desc limit 1",
                        Map.of("into", into.value()),
                        (row, number) -> new JoinedFile(
                                new TeacherId(row.getObject("person", UUID.class)),
                                into,
                                row.getLong("last_before"),
                                row.getLong("into_before"),
                                row.getLong("into_joined")))
                .stream()
                .findFirst();
    }

    /** The volgnummers of a file that was given up which are others in the file that went on: the old ones, and the new. */
    public Map<String, String> renumbered(TeacherId id) {
        Map<String, String> renumbered = new TreeMap<>();
        jdbc.query(
                "select appointment, becomes from person_renumbered where person = :id",
                Map.of("id", id.value()),
                row -> {
                    renumbered.put(row.getString("appointment"), row.getString("becomes"));
                });
        return renumbered;
    }

    /**
     * The persons of a board who look like one of these: the number is the same but for leading zeros and {@code .0}, or name and
     * birth date are the same. These themselves are among them.
     */
    public List<Person> alike(BoardNumber board, Collection<Person> persons) {
        Map<TeacherId, Person> found = new LinkedHashMap<>();
        alike(board, "plain_number", persons.stream().map(Likeness::plainNumber).filter(Objects::nonNull), found);
        alike(board, "looks", persons.stream().map(Likeness::looks).filter(Objects::nonNull), found);
        return List.copyOf(found.values());
    }

    private void alike(BoardNumber board, String column, Stream<String> values, Map<TeacherId, Person> found) {
        List<String> asked = values.distinct().toList();
        inPortions(asked, portion -> jdbc.query(
                        SELECT + "where board_number = :board and " + column + " in (:values)",
                        Map.of("board", board.value(), "values", portion),
                        PersonRegister::person)
                .forEach(person -> found.put(person.id(), person)));
    }

    /** Registers persons, or brings what is known of them up to date. */
    public void save(Collection<Person> persons) {
        Map<TeacherId, Person> last = new LinkedHashMap<>();
        persons.forEach(person -> last.put(person.id(), person));
        inPortions(List.copyOf(last.values()), this::savePortion);
    }

    private void savePortion(List<Person> persons) {
        int[] updated = jdbc.batchUpdate(UPDATE, parameters(persons));
        List<Person> missing = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                missing.add(persons.get(i));
            }
        }
        Set<UUID> erased = erased(missing);
        missing.removeIf(person -> erased.contains(person.id().value()));
        if (!missing.isEmpty()) {
            jdbc.batchUpdate(INSERT, parameters(missing));
        }
    }

    /** Those who were erased since their caller read of them: they do not come back. */
    private Set<UUID> erased(List<Person> persons) {
        List<UUID> ids = persons.stream().map(person -> person.id().value()).toList();
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.queryForList(
                        "select id from erased_person where id in (:ids)", Map.of("ids", ids), UUID.class));
    }

    private static <T> void inPortions(List<T> all, Consumer<List<T>> action) {
        for (int from = 0; from < all.size(); from += PORTION) {
            action.accept(all.subList(from, Math.min(from + PORTION, all.size())));
        }
    }

    private static SqlParameterSource[] parameters(List<Person> persons) {
        return persons.stream().map(PersonRegister::parameters).toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource parameters(Person person) {
        return new MapSqlParameterSource()
                .addValue("id", person.id().value())
                .addValue("board", person.board().value())
                .addValue("personnelNumber", person.personnelNumber())
                .addValue("givenName", person.givenName())
                .addValue("prefix", person.prefix())
                .addValue("familyName", person.familyName())
                .addValue("email", person.email())
                .addValue("birthDate", person.birthDate(), Types.DATE)
                .addValue("plainNumber", Likeness.plainNumber(person))
                .addValue("looks", Likeness.looks(person));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new TeacherId(row.getObject("id", UUID.class)),
                new BoardNumber(row.getString("board_number")),
                row.getString("personnel_number"),
                row.getString("given_name"),
                row.getString("prefix"),
                row.getString("family_name"),
                row.getString("email"),
                row.getObject("birth_date", LocalDate.class),
                teacher(row.getObject("same_as", UUID.class)));
    }

    private static @Nullable TeacherId teacher(@Nullable UUID id) {
        return id == null ? null : new TeacherId(id);
    }
}
