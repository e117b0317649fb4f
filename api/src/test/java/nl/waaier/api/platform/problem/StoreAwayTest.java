package nl.waaier.api.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class StoreAwayTest {

    static Stream<Throwable> away() {
        return Stream.of(
                new SQLException("the connection is gone", "08006"),
                new SQLException("the disk is full", "53100"),
                new SQLException("shutting down", "57P01"),
                new CannotCreateTransactionException("no connection"),
                new QueryTimeoutException("too slow"),
                // H2 whose disk is full.
                new UncategorizedSQLException(
                        "insert",
                        null,
                        new SQLException(
                                "General error",
                                "HY000",
                                50_000,
                                new IllegalStateException("writing failed", new IOException("no space")))),
                // What the pool says of a connection that it closed because its server died.
                new TransactionSystemException("rollback", new SQLException("Connection is closed")));
    }

    @ParameterizedTest
    @MethodSource("away")
    void aDatabaseThatIsAwayIsNoFaultOfTheRequest(Throwable thrown) {
        assertThat(StoreAway.isBehind(new IllegalStateException(thrown))).isTrue();
    }

    static Stream<Throwable> there() {
        return Stream.of(
                new SQLException("a key twice", "23505"),
                new SQLException("General error", "HY000"),
                new SQLException("no state"),
                new CannotAcquireLockException("lost a race"),
                new IOException("of an upload"));
    }

    @ParameterizedTest
    @MethodSource("there")
    void whateverElseFailsIsNot(Throwable thrown) {
        assertThat(StoreAway.isBehind(new IllegalStateException(thrown))).isFalse();
    }

    @Test
    void aChainWithoutEndIsLookedAtForAsLongAsItMakesSense() {
        Exception one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        assertThat(StoreAway.isBehind(one)).isFalse();
    }
}
