package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.SupportArranged;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same request sent many times at once, as clients that time out and proxies that retry do. */
class IdempotencyTest {

    private static final int AT_ONCE = 8;
    private static final int ROUNDS = 12;

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aKeySentManyTimesAtOnceRecordsOnceAndAnswersAllTheSame(Databases.Kind database) throws Exception {
        try (Product product = Product.start(data, Map.of("spring.datasource.url", database.url(data)));
                ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            OneTeacher teacher = OneTeacher.in(product, data);
            for (int round = 1; round <= ROUNDS; round++) {
                String key = "key-" + round;
                int hours = round;
                List<HttpResponse<String>> answers = atOnce(clients, client -> teacher.record(key, hours));
                assertThat(answers).allSatisfy(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    assertThat(answer.body()).isEqualTo(answers.getFirst().body());
                    assertThat(answer.headers().firstValue("Position"))
                            .isEqualTo(answers.getFirst().headers().firstValue("Position"));
                });
                assertThat(recorded(product, teacher)).isEqualTo(round);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneKeyForDifferentRequestsAtOnceIsForOneOfThem(Databases.Kind database) throws Exception {
        try (Product product = Product.start(data, Map.of("spring.datasource.url", database.url(data)));
                ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
            OneTeacher teacher = OneTeacher.in(product, data);
            for (int round = 1; round <= ROUNDS; round++) {
                String key = "key-" + round;
                List<HttpResponse<String>> answers = atOnce(clients, client -> teacher.record(key, 100 + client));
                assertThat(answers)
                        .filteredOn(answer -> answer.statusCode() == 201)
                        .hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> answer.statusCode() != 201)
                        .allSatisfy(answer -> assertThat(Http.assertProblem(answer, 409)
                                        .path("rule")
                                        .asString())
                                .isEqualTo("idempotency-key-reused"));
                assertThat(recorded(product, teacher)).isEqualTo(round);
            }
        }
    }

    @Test
    void aRepeatedKeyIsAnsweredToWhomMayStillRecordThat() {
        try (Product product = Product.start(data, Map.of())) {
            OneTeacher teacher = OneTeacher.in(product, data);
            BoardNumber board = new BoardNumber("12345");
            String leader = Product.schoolleider(board, new Brin("16AH"));
            HttpResponse<String> recorded = teacher.record(leader, "key", 40);
            assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
            assertThat(teacher.record(leader, "key", 40).body()).isEqualTo(recorded.body());
            // The same person, who leads another school by now.
            Http.assertProblem(teacher.record(Product.schoolleider(board, new Brin("16BX")), "key", 40), 403);
            assertThat(recorded(product, teacher)).isEqualTo(1);
        }
    }

    private interface Client {
        HttpResponse<String> send(int number);
    }

    private static List<HttpResponse<String>> atOnce(ExecutorService clients, Client client) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Future<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            sent.add(clients.submit(() -> {
                together.await();
                return client.send(number);
            }));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    private static long recorded(Product product, OneTeacher teacher) {
        return product.bean(EventStore.class)
                .readEvents(teacher.id().streamId())
                .asStream()
                .filter(event -> event.getPayload() instanceof SupportArranged)
                .count();
    }
}
