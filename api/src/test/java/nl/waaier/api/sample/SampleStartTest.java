package nl.waaier.api.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import nl.waaier.api.platform.identity.BuiltInIssuer;
import nl.waaier.api.platform.identity.RefusedToStartException;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.ConsentGiven;
import nl.waaier.api.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** What starts and what does not, with the real beans. */
class SampleStartTest {

    private final WebApplicationContextRunner start = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    WebMvcAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class))
            .withConfiguration(UserConfigurations.of(Parts.class, ConsentGiven.class))
            .withBean(java.time.Clock.class, () -> TestIssuer.CLOCK)
            .withBean(PersonRegister.class, SampleStartTest::emptyRegister);

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {"nl.waaier.api.platform.identity", "nl.waaier.api.platform.problem", "nl.waaier.api.sample"
            },
            // The sample board needs the stores.
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SampleBoardConfiguration.class))
    static class Parts {}

    @Test
    void withoutAnyConfigurationTheSampleIssuerIsOn() {
        start.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(BuiltInIssuer.class)
                .hasSingleBean(JwtDecoder.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "waaier.identity.jwk-set-uri=https://issuer.test/keys"})
    void withAnIssuerTheSampleIssuerIsNotThere(String more) {
        start.withPropertyValues(
                        "waaier.identity.issuer-uri=https://issuer.test", "waaier.identity.rights=claims", more)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(JwtDecoder.class)
                        .doesNotHaveBean(BuiltInIssuer.class)
                        .doesNotHaveBean(SampleController.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waaier.identity.jwk-set-uri=https://issuer.test/keys",
                "waaier.identity.public-key=classpath:nothing.pem",
                "waaier.sample.enabled=false",
                "spring.mongodb.uri=mongodb://mongo/waaier",
                "waaier.sample.enabled=maybe",
                "waaier.identity.audience= ",
                "waaier.identity.clock-skew=1h"
            })
    void whatIsUnsafeOrHalfDoesNotStart(String setting) {
        start.withPropertyValues(setting).run(SampleStartTest::assertRefused);
    }

    @Test
    void anIssuerWithTwoSourcesOfKeysDoesNotStart() {
        start.withPropertyValues(
                        "waaier.identity.issuer-uri=https://issuer.test",
                        "waaier.identity.jwk-set-uri=https://issuer.test/keys",
                        "waaier.identity.public-key=classpath:key.pem")
                .run(SampleStartTest::assertRefused);
    }

    @Test
    void theSwitchBesideAnIssuerOrAStoreDoesNotStart() {
        start.withPropertyValues("waaier.sample.enabled=true", "waaier.identity.issuer-uri=https://issuer.test")
                .run(SampleStartTest::assertRefused);
        start.withPropertyValues("waaier.sample.enabled=true", "spring.datasource.url=jdbc:postgresql://db/waaier")
                .run(SampleStartTest::assertRefused);
    }

    @Test
    void aDatabaseThatNoSettingNamesIsLookedAtItself() {
        start.withBean(DataSource.class, () -> database("jdbc:h2:mem:x"))
                .run(context -> assertThat(context).hasNotFailed());
        start.withBean(DataSource.class, () -> database("jdbc:postgresql://db/waaier"))
                .run(SampleStartTest::assertRefused);
    }

    private static void assertRefused(AssertableWebApplicationContext context) {
        assertThat(context).hasFailed();
        Throwable failure = context.getStartupFailure();
        while (failure != null && !(failure instanceof RefusedToStartException)) {
            failure = failure.getCause();
        }
        assertThat(failure).isInstanceOf(RefusedToStartException.class);
    }

    private static PersonRegister emptyRegister() {
        PersonRegister register = mock(PersonRegister.class);
        when(register.find(any(), any())).thenReturn(Map.of());
        return register;
    }

    private static DataSource database(String url) {
        try {
            DatabaseMetaData metaData = mock(DatabaseMetaData.class);
            when(metaData.getURL()).thenReturn(url);
            Connection connection = mock(Connection.class);
            when(connection.getMetaData()).thenReturn(metaData);
            DataSource database = mock(DataSource.class);
            when(database.getConnection()).thenReturn(connection);
            return database;
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
