package nl.waaier.api.asking.evidence;

import java.nio.file.Path;
import java.util.List;
import nl.waaier.api.platform.identity.PublicPaths;
import nl.waaier.api.platform.readstore.EmbeddedStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

/** Which key evidence packs are signed with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceProperties.class)
class EvidenceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceConfiguration.class);

    /**
     * The configured key. Without one, a trial on embedded stores makes its own and keeps it in the data folder. Elsewhere
     * none is made: of several nodes each would make another, and a board's key is its own to make and to keep.
     */
    @Bean
    EvidenceKey evidenceKey(
            EvidenceProperties evidence, Environment environment, @Value("${waaier.data-dir:.waaier-data}") Path data) {
        Resource configured = evidence.privateKey();
        if (configured != null) {
            return EvidenceKey.read(configured);
        }
        if (EmbeddedStores.configured(environment)) {
            return EvidenceKey.readOrMake(data);
        }
        LOG.warn("No key is configured to sign evidence packs with (waaier.evidence.private-key); there will be none.");
        return EvidenceKey.NONE;
    }

    @Bean
    PublicPaths evidencePaths() {
        return new PublicPaths(List.of(EvidenceKeyController.PATH));
    }
}
