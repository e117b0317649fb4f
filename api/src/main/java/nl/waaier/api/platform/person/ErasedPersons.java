package nl.waaier.api.platform.person;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.waaier.api.platform.eventstore.KeyInDatabase;
import nl.waaier.api.platform.hash.Hashes;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.RetentionClass;
import nl.waaier.core.shared.TeacherId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Who was erased, and whose texts. Personeelsnummers of who was erased are known by a keyed hash only, so that a later delivery is recognised and nobody can
 * tell from the table whom it is about. Joins the transaction of its caller.
 */
@Component
public final class ErasedPersons {

    private static final Pattern NUMBERS = Pattern.compile(",");

    /** In the place of a class, where it was of facts that were withdrawn. */
    private static final String WITHDRAWN = "ingetrokken";

    private final JdbcClient jdbc;
    private final byte[] secret;

    ErasedPersons(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.secret = KeyInDatabase.of(jdbc, transactions, "erased_key");
    }

    /**
     * How a personeelsnummer is known once its person was erased; without leading zeros and {@code .0}, which a spreadsheet adds or
     * loses.
     */
    String hash(BoardNumber board, String personnelNumber) {
        return Hashes.hmac(
                secret,
                board + ":" + Objects.requireNonNullElse(Likeness.plainNumber(personnelNumber), personnelNumber));
    }

    /** Those of these personeelsnummers of a board that are of somebody who was erased. */
    public Set<String> among(BoardNumber board, Collection<String> personnelNumbers) {
        Map<String, List<String>> numbers =
                personnelNumbers.stream().collect(Collectors.groupingBy(n -> hash(board, n)));
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select distinct number_hash from erased_person_number where number_hash in (:hashes)")
                .param("hashes", numbers.keySet())
                .query(String.class)
                .list()
                .stream()
                .flatMap(hash -> numbers.getOrDefault(hash, List.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Remembers an erasure. */
    void add(Erased erased) {
        if (erased.retentionClass() == RetentionClass.PERSON) {
            addPerson(erased);
        } else {
            jdbc.sql("insert into erased_texts (person, retention_class, erased_at, board, ground, numbers)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            erased.id().value(),
                            erased.retentionClass() == null
                                    ? WITHDRAWN
                                    : erased.retentionClass().word(),
                            OffsetDateTime.ofInstant(erased.at(), ZoneOffset.UTC),
                            erased.board().value(),
                            erased.ground().word(),
                            erased.texts().stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .update();
        }
    }

    private void addPerson(Erased erased) {
        jdbc.sql("insert into erased_person (id, board, ground, erased_at) values (?, ?, ?, ?)")
                .params(
                        erased.id().value(),
                        erased.board().value(),
                        erased.ground().word(),
                        OffsetDateTime.ofInstant(erased.at(), ZoneOffset.UTC))
                .update();
        erased.numberHashes()
                .forEach(hash -> jdbc.sql("insert into erased_person_number (person, number_hash) values (?, ?)")
                        .params(erased.id().value(), hash)
                        .update());
    }

    /** Every erasure. */
    List<Erased> all() {
        return Stream.concat(texts().stream(), persons().stream()).toList();
    }

    private List<Erased> texts() {
        return jdbc.sql("select person, retention_class, erased_at, board, ground, numbers from erased_texts"
                        + " order by erased_at, person")
                .query((row, number) -> new Erased(
                        new TeacherId(row.getObject("person", UUID.class)),
                        new BoardNumber(row.getString("board")),
                        row.getString("retention_class").equals(WITHDRAWN)
                                ? null
                                : RetentionClass.of(row.getString("retention_class")),
                        List.of(),
                        NUMBERS.splitAsStream(row.getString("numbers"))
                                .filter(one -> !one.isEmpty())
                                .map(Long::valueOf)
                                .toList(),
                        ErasureGround.of(row.getString("ground")),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Erased> persons() {
        Map<UUID, List<String>> hashes = new HashMap<>();
        jdbc.sql("select person, number_hash from erased_person_number order by number_hash")
                .query(row -> {
                    hashes.computeIfAbsent(row.getObject("person", UUID.class), person -> new ArrayList<>())
                            .add(row.getString("number_hash"));
                });
        return jdbc.sql("select id, board, ground, erased_at from erased_person order by erased_at, id")
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Erased(
                            new TeacherId(id),
                            new BoardNumber(row.getString("board")),
                            RetentionClass.PERSON,
                            hashes.getOrDefault(id, List.of()),
                            List.of(),
                            ErasureGround.of(row.getString("ground")),
                            row.getObject("erased_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
