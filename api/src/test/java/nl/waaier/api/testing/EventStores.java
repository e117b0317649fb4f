package nl.waaier.api.testing;

import java.nio.file.Path;
import nl.waaier.api.platform.eventstore.EventStoreConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Event stores as the product has them, without web and without read models. */
public final class EventStores {

    private EventStores() {}

    /**
     * Opens the event store on a database, as a node of its own. Close it.
     *
     * @param url JDBC URL of the database
     * @param more further components
     */
    public static ConfigurableApplicationContext open(String url, Class<?>... more) {
        return builder(url).sources(Whole.class).sources(more).run();
    }

    /**
     * Opens the event store that the product has when nothing is configured. Close it.
     *
     * @param directory the data directory
     */
    public static ConfigurableApplicationContext openDefault(Path directory) {
        return application("waaier.data-dir=" + directory).sources(Whole.class).run();
    }

    /** An application with the database and its schema, still without anything on it. */
    public static SpringApplicationBuilder builder(String url) {
        return application("spring.datasource.url=" + url);
    }

    private static SpringApplicationBuilder application(String property) {
        return new SpringApplicationBuilder(Base.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                // Default properties would be outranked by application.yaml.
                .initializers(context -> TestPropertyValues.of(property).applyTo(context));
    }

    // Not @Configuration: the scan for components of the product must not find these.
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Base {}

    @Import(EventStoreConfiguration.class)
    static class Whole {}
}
