package nl.waaier.projections.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;

/** How the read store is spoken to, whatever server it is. */
public final class ReadStoreClient {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int SELECT_SERVER_MILLIS = 3_000;
    /**
     * Longer than any batch takes; with the wait for a connection within the five seconds that a refusal may take. The driver goes by
     * the {@code timeoutMS} of an address that has one.
     */
    private static final int READ_MILLIS = 3_800;
    /** A frozen server gives no new connections, and the driver makes two at a time: the rest would wait for minutes. */
    private static final int CONNECTION_MILLIS = 1_000;

    private ReadStoreClient() {}

    /**
     * Sets what must hold on every server: Stable API 1, strict, so that a server refuses what is not portable; what is
     * acknowledged is on disk at the majority; nobody waits half a minute for a server that is away. Everything is read from
     * the primary, whatever the address says: a secondary does not know what was just written, nor which generation is read.
     */
    public static void settings(MongoClientSettings.Builder builder) {
        builder.serverApi(ServerApi.builder()
                        .version(ServerApiVersion.V1)
                        .strict(true)
                        .deprecationErrors(true)
                        .build())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                // A second try would take as long again as the first: who asks is told to, in time.
                .retryReads(false)
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(CONNECTION_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECT_SERVER_MILLIS, TimeUnit.MILLISECONDS));
    }
}
