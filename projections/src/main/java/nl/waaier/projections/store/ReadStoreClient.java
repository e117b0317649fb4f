package nl.waaier.projections.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;

/** How the read store is spoken to, whatever server it is. */
public final class ReadStoreClient {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int SELECT_SERVER_MILLIS = 3_000;
    /** Longer than any batch takes; short enough for a question to be refused within five seconds by a frozen server. */
    private static final int READ_MILLIS = 4_500;

    private ReadStoreClient() {}

    /**
     * Sets what must hold on every server: Stable API 1, strict, so that a server refuses what is not portable; what is
     * acknowledged is on disk at the majority; nobody waits half a minute for a server that is away.
     */
    public static void settings(MongoClientSettings.Builder builder) {
        builder.serverApi(ServerApi.builder()
                        .version(ServerApiVersion.V1)
                        .strict(true)
                        .deprecationErrors(true)
                        .build())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SELECT_SERVER_MILLIS, TimeUnit.MILLISECONDS));
    }
}
