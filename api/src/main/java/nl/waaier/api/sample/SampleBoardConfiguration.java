package nl.waaier.api.sample;

import java.time.Clock;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.platform.rights.Accounts;
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
            PersonRegister register,
            CommandGateway commands,
            SampleRights rights,
            Clock clock) {
        return new SampleBoard(organisations, imports, register, commands, rights, clock);
    }

    @Bean
    SampleRights sampleRights(Accounts accounts, PersonRegister register, UnitsOfWork units, CommandGateway commands) {
        return new SampleRights(accounts, register, units, commands);
    }
}
