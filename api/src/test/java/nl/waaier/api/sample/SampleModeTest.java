package nl.waaier.api.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.waaier.api.platform.identity.RefusedToStartException;
import nl.waaier.api.platform.readstore.EmbeddedStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Every combination of the switch, an issuer, a database and a Mongo. */
class SampleModeTest {

    private static final String H2 = "jdbc:h2:file:./.waaier-data/events";
    private static final String POSTGRES = "jdbc:postgresql://db/waaier";
    private static final String MONGO = "mongodb://mongo/waaier";

    @ParameterizedTest
    @CsvSource(textBlock = """
                # switch, issuer, database, mongo, outcome
                -,     -,      -,        -,     ON
                auto,  -,      h2,       -,     ON
                AUTO,  -,      -,        -,     ON
                true,  -,      -,        -,     ON
                true,  -,      h2,       -,     ON
                -,     issuer, -,        -,     OFF
                -,     issuer, postgres, mongo, OFF
                auto,  issuer, h2,       -,     OFF
                false, issuer, h2,       -,     OFF
                false, issuer, postgres, mongo, OFF
                -,     -,      postgres, -,     REFUSED
                -,     -,      h2,       mongo, REFUSED
                -,     -,      postgres, mongo, REFUSED
                auto,  -,      -,        mongo, REFUSED
                true,  -,      postgres, -,     REFUSED
                true,  -,      h2,       mongo, REFUSED
                true,  issuer, -,        -,     REFUSED
                true,  issuer, postgres, mongo, REFUSED
                false, -,      -,        -,     REFUSED
                false, -,      postgres, mongo, REFUSED
                yes,   -,      -,        -,     REFUSED
                1,     issuer, -,        -,     REFUSED
                """)
    void theSampleIssuerIsNeverBesideRealDataOrARealIssuer(
            String wanted, String issuer, String database, String mongo, String outcome) {
        MockEnvironment environment = new MockEnvironment();
        set(environment, "waaier.sample.enabled", wanted, wanted);
        set(environment, "waaier.identity.issuer-uri", issuer, "https://issuer.test");
        set(environment, "spring.datasource.url", database, database.equals("h2") ? H2 : POSTGRES);
        set(environment, "spring.mongodb.uri", mongo, MONGO);
        if (outcome.equals("REFUSED")) {
            assertThatThrownBy(() -> SampleMode.of(environment))
                    .isInstanceOfSatisfying(RefusedToStartException.class, refused -> assertThat(refused.action())
                            .isNotBlank());
        } else {
            assertThat(SampleMode.of(environment)).hasToString(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"waaier.identity.jwk-set-uri", "waaier.identity.public-key"})
    void anySettingOfAnIssuerCountsAsOne(String setting) {
        assertThat(SampleMode.of(new MockEnvironment().withProperty(setting, "x")))
                .isEqualTo(SampleMode.OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.mongodb.uri",
                "spring.mongodb.host",
                "spring.data.mongodb.uri",
                "spring.datasource.jndi-name"
            })
    void anyStoreElsewhereCountsAsOne(String setting) {
        MockEnvironment environment =
                new MockEnvironment().withProperty(setting, "x").withProperty("waaier.sample.enabled", "true");
        assertThatThrownBy(() -> SampleMode.of(environment)).isInstanceOf(RefusedToStartException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:test, true",
        "jdbc:h2:file:./data, true",
        "jdbc:h2:./data;MODE=PostgreSQL, true",
        "JDBC:H2:~/data, true",
        "jdbc:h2:tcp://db/waaier, false",
        "jdbc:h2:ssl://db/waaier, false",
        "jdbc:h2:./data;AUTO_SERVER=TRUE, false",
        "jdbc:postgresql://db/waaier, false",
        "jdbc:otherh2:mem:test, false",
        "'', false"
    })
    void onlyAnH2InThisProcessIsEmbedded(String url, boolean embedded) {
        assertThat(EmbeddedStores.isEmbedded(url)).isEqualTo(embedded);
    }

    private static void set(MockEnvironment environment, String setting, String word, String value) {
        if (!word.equals("-")) {
            environment.setProperty(setting, value);
        }
    }
}
