package nl.waaier.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketWriteException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

class ProblemResolverTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static Stream<Exception> storesThatWentAway() {
        return Stream.of("Broken pipe", "Connection reset by peer", "Connection reset")
                .map(SocketException::new)
                .flatMap(cut -> Stream.of(
                        new TransactionSystemException("commit", new SQLException("an I/O error", "08006", cut)),
                        new DataAccessResourceFailureException("query", new SQLException("an I/O error", "08006", cut)),
                        new MongoSocketWriteException("writing", new ServerAddress(), cut)));
    }

    /** What a connection to a store says is what one to a client says: whose it was must not be guessed from the words. */
    @ParameterizedTest
    @MethodSource("storesThatWentAway")
    void aStoreThatGoesAwayHalfwayIsNeverAnEmptySuccess(Exception thrown) throws IOException {
        resolve(thrown);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"status\":503");
    }

    @Test
    void aClientThatLeftIsNotAnswered() throws IOException {
        resolve(new IllegalStateException(new ClientAbortException(new IOException("Broken pipe"))));
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void aClientThatIsTooSlowIsAnswered() throws IOException {
        resolve(new IllegalStateException(new SlowClientException()));
        assertThat(response.getStatus()).isEqualTo(408);
    }

    private void resolve(Exception thrown) {
        ProblemResolver resolver =
                new ProblemResolver(new ProblemWriter(), new ParameterFaults(new DefaultFormattingConversionService()));
        assertThat(resolver.resolveException(new MockHttpServletRequest(), response, null, thrown))
                .isNotNull();
    }
}
