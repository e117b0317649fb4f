package nl.waaier.api.sample;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.waaier.api.platform.identity.PublicPaths;
import nl.waaier.api.platform.pages.SignInWay;
import nl.waaier.api.platform.pages.WaysToSignIn;
import nl.waaier.api.platform.person.PersonRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The built-in issuer and its page, in the default run only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSample
class SampleConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SampleConfiguration.class);

    @Bean
    SampleIssuer sampleIssuer() {
        LOG.warn("Trial run: /sample hands out access tokens to whoever asks. Never bring in real data here.");
        return new SampleIssuer();
    }

    @Bean
    SampleTokens sampleTokens(
            SampleIssuer issuer,
            PersonRegister persons,
            @Value("${waaier.identity.audience:waaier}") String audience,
            Clock clock) {
        return new SampleTokens(issuer, persons, audience, clock);
    }

    @Bean
    PublicPaths samplePaths() {
        return new PublicPaths(List.of("/sample", "/sample/tokens", "/sample/tokens/*"));
    }

    /** A button per sample person on the page to sign in at. */
    @Bean
    WaysToSignIn sampleSignIns() {
        return new WaysToSignIn(Stream.of(SamplePerson.values())
                .map(person -> new SignInWay(
                        SampleSignIn.PATH + person.path(),
                        true,
                        person.dutchRole(),
                        person.englishRole(),
                        person.dutch(),
                        person.english()))
                .toList());
    }

    @Bean
    SampleStoreGuard sampleStoreGuard(ObjectProvider<DataSource> database) {
        return new SampleStoreGuard(database);
    }
}
