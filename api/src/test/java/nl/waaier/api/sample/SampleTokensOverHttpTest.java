package nl.waaier.api.sample;

import static nl.waaier.api.testing.Http.assertHeaders;
import static nl.waaier.api.testing.Http.assertProblem;
import static nl.waaier.api.testing.Http.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.ConsentGiven;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Probes;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.BoardNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;

/** The tokens that the sample page hands out, used as anybody would. */
@SpringBootTest(
        classes = {SampleTokensOverHttpTest.DefaultRun.class, Probes.class, ConsentGiven.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class SampleTokensOverHttpTest {

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class, MongoAutoConfiguration.class})
    @ComponentScan(
            basePackages = {
                "nl.waaier.api.platform.identity",
                "nl.waaier.api.platform.problem",
                "nl.waaier.api.sample",
                "nl.waaier.api.platform.web"
            },
            // The sample board needs the stores.
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SampleBoardConfiguration.class))
    static class DefaultRun {}

    @MockitoBean
    private PersonRegister persons;

    private final Http http;

    SampleTokensOverHttpTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @BeforeEach
    void theSampleBoardHasBeenReadIn() {
        Person teacher =
                new Person(TestWorld.TEACHER, new BoardNumber("99001"), "100001", "Noor", "de", "Vries", null, null);
        when(persons.find(any(BoardNumber.class), any())).thenReturn(Map.of("100001", teacher));
    }

    @ParameterizedTest
    @EnumSource
    void everySampleTokenIsAccepted(SamplePerson person) {
        HttpResponse<String> token = http.get("/sample/tokens/" + person.path(), null);
        assertHeaders(token);
        assertThat(token.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        JsonNode caller = read(http.get("/v1/probes/caller", token.body()));
        assertThat(caller.path("role").asString()).isEqualTo(person.role().name());
        assertThat(caller.path("board").asString()).isEqualTo("99001");
        assertThat(caller.path("subject").asString()).isEqualTo("sample-" + person.path());
        assertThat(caller.path("schools").toString())
                .isEqualTo(person.role() == UserRole.SCHOOLLEIDER ? "[\"99AA\"]" : "[]");
        assertThat(caller.path("teams").size()).isEqualTo(person.role() == UserRole.TEAMLEIDER ? 1 : 0);
        assertThat(caller.path("teacher").asString(null))
                .isEqualTo(person.role() == UserRole.TEACHER ? TestWorld.TEACHER.toString() : null);
        assertThat(caller.path("from").isNull()).isEqualTo(person.role() != UserRole.AUDITOR);
    }

    @Test
    void thereIsOneSamplePersonPerRole() {
        List<String> roles = StreamSupport.stream(
                        read(http.get("/sample/tokens", null)).spliterator(), false)
                .map(token -> token.path("role").asString())
                .toList();
        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "teacher", "schoolleider", "teamleider", "bestuur", "hr", "pmr", "auditor", "privacy");
    }

    @Test
    void thePageShowsEveryTokenAndNoName() {
        HttpResponse<String> page = http.get("/sample", null);
        assertHeaders(page);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("lang=\"nl\"", "/v1/docs")
                .doesNotContain("<script", "Noor", "http://", "https://");
        for (SamplePerson person : SamplePerson.values()) {
            assertThat(page.body()).contains("/sample/tokens/" + person.path());
        }
        assertThat(page.body().split("class=\"token\">eyJ", -1)).hasSize(SamplePerson.values().length + 1);
    }

    @Test
    void asLongAsTheSampleBoardIsNotReadInTheTeacherHasToWait() {
        when(persons.find(any(BoardNumber.class), any())).thenReturn(Map.of());
        HttpResponse<String> response = http.get("/sample/tokens/leraar", null);
        assertProblem(response, 503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("2");
        assertProblem(http.get("/sample/tokens", null), 503);
        assertThat(http.get("/sample/tokens/hr", null).statusCode()).isEqualTo(200);
        assertThat(http.get("/sample", null).body()).contains("wordt nog ingelezen");
    }

    @Test
    void aSamplePersonWhoIsNotThereIsNotFound() {
        assertProblem(http.get("/sample/tokens/admin", null), 404);
    }

    @Test
    void tokensOfAnotherIssuerAreNotGoodHere() {
        assertProblem(http.get("/v1/probes/caller", new TestIssuer().token(UserRole.HR)), 401);
    }
}
