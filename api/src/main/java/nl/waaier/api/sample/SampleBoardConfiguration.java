package nl.waaier.api.sample;

import java.time.Clock;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.PersonRegister;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sample board, in the default run only. Apart from the issuer, which needs no stores. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnSample
class SampleBoardConfiguration {

    @Bean
    SampleBoard sampleBoard(
            Organisations organisations,
            Imports imports,
            CommandGateway commands,
            PersonRegister persons,
            Clock clock) {
        return new SampleBoard(organisations, imports, commands, persons, clock);
    }
}
