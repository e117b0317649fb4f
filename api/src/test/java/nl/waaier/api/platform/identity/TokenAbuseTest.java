package nl.waaier.api.platform.identity;

import static nl.waaier.api.testing.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.waaier.api.testing.ApiSlice;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Probes;
import nl.waaier.api.testing.TestIssuer;
import nl.waaier.api.testing.TokenAbuses;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = {ApiSlice.class, Probes.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
class TokenAbuseTest {

    private static final String PATH = "/v1/probes/caller";

    private final TestIssuer issuer = new TestIssuer();
    private final Http http;

    TokenAbuseTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest
    @EnumSource
    void aGoodTokenOfEveryRoleIsAccepted(UserRole role) {
        assertThat(http.get(PATH, issuer.token(role)).statusCode()).isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> noAbuseGetsIn() {
        Map<String, String> abuses = new LinkedHashMap<>(TokenAbuses.forgeries());
        abuses.putAll(TokenAbuses.halfScopes());
        assertThat(abuses).hasSizeGreaterThanOrEqualTo(40);
        return abuses.entrySet().stream()
                .map(abuse -> dynamicTest(abuse.getKey(), () -> {
                    HttpResponse<String> response = http.get(PATH, abuse.getValue());
                    assertProblem(response, 401);
                    assertThat(response.headers().allValues("WWW-Authenticate"))
                            .containsExactly("Bearer realm=\"waaier\", error=\"invalid_token\"");
                    assertThat(response.body()).doesNotContain(abuse.getValue());
                }));
    }

    @Test
    void aTokenLongerThanAnyIsRefusedUnread() {
        JWTClaimsSet claims =
                issuer.claims(UserRole.HR).claim("padding", "x".repeat(7000)).build();
        assertProblem(http.get(PATH, issuer.sign(claims)), 401);
    }

    @Test
    void withoutATokenThereIsAChallengeWithoutAnError() {
        HttpResponse<String> response = http.get(PATH, null);
        assertProblem(response, 401);
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"waaier\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic aHI6aHI=", "Bearer", "Bearer ", "bearer,x", "Token x", "DPoP x", "Bearer a b", "Bearer é"
            })
    void otherWaysToSignInAreNone(String header) {
        assertProblem(
                http.send(
                        http.request("GET", PATH, null, BodyPublishers.noBody()).header("Authorization", header)),
                401);
    }

    @Test
    void twoAuthorizationHeadersAreNeverAChoice() {
        String good = issuer.token(UserRole.HR);
        assertProblem(
                http.send(http.request("GET", PATH, good, BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + issuer.token(UserRole.PMR))),
                401);
    }

    @Test
    void aTokenInTheAddressOrTheBodyIsNotLookedAt() {
        String good = issuer.token(UserRole.HR);
        assertProblem(http.get(PATH + "?access_token=" + good, null), 401);
        assertProblem(
                http.send(http.request("POST", PATH, null, BodyPublishers.ofString("access_token=" + good))
                        .header("Content-Type", "application/x-www-form-urlencoded")),
                401);
        assertProblem(
                http.send(http.request("GET", PATH, null, BodyPublishers.noBody())
                        .header("Cookie", "access_token=" + good)),
                401);
    }

    @Test
    void aPathThatDoesNotExistTellsNothingWithoutAToken() {
        assertProblem(http.get("/v1/nothing-here", null), 401);
        for (String page : List.of("/error", "/.well-known/oauth-protected-resource", "/scholen/11AA/rolmix")) {
            HttpResponse<String> answer = http.get(page, null);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/aanmelden");
        }
    }
}
