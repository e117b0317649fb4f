package nl.waaier.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waaier.api.platform.identity.Caller;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.StaffedBoard;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.file.RecordedBy;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every event says who recorded it, by role and by a hash that only this product can make. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecorderTest {

    private static final BoardNumber BOARD = new BoardNumber("12345");
    private static final String HR = Product.token(UserRole.HR, BOARD);

    /** As the token of the tests has it; no event may. */
    private static final String SUBJECT = "test-hr";

    private Product product;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, Map.of());
    }

    @AfterAll
    void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void whoRecordedIsInTheMetadataOfEveryEventAndIsNoPlainSubject() {
        StaffedBoard board = new StaffedBoard(product);
        board.handIn();
        await().until(() -> !board.teachers().isEmpty());
        TeacherId teacher = TeacherId.of(board.teachers().getFirst());
        int before = events(teacher.streamId()).size();
        send("POST", "/v1/teachers/" + teacher + "/facts", """
                {"type": "support", "school": "16AH", "role": "vakleraar", "from": "2020-01-01", "until": "2020-06-30",
                 "kind": "scholing", "quantity": 40, "unit": "uur", "decidedBy": "rector"}""", 201);
        RecordedBy byHand = recordedBy(teacher.streamId(), before);
        assertThat(byHand.role()).isEqualTo("hr");
        assertThat(byHand.subject()).matches("[0-9a-f]{64}");
        assertThat(byHand.delivery()).isNull();

        RecordedBy delivered = recordedBy(teacher.streamId(), 0);
        assertThat(delivered.delivery()).isNotNull();
        assertThat(delivered.subject()).isNull();

        theBoardsEventsSayItToo(byHand);
        List<String> stored = product.bean(JdbcClient.class)
                .sql("select * from domainevententry")
                .query((row, n) -> text(row.getBytes("metadata")) + text(row.getBytes("payload")))
                .list();
        assertThat(stored).isNotEmpty().noneMatch(event -> event.contains(SUBJECT));
    }

    private void theBoardsEventsSayItToo(RecordedBy hr) {
        String board = "/v1/boards/12345/";
        List<String> paths = List.of(
                "role-catalogue/onderzoeker",
                "functiemix-targets/t1",
                "wanted-roles/w1",
                "promotion-policies/2020-01-01");
        List<String> bodies = List.of(
                "{\"dutchName\":\"Onderzoeker\",\"englishName\":\"Researcher\",\"domain\":2}",
                "{\"sector\":\"VO\",\"shares\":{\"LC\":27.0}}",
                "{\"school\":\"16AH\",\"role\":\"onderzoeker\",\"number\":2,\"from\":\"2020-08-01\"}",
                "{\"changes\":[{\"steps\":[{\"anyOf\":[\"besluit\"]}]}]}");
        for (int i = 0; i < paths.size(); i++) {
            int before = events(BOARD.streamId()).size();
            send("PUT", board + paths.get(i), bodies.get(i), 200);
            assertThat(recordedBy(BOARD.streamId(), before)).as(paths.get(i)).isEqualTo(hr);
        }
    }

    @Test
    void oneAccountIsAlwaysTheSameAndNobodyElse() {
        Recorder recorder = product.bean(Recorder.class);
        Caller caller = TestWorld.caller(UserRole.BESTUUR);
        RecordedBy one = recorder.by(caller);
        assertThat(recorder.by(caller)).isEqualTo(one);
        assertThat(recorder.by(account(caller, caller.issuer(), "other")).subject())
                .isNotEqualTo(one.subject());
        assertThat(recorder.by(account(caller, caller.issuer() + "x", caller.subject()))
                        .subject())
                .isNotEqualTo(one.subject());
        // The border between the two is no matter of where the one ends.
        assertThat(recorder.by(account(caller, "a", "bc")).subject())
                .isNotEqualTo(recorder.by(account(caller, "ab", "c")).subject());
    }

    @Test
    void theKeyIsThereAfterARestartAndAtAnotherNode() {
        byte[] first = product.bean(RecorderKey.class).secret();
        assertThat(first).hasSize(32);
        RecorderKey anotherNode = new RecorderKey(
                product.bean(JdbcClient.class),
                product.bean(org.springframework.transaction.PlatformTransactionManager.class));
        assertThat(anotherNode.secret()).isEqualTo(first);
    }

    private static Caller account(Caller caller, String issuer, String subject) {
        return new Caller(
                issuer, subject, caller.role(), caller.board(), caller.schools(), caller.teacher(), null, null);
    }

    private List<? extends DomainEventMessage<?>> events(String stream) {
        return product.bean(EventStore.class).readEvents(stream).asStream().toList();
    }

    private RecordedBy recordedBy(String stream, int number) {
        return RecordedBy.of(events(stream).get(number).getMetaData());
    }

    private void send(String method, String path, String json, int status) {
        var response = product.http()
                .send(product.http()
                        .request(method, path, HR, BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
