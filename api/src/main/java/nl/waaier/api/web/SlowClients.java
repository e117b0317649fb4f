package nl.waaier.api.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Has the server read requests with limits for slow clients. */
@Component
@EnableConfigurationProperties(SlowClientProperties.class)
final class SlowClients implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final SlowClientProperties limits;

    SlowClients(SlowClientProperties limits) {
        this.limits = limits;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PatientProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof PatientProtocol protocol) {
                protocol.limits(limits);
            }
        });
    }
}
