package nl.waaier.projections.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another user of the machine, who finds the port of the embedded read store, is told nothing. */
class OwnClientsOnlyTest {

    private EmbeddedReadStore store;
    private MongoClient own;

    @SuppressWarnings("NullAway.Init")
    OwnClientsOnlyTest() {}

    @BeforeEach
    void start() {
        store = new EmbeddedReadStore();
        own = MongoClients.create(store.uri());
        own.getDatabase("waaier").getCollection("files").insertOne(new Document("text", "vertrouwelijk"));
    }

    @AfterEach
    void stop() {
        own.close();
        store.close();
    }

    private String stranger() {
        return "mongodb://" + new ConnectionString(store.uri()).getHosts().getFirst();
    }

    @Test
    void whoHasTheAddressReads() {
        assertThat(own.getDatabase("waaier").getCollection("files").find().first())
                .containsEntry("text", "vertrouwelijk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'files'}",
                "{count: 'files'}",
                "{aggregate: 'files', pipeline: [], cursor: {}}",
                "{getMore: {$numberLong: '1'}, collection: 'files'}",
                "{listCollections: 1}",
                "{listDatabases: 1}",
                "{serverStatus: 1}",
                "{delete: 'files', deletes: [{q: {}, limit: 0}]}",
                "{insert: 'files', documents: [{text: 'vals'}]}",
                "{dropDatabase: 1}",
                "{saslContinue: 1, conversationId: 1, payload: ''}"
            })
    void whoOnlyKnowsThePortIsRefused(String command) {
        try (MongoClient stranger = MongoClients.create(stranger())) {
            assertThatThrownBy(() -> stranger.getDatabase("waaier").runCommand(Document.parse(command)))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("requires authentication");
        }
        assertThat(own.getDatabase("waaier").getCollection("files").find().into(new ArrayList<>()))
                .extracting(file -> file.getString("text"))
                .containsExactly("vertrouwelijk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"waaier:geraden@", "waaier:%00@", "vertrouwelijk:%00geraden@"})
    void whoGuessesThePasswordIsRefused(String account) {
        String guessed = stranger().replace("//", "//" + account) + "/?authMechanism=PLAIN";
        try (MongoClient stranger = MongoClients.create(guessed)) {
            assertThatThrownBy(() -> stranger.getDatabase("waaier").runCommand(Document.parse("{find: 'files'}")))
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void everyStoreHasAPasswordOfItsOwn() {
        try (EmbeddedReadStore other = new EmbeddedReadStore()) {
            assertThat(new ConnectionString(other.uri()).getCredential())
                    .isNotEqualTo(new ConnectionString(store.uri()).getCredential());
        }
    }
}
