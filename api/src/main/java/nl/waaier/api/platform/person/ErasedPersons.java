package nl.waaier.api.platform.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.TeacherId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who was erased. Their personeelsnummers are known by a keyed hash only, so that a later delivery is recognised and nobody can
 * tell from the table whom it is about. Joins the transaction of its caller.
 */
@Component
public final class ErasedPersons {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final byte[] secret;

    ErasedPersons(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.secret = read().orElseGet(this::make);
    }

    private Optional<byte[]> read() {
        return jdbc.sql("select secret from erased_key where id = 1")
                .query((row, number) -> row.getBytes("secret"))
                .optional();
    }

    private byte[] make() {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        try {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("insert into erased_key (id, secret) values (1, :secret)")
                            .param("secret", made)
                            .update());
            return made;
        } catch (DuplicateKeyException e) {
            // Another node was first: its key is the one.
            return read().orElseThrow(() -> e);
        }
    }

    /** How a personeelsnummer is known once its person was erased. */
    String hash(BoardNumber board, String personnelNumber) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return HexFormat.of()
                    .formatHex(mac.doFinal((board + ":" + personnelNumber).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /** Those of these personeelsnummers of a board whose person was erased. */
    public Set<String> among(BoardNumber board, Collection<String> personnelNumbers) {
        Map<String, String> numbers = new HashMap<>();
        personnelNumbers.forEach(number -> numbers.put(hash(board, number), number));
        Set<String> erased = new HashSet<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select number_hash from erased_person where board = :board and number_hash in (:hashes)")
                    .param("board", board.value())
                    .param("hashes", numbers.keySet())
                    .query(String.class)
                    .list()
                    .forEach(hash -> erased.add(numbers.getOrDefault(hash, "")));
        }
        return erased;
    }

    /** Remembers that somebody was erased. */
    void add(ErasedPerson erased) {
        jdbc.sql("insert into erased_person (id, board, number_hash, ground, erased_at) values (?, ?, ?, ?, ?)")
                .params(
                        erased.id().value(),
                        erased.board().value(),
                        erased.numberHash(),
                        erased.ground().word(),
                        OffsetDateTime.ofInstant(erased.at(), ZoneOffset.UTC))
                .update();
    }

    /** Everybody who was erased. */
    List<ErasedPerson> all() {
        return jdbc.sql("select id, board, number_hash, ground, erased_at from erased_person order by erased_at, id")
                .query((row, number) -> new ErasedPerson(
                        new TeacherId(row.getObject("id", UUID.class)),
                        new BoardNumber(row.getString("board")),
                        row.getString("number_hash"),
                        ErasureGround.of(row.getString("ground")),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
