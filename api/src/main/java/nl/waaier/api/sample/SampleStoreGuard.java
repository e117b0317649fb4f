package nl.waaier.api.sample;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.waaier.api.platform.readstore.EmbeddedStores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Looks at the database itself, whatever the settings said: a data source can be made in more ways than one. */
final class SampleStoreGuard implements SmartInitializingSingleton {

    private final ObjectProvider<DataSource> databases;

    SampleStoreGuard(ObjectProvider<DataSource> databases) {
        this.databases = databases;
    }

    /** @throws nl.waaier.api.platform.identity.RefusedToStartException when a database is not embedded */
    @Override
    public void afterSingletonsInstantiated() {
        databases.stream().forEach(database -> {
            try (Connection connection = database.getConnection()) {
                if (!EmbeddedStores.isEmbedded(connection.getMetaData().getURL())) {
                    throw SampleMode.notEmbedded();
                }
            } catch (SQLException unreachable) {
                throw new IllegalStateException("the database cannot be reached", unreachable);
            }
        });
    }
}
