package nl.waaier.api.testing;

import java.time.Clock;
import nl.waaier.api.platform.identity.BuiltInIssuer;
import nl.waaier.api.platform.identity.CouncilConsent;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The HTTP side of the product without any store: identity, problems, web rules, and a test issuer. */
@SpringBootConfiguration
@TestComponent
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            MongoAutoConfiguration.class
        })
@ComponentScan(
        basePackages = {
            "nl.waaier.api.platform.identity",
            "nl.waaier.api.platform.problem",
            "nl.waaier.api.platform.web"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.CUSTOM,
                        classes = {TypeExcludeFilter.class, AutoConfigurationExcludeFilter.class}))
public class ApiSlice {

    @Bean
    Clock clock() {
        return TestIssuer.CLOCK;
    }

    @Bean
    CouncilConsent consent() {
        return board -> true;
    }

    @Bean
    BuiltInIssuer testIssuer() {
        return new TestIssuer();
    }
}
