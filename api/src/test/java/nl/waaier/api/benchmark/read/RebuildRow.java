package nl.waaier.api.benchmark.read;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.measure.Duel;
import nl.waaier.api.benchmark.measure.Line;
import nl.waaier.api.benchmark.measure.Ratio;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.platform.readstore.StoredEventsIdentity;
import nl.waaier.api.testing.EventStores;
import nl.waaier.projections.store.ReadModel;
import nl.waaier.projections.store.ReadStoreClient;
import nl.waaier.projections.store.TeacherStreams;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Full rebuild against a raw Mongo bulk write of the same final documents, in seconds for the whole.
 *
 * <p>The product fills the read model of an empty read store from all events of the event store, as it does in production,
 * until it says it is complete. The bare side inserts the documents that came out of that, as {@code org.bson.Document}, into
 * an empty collection with the same index, in unordered bulk writes of 500 by four threads, by the same driver with the same
 * settings to the same server; getting the documents does not count. So it reads no events: the ratio says what reading,
 * decoding and folding them cost.
 */
public final class RebuildRow implements Row {

    private static final double FLOOR = 0.50;
    private static final int FEW = 10_000;
    private static final int SOME = 100_000;
    private static final int BULK = 500;
    private static final int BULKS = 4;
    private static final int TEN_MILLION = 10_000_000;
    private static final double MOST_MINUTES = 30;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final String FILES = "teacher-files-1";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void measure(Run run) throws Exception {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(run.stores().documents()));
        ReadStoreClient.settings(settings);
        // The look-alike gathers all it finds before it sends the first; what takes the bare side so long is not
        // counted.
        settings.applyToSocketSettings(socket -> socket.readTimeout(5, TimeUnit.MINUTES));
        try (MongoClient client = MongoClients.create(settings.build())) {
            for (int size : run.sizes()) {
                measure(run, client, size);
            }
        }
    }

    private void measure(Run run, MongoClient client, int size) throws Exception {
        Boards boards = Boards.ofEvents(size);
        try (ConfigurableApplicationContext product = EventStores.open(run.database(boards))) {
            Rebuild rebuild = new Rebuild(product, client);
            Duel duel = size <= FEW ? run.duel(2) : size <= SOME ? run.duel(1) : new Duel(1, 1, false);
            Duel.Outcome outcome = duel.run(turn -> rebuild.product(), turn -> rebuild.bare());
            rebuild.forget();
            run.add(name(), "the read model", size, speed(outcome, boards.events()), "/s", Target.atLeast(FLOOR));
            if (size == run.sizes().getLast() && size >= SOME) {
                minutes(run, size, outcome.product() / 60);
            }
        }
    }

    private static Duel.Outcome speed(Duel.Outcome seconds, int events) {
        return new Duel.Outcome(
                events / seconds.product(),
                events / seconds.bare(),
                seconds.ratio().inverse());
    }

    private void minutes(Run run, int size, double minutes) {
        double ofTenMillion = minutes * TEN_MILLION / size;
        run.add(
                name(),
                size == TEN_MILLION ? "10M in minutes" : "10M in minutes, EXTRAPOLATED",
                size,
                Line.figure(minutes) + " min",
                Line.NONE,
                Ratio.of(List.of(ofTenMillion)),
                Target.atMost(MOST_MINUTES, " min"));
    }

    /** Both sides; the bare one writes what the product came to. */
    private static final class Rebuild {

        private final ConfigurableApplicationContext product;
        private final MongoClient client;
        private @Nullable MongoDatabase rebuilt;

        Rebuild(ConfigurableApplicationContext product, MongoClient client) {
            this.product = product;
            this.client = client;
        }

        double product() {
            forget();
            MongoDatabase database = fresh();
            rebuilt = database;
            ReadModel readModel = new ReadModel(
                    database,
                    product.getBean(EventStore.class),
                    product.getBean(TeacherStreams.class),
                    product.getBean(Serializer.class),
                    new StoredEventsIdentity(product.getBean(JdbcClient.class)),
                    () -> false,
                    product.getBean(Clock.class));
            long start = System.nanoTime();
            readModel.start();
            await().atMost(Duration.ofHours(2))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(25))
                    .until(() -> complete(database));
            double seconds = Duel.secondsEach(start, 1);
            readModel.stop();
            return seconds;
        }

        /** Asked of the documents, not of the read model, so that watching costs next to nothing. */
        private static boolean complete(MongoDatabase database) {
            return database.getCollection("read-model").countDocuments(new Document("complete", true)) == 1;
        }

        /** Reads a portion of what the product made, then writes it, and so on; only the writing counts. */
        double bare() throws Exception {
            if (rebuilt == null) {
                throw new IllegalStateException("the product comes first");
            }
            MongoDatabase database = fresh();
            long nanos = timed(() -> index(database.getCollection(FILES)));
            Iterator<Document> made = rebuilt.getCollection(FILES)
                    .find(new Document("sequence", new Document("$gte", 0L)))
                    .batchSize(BULK)
                    .iterator();
            try (ExecutorService threads = Executors.newFixedThreadPool(BULKS)) {
                while (made.hasNext()) {
                    List<Callable<Object>> writes = portion(made, database);
                    nanos += timed(() -> {
                        for (Future<Object> write : threads.invokeAll(writes)) {
                            write.get();
                        }
                    });
                }
            }
            database.drop();
            return nanos / 1e9;
        }

        private static List<Callable<Object>> portion(Iterator<Document> made, MongoDatabase database) {
            List<Callable<Object>> writes = new ArrayList<>();
            MongoCollection<Document> collection = database.getCollection(FILES);
            for (int bulk = 0; bulk < BULKS && made.hasNext(); bulk++) {
                List<InsertOneModel<Document>> inserts = new ArrayList<>();
                while (inserts.size() < BULK && made.hasNext()) {
                    inserts.add(new InsertOneModel<>(made.next()));
                }
                writes.add(() -> collection.bulkWrite(inserts, UNORDERED));
            }
            return writes;
        }

        /** Something that takes time. */
        private interface Work {
            void run() throws Exception;
        }

        private static long timed(Work work) throws Exception {
            long start = System.nanoTime();
            work.run();
            return System.nanoTime() - start;
        }

        private static void index(MongoCollection<Document> collection) {
            collection.createIndex(Indexes.ascending("board", "schools"), new IndexOptions().name("board_schools"));
        }

        void forget() {
            if (rebuilt != null) {
                rebuilt.drop();
            }
        }

        private MongoDatabase fresh() {
            return client.getDatabase("b" + UUID.randomUUID().toString().replace("-", ""));
        }
    }
}
