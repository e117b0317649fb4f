package nl.waaier.api.platform.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs in at which board: a table beside the events. Joins the transaction of its caller. */
@Component
public final class Accounts {

    /** How long a code can be used: over a week's holiday. */
    private static final Duration CODE_GOOD_FOR = Duration.ofDays(14);

    private static final String SELECT = """
            select a.id, a.board_number, a.person, a.name, a.bound_at, c.until
            from account a left join account_code c on c.account = a.id and c.until > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A code as it is kept. */
    private record KeptCode(UUID account, boolean forRights) {}

    /** An account of a board. */
    public Optional<Account> find(BoardNumber board, AccountId id) {
        return asked("where a.id = :id and a.board_number = :board")
                .param("id", id.value())
                .param("board", board.value())
                .query(Accounts::account)
                .optional();
    }

    /** All accounts of a board. */
    public List<Account> of(BoardNumber board) {
        return asked("where a.board_number = :board")
                .param("board", board.value())
                .query(Accounts::account)
                .list();
    }

    /** The account of somebody with a file. */
    public Optional<Account> of(TeacherId teacher) {
        return asked("where a.person = :person")
                .param("person", teacher.value())
                .query(Accounts::account)
                .optional();
    }

    /** The account of whoever signs in so. */
    public Optional<Account> signingIn(String issuer, String subject) {
        return asked("where a.issuer = :issuer and a.subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(Accounts::account)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String where) {
        return jdbc.sql(SELECT + where).param("now", at(clock.instant()));
    }

    /**
     * Opens an account; opened already, it changes nothing.
     *
     * @throws RuleBroken when it is of somebody else, or the person has another one
     */
    public void open(Account account) {
        Optional<Account> known = find(account.board(), account.id());
        if (known.isPresent() && known.get().isOfSame(account)) {
            return;
        }
        TeacherId teacher = account.teacher();
        try {
            jdbc.sql("insert into account (id, board_number, person, name) values (:id, :board, :person, :name)")
                    .param("id", account.id().value())
                    .param("board", account.board().value())
                    .param("person", teacher == null ? null : teacher.value())
                    .param("name", account.name())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new RuleBroken(AccountRule.ACCOUNT_OF_ANOTHER);
        }
    }

    /**
     * A code for an account; the one before it is good no more.
     *
     * @param forRights whether it stays good when the account has a right: of whoever gives rights
     */
    public AccountCode newCode(AccountId account, boolean forRights) {
        AccountCode code = AccountCode.goodUntil(
                clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(CODE_GOOD_FOR));
        jdbc.sql("delete from account_code where account = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("insert into account_code (account, hash, until, for_rights)"
                        + " values (:account, :hash, :until, :forRights)")
                .param("account", account.value())
                .param("hash", AccountCode.hash(code.code()))
                .param("until", at(code.until()))
                .param("forRights", forRights)
                .update();
        return code;
    }

    /**
     * Binds whoever signs in so to the account of a code, which is used by that. Whoever signed in with the account before does so no
     * more.
     *
     * @param hasRight whether an account has a right, for which not every code is good
     * @throws RuleBroken when the code is not good, or whoever signs in so has an account
     */
    public Account bind(String issuer, String subject, String code, Predicate<Account> hasRight) {
        if (signingIn(issuer, subject).isPresent()) {
            throw new RuleBroken(AccountRule.SIGNS_IN_ALREADY);
        }
        String hash = AccountCode.hash(code);
        KeptCode kept = jdbc.sql("select account, for_rights from account_code where hash = :hash")
                .param("hash", hash)
                .query((row, number) ->
                        new KeptCode(row.getObject("account", UUID.class), row.getBoolean("for_rights")))
                .optional()
                .orElseThrow(() -> new RuleBroken(AccountRule.CODE_NOT_GOOD));
        UUID account = kept.account();
        int used = jdbc.sql("delete from account_code where account = :account and hash = :hash and until > :now")
                .param("account", account)
                .param("hash", hash)
                .param("now", at(clock.instant()))
                .update();
        if (used == 0) { // Too late, or another one was first.
            throw new RuleBroken(AccountRule.CODE_NOT_GOOD);
        }
        Account bound = asked("where a.id = :id")
                .param("id", account)
                .query(Accounts::account)
                .single();
        if (!kept.forRights() && hasRight.test(bound)) {
            throw new RuleBroken(AccountRule.CODE_NOT_GOOD);
        }
        try {
            jdbc.sql("update account set issuer = :issuer, subject = :subject, bound_at = :now where id = :id")
                    .param("issuer", issuer)
                    .param("subject", subject)
                    .param("now", at(clock.instant()))
                    .param("id", account)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new RuleBroken(AccountRule.SIGNS_IN_ALREADY);
        }
        return signingIn(issuer, subject).orElseThrow();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person", UUID.class);
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                new BoardNumber(row.getString("board_number")),
                person == null ? null : new TeacherId(person),
                row.getString("name"),
                moment(row, "bound_at"),
                moment(row, "until"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
