package nl.waaier.api.importing.cli;

import nl.waaier.api.importing.job.ImportConfiguration;
import nl.waaier.api.platform.eventstore.EventStoreConfiguration;
import nl.waaier.api.platform.organisation.BoardEvents;
import nl.waaier.api.platform.organisation.Organisations;
import nl.waaier.api.platform.person.ErasedPersons;
import nl.waaier.api.platform.person.Erasures;
import nl.waaier.api.platform.person.PersonHolds;
import nl.waaier.api.platform.person.PersonRegister;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The part of the product that an import needs: the event store and the person register; no web, no read models. Not a
 * {@code @Configuration}, so that the whole product's scan does not find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({
    EventStoreConfiguration.class,
    ImportConfiguration.class,
    PersonRegister.class,
    PersonHolds.class,
    ErasedPersons.class,
    Erasures.class,
    Organisations.class,
    BoardEvents.class
})
public class ImportApplication {}
