package nl.waaier.api.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.mongodb.MongoSocketWriteException;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.RuleBroken;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

    private Exception thrown = new IllegalStateException("nothing is thrown yet");

    static Stream<Exception> storesThatWentAway() {
        return Stream.of("Broken pipe", "Connection reset by peer", "Connection reset")
                .map(SocketException::new)
                .flatMap(cut -> Stream.of(
                        new TransactionSystemException("commit", new SQLException("an I/O error", "08006", cut)),
                        new DataAccessResourceFailureException("query", new SQLException("an I/O error", "08006", cut)),
                        new SQLException("an I/O error", "08006", cut),
                        new CompletionException(new SQLException("cannot write", "90028", cut)),
                        new MongoSocketWriteException("writing", new ServerAddress(), cut)));
    }

    /** What a connection to a store says is what one to a client says: whose it was must not be guessed from the words. */
    @ParameterizedTest
    @MethodSource("storesThatWentAway")
    void aStoreThatGoesAwayHalfwayIsNeverAnEmptySuccess(Exception thrown) throws Exception {
        MockHttpServletResponse response = answer(thrown);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"status\":503");
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    }

    static Stream<Arguments> wrapped() {
        RuleBroken rule = new RuleBroken(OrganisationRule.SCHOOL_KEEPS_SECTOR);
        return Stream.of(
                Arguments.of(new CompletionException(new CommandExecutionException("", rule)), 409),
                Arguments.of(new CommandExecutionException("", new ConcurrencyException("")), 409),
                Arguments.of(new OptimisticLockingFailureException("a race is no absent store"), 409),
                Arguments.of(new IllegalStateException(new NotFoundException()), 404),
                Arguments.of(new SQLException("of the question itself", "42601"), 500),
                Arguments.of(unreadable(new ProblemException(Problem.of(ProblemType.TOO_LARGE))), 413),
                Arguments.of(unreadable(new BadRequestException("chunks")), 400),
                Arguments.of(new IllegalStateException("a defect"), 500));
    }

    @ParameterizedTest
    @MethodSource("wrapped")
    void whatAnExceptionWrapsCountsWhenNothingIsSaidOfItself(Exception thrown, int status) throws Exception {
        MockHttpServletResponse response = answer(thrown);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
    }

    static Stream<Exception> clientsThatLeft() {
        return Stream.of(new IOException("Broken pipe"), new SocketTimeoutException("stood still"))
                .map(ClientAbortException::new)
                .flatMap(gone -> Stream.of(gone, new IllegalStateException(gone), unreadable(gone)));
    }

    @ParameterizedTest
    @MethodSource("clientsThatLeft")
    void aClientThatLeftIsNotAnsweredHere(Exception thrown) throws Exception {
        assertThat(answer(thrown).getContentAsString()).isEmpty();
    }

    @Test
    void whatIsForSecurityIsLeftToIt() {
        assertThatThrownBy(() -> answer(new AccessDeniedException(""))).hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingIsAddedToAnAnswerThatIsOnItsWay() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.flushBuffer();
        assertThat(new ProblemAnswers(
                                new ProblemWriter(
                                        new StaticListableBeanFactory().getBeanProvider(ProblemForPeople.class)),
                                response)
                        .of(Problem.of(ProblemType.NOT_FOUND)))
                .isNull();
    }

    private static HttpMessageNotReadableException unreadable(Exception cause) {
        return new HttpMessageNotReadableException("", cause, new MockHttpInputMessage(new byte[0]));
    }

    private MockHttpServletResponse answer(Exception failure) throws Exception {
        thrown = failure;
        ProblemAnswers answers = new ProblemAnswers(
                new ProblemWriter(new StaticListableBeanFactory().getBeanProvider(ProblemForPeople.class)),
                new MockHttpServletResponse());
        return MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(new DefectAdvice(answers), new ProblemAdvice(answers))
                .build()
                .perform(get("/fails").accept("text/csv"))
                .andReturn()
                .getResponse();
    }

    /** Inside an instance, so that no search for components takes it for one. */
    @RestController
    final class Failing {

        @GetMapping("/fails")
        String fail() throws Exception {
            throw thrown;
        }
    }
}
