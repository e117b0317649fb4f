package nl.waaier.api.platform.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.shared.AccountId;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs in with which account, on every database. */
@ParameterizedClass
@EnumSource
class AccountsTest {

    private static final String ISSUER = "https://issuer.test";
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext node;
    private Accounts accounts;
    private JdbcClient jdbc;
    private UnitsOfWork units;

    @SuppressWarnings("NullAway.Init")
    AccountsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        node = EventStores.open(kind.url(directory), PersonRegister.class);
        jdbc = JdbcClient.create(node.getBean(javax.sql.DataSource.class));
        units = node.getBean(UnitsOfWork.class);
        accounts = at(NOW);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private Accounts at(Instant moment) {
        return new Accounts(jdbc, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static Account named(String name) {
        return new Account(new AccountId(UUID.randomUUID()), Careers.BOARD, null, name, null, null);
    }

    private Account opened(String name) {
        Account account = named(name);
        accounts.open(account);
        return account;
    }

    private Account bind(Accounts known, String subject, String code) {
        return units.inOne(() -> known.bind(ISSUER, subject, code, account -> false));
    }

    private static void refused(ThrowingCallable doing, Rule by) {
        assertThatThrownBy(doing).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.rule())
                .isEqualTo(by));
    }

    @Test
    void anAccountIsOfOnePersonHoweverOftenItIsOpened() {
        TeacherId teacher = Careers.somebody();
        node.getBean(PersonRegister.class)
                .save(List.of(new Person(teacher, Careers.BOARD, "1", null, null, null, null, null)));
        Account own = new Account(new AccountId(UUID.randomUUID()), Careers.BOARD, teacher, null, null, null);
        accounts.open(own);
        accounts.open(own);
        assertThat(accounts.of(teacher)).contains(own);
        assertThat(accounts.of(Careers.BOARD)).containsExactly(own);
        Account second = new Account(new AccountId(UUID.randomUUID()), Careers.BOARD, teacher, null, null, null);
        refused(() -> accounts.open(second), AccountRule.ACCOUNT_OF_ANOTHER);
        Account taken = new Account(own.id(), Careers.BOARD, null, "Een ander", null, null);
        refused(() -> accounts.open(taken), AccountRule.ACCOUNT_OF_ANOTHER);
        BoardNumber other = new BoardNumber("40000");
        refused(
                () -> accounts.open(new Account(own.id(), other, null, "Een ander", null, null)),
                AccountRule.ACCOUNT_OF_ANOTHER);
        assertThat(accounts.find(other, own.id())).isEmpty();
    }

    @Test
    void aCodeBindsWhoeverGivesItOnce() {
        Account account = opened("Ada");
        String code = accounts.newCode(account.id(), true).code();
        assertThat(accounts.find(Careers.BOARD, account.id()).orElseThrow().codeEndsAt())
                .isEqualTo(NOW.plus(Duration.ofDays(14)));
        assertThat(accounts.signingIn(ISSUER, "ada")).isEmpty();
        Account bound =
                bind(accounts, "ada", " " + code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(bound.id()).isEqualTo(account.id());
        assertThat(bound.boundAt()).isEqualTo(NOW);
        assertThat(bound.codeEndsAt()).isNull();
        assertThat(accounts.signingIn(ISSUER, "ada")).contains(bound);
        assertThat(accounts.signingIn("https://another.test", "ada")).isEmpty();
        refused(() -> bind(accounts, "bea", code), AccountRule.CODE_NOT_GOOD);
    }

    @Test
    void aCodeThatIsOldOrReplacedOrGuessedBindsNobody() {
        Account account = opened("Ada");
        String first = accounts.newCode(account.id(), true).code();
        String second = accounts.newCode(account.id(), true).code();
        assertThat(second).matches("([A-HJ-NP-Z2-9]{5}-){3}[A-HJ-NP-Z2-9]{5}").isNotEqualTo(first);
        refused(() -> bind(accounts, "ada", first), AccountRule.CODE_NOT_GOOD);
        refused(() -> bind(accounts, "ada", "AAAAA-AAAAA-AAAAA-AAAAA"), AccountRule.CODE_NOT_GOOD);
        Accounts later = at(NOW.plus(Duration.ofDays(14)));
        refused(() -> bind(later, "ada", second), AccountRule.CODE_NOT_GOOD);
        assertThat(bind(at(NOW.plus(Duration.ofDays(14)).minusMillis(1)), "ada", second)
                        .id())
                .isEqualTo(account.id());
    }

    @Test
    void whoHasAnAccountTakesNoOtherAndUsesUpNoCode() {
        Account ada = opened("Ada");
        Account bestuur = opened("Bestuur");
        bind(accounts, "ada", accounts.newCode(ada.id(), true).code());
        String code = accounts.newCode(bestuur.id(), true).code();
        refused(() -> bind(accounts, "ada", code), AccountRule.SIGNS_IN_ALREADY);
        assertThat(bind(accounts, "bea", code).id()).isEqualTo(bestuur.id());
    }

    @Test
    void aNewSignInTakesThePlaceOfTheOldOne() {
        Account ada = opened("Ada");
        bind(accounts, "ada", accounts.newCode(ada.id(), true).code());
        bind(accounts, "ada-new", accounts.newCode(ada.id(), true).code());
        assertThat(accounts.signingIn(ISSUER, "ada")).isEmpty();
        assertThat(accounts.signingIn(ISSUER, "ada-new")).isPresent();
    }

    @Test
    void noCodeIsKept() {
        Account ada = opened("Ada");
        AccountCode code = accounts.newCode(ada.id(), true);
        assertThat(jdbc.sql("select hash from account_code").query(String.class).single())
                .hasSize(64)
                .doesNotContain(code.code().replace("-", ""), code.code());
        assertThat(code).hasToString("(code)");
    }
}
