package nl.waaier.api.platform.eventstore;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The event store and the deciding side on it, with what refuses to start when a part is wrong. Brings the beans
 * {@code EventStore}, {@code CommandGateway}, {@link UnitsOfWork}, {@code Clock} and the serializers.
 *
 * <p>Needs a DataSource, its transaction manager, a JdbcClient and a migrated schema; no web.
 */
@Configuration(proxyBeanMethods = false)
@Import({EventStoreBeans.class, WiringGuard.class})
public class EventStoreConfiguration {}
