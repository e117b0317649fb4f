package nl.waaier.api.faults.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.waaier.api.faults.ReadModels;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.projections.testing.MongoProcess;

/** Several nodes of the product, each a process, on one PostgreSQL and one Mongo. */
final class Nodes implements AutoCloseable {

    /** As the operator's page asks for: what a frozen node was recording is given up after this. */
    private static final String ABANDONED = "idle_in_transaction_session_timeout";

    private final Path data;
    private final MongoProcess mongo = MongoProcess.start();
    private final String database = Databases.postgres();
    private final ReadModels readModels = new ReadModels(mongo.uri() + "/waaier");
    private final List<ProductProcess> all = new ArrayList<>();

    Nodes(Path data) {
        this.data = data;
        Databases.administer(
                database,
                "do $$ begin execute format('alter database %I set " + ABANDONED
                        + " = ''5s''', current_database()); end $$");
    }

    /** A node of this build, not yet started. */
    ProductProcess add() {
        return added(ProductProcess.of(folder(), settings()));
    }

    /** A node of another build, not yet started. */
    ProductProcess add(String classPath) {
        return added(ProductProcess.of(
                folder(), nl.waaier.api.Application.class.getName(), classPath, List.of(), settings()));
    }

    private ProductProcess added(ProductProcess node) {
        all.add(node);
        return node;
    }

    private Path folder() {
        return data.resolve("node-" + all.size());
    }

    private Map<String, String> settings() {
        return Map.of("spring.datasource.url", database, "spring.mongodb.uri", mongo.uri() + "/waaier");
    }

    /** Two nodes that run. */
    static Nodes two(Path data) {
        Nodes nodes = new Nodes(data);
        ProductProcess first = nodes.add();
        ProductProcess second = nodes.add();
        // At once, as after a power cut, on empty stores.
        first.launch();
        second.launch();
        first.awaitReady();
        second.awaitReady();
        return nodes;
    }

    ProductProcess get(int number) {
        return all.get(number);
    }

    String database() {
        return database;
    }

    ReadModels readModels() {
        return readModels;
    }

    @Override
    public void close() {
        all.forEach(ProductProcess::close);
        readModels.close();
        mongo.kill();
    }
}
