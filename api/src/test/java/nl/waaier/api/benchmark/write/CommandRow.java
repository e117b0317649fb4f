package nl.waaier.api.benchmark.write;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.data.EventRow;
import nl.waaier.api.benchmark.data.Rows;
import nl.waaier.api.benchmark.measure.Duel;
import nl.waaier.api.benchmark.measure.KeepAlive;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.benchmark.store.BenchmarkedProduct;
import nl.waaier.api.benchmark.store.RawEvents;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.EventStores;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductProcess;
import org.axonframework.serialization.Serializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Command over HTTP with all its checks against raw single-row commits, at equal concurrency.
 *
 * <p>The product is a process of its own. Each client has one connection that stays open and records support on teachers
 * in turns, each under a new idempotency key: the token is checked, the body read, the teacher's forty events and more read
 * and folded, the rules asked, the event and the key stored in one transaction. Views are folded meanwhile. The bare side
 * has as many threads as there were clients, each with one open connection, and inserts single rows of the same bytes into
 * a table of the same shape in another database of the same kind, with a commit each; it begins when the views are done. The
 * product has taken 8,000 commands before.
 */
public final class CommandRow implements Row {

    private static final double FLOOR = 0.40;
    private static final int TURNS = 3;
    private static final int ENOUGH = 100_000;
    private static final int WARM_UP = 1_000;

    @Override
    public String name() {
        return "command";
    }

    @Override
    public void measure(Run run) throws Exception {
        // One board, so that one token is good for all; many teachers, so that streams stay as long as they are.
        Boards boards = Boards.one(Math.max(2, run.sizeUpTo(ENOUGH) / Boards.EVENTS_PER_TEACHER));
        String bareUrl = run.emptyDatabase();
        // A database of its own: what is recorded here must not lie in the way of other rows.
        String url = run.freshDatabase(boards);
        try (ConfigurableApplicationContext schema = EventStores.open(bareUrl);
                ProductProcess product = BenchmarkedProduct.of(
                                run.scratch(), "2g", run.stores().settings(url))
                        .start()) {
            BenchmarkedProduct.awaitFolded(product);
            Serializer serializer = schema.getBean("eventSerializer", Serializer.class);
            Clients clients =
                    new Clients(product, boards, bareUrl, new Rows(Boards.ofEvents(Integer.MAX_VALUE), serializer));
            // A server that runs for weeks is compiled through; one that took a hundred requests is not.
            clients.record(8, run.count(WARM_UP));
            for (int concurrency : new int[] {1, 8}) {
                int each = run.count(concurrency == 1 ? 300 : 100);
                Duel.Outcome outcome = run.duel(TURNS)
                        .run(turn -> clients.record(concurrency, each), turn -> clients.insert(concurrency, each));
                run.add(
                        name(),
                        concurrency == 1 ? "1 client" : concurrency + " clients",
                        concurrency * each * TURNS,
                        outcome.asSpeed(),
                        "/s",
                        Target.atLeast(FLOOR));
            }
        }
    }

    /** Both sides, which go on where the turn before ended. */
    private static final class Clients {

        private final ProductProcess product;
        private final Boards boards;
        private final String bareUrl;
        private final Rows rows;
        private int recorded;
        private int inserted;

        Clients(ProductProcess product, Boards boards, String bareUrl, Rows rows) {
            this.product = product;
            this.boards = boards;
            this.bareUrl = bareUrl;
            this.rows = rows;
        }

        /** What one client does. */
        private interface Client {
            void run(int number) throws Exception;
        }

        double record(int concurrency, int each) throws Exception {
            int first = recorded;
            recorded += concurrency * each;
            List<KeepAlive> connections = new ArrayList<>();
            for (int i = 0; i < concurrency; i++) {
                connections.add(new KeepAlive(product.port()).as(Product.token(UserRole.HR, boards.board(0))));
            }
            long start = System.nanoTime();
            atOnce(concurrency, client -> {
                for (int i = 0; i < each; i++) {
                    int number = first + i * concurrency + client;
                    int teacher = number % boards.teachers();
                    connections
                            .get(client)
                            .post(
                                    "/v1/teachers/" + boards.id(teacher) + "/facts",
                                    "benchmark-" + number,
                                    body(teacher, number))
                            .expect(201);
                }
            });
            double seconds = Duel.secondsEach(start, (long) concurrency * each);
            for (KeepAlive connection : connections) {
                connection.close();
            }
            BenchmarkedProduct.awaitFolded(product);
            return seconds;
        }

        private String body(int teacher, int number) {
            return """
                {"type": "support", "school": "%s", "role": "vakleraar", "from": "2015-01-01", "until": "2015-06-30",
                 "kind": "scholing", "quantity": %d, "unit": "uur", "per": "eenmalig", "decidedBy": "teamleider onderbouw",
                 "remark": "zoals besproken in het jaargesprek"}""".formatted(boards.school(teacher), 1 + number);
        }

        double insert(int concurrency, int each) throws Exception {
            int careers = (concurrency * each + Boards.EVENTS_PER_TEACHER - 1) / Boards.EVENTS_PER_TEACHER;
            List<EventRow> all = new ArrayList<>();
            for (int i = 0; i < careers; i++) {
                all.addAll(rows.ofTeacher(inserted++, 0, Boards.EVENTS_PER_TEACHER));
            }
            List<Connection> connections = new ArrayList<>();
            for (int i = 0; i < concurrency; i++) {
                connections.add(DriverManager.getConnection(bareUrl));
                connections.getLast().setAutoCommit(false);
            }
            long start = System.nanoTime();
            atOnce(concurrency, client -> {
                Connection connection = connections.get(client);
                for (int i = 0; i < each; i++) {
                    RawEvents.insert(connection, List.of(all.get(i * concurrency + client)));
                    connection.commit();
                }
            });
            double seconds = Duel.secondsEach(start, (long) concurrency * each);
            for (Connection connection : connections) {
                connection.close();
            }
            return seconds;
        }

        private static void atOnce(int concurrency, Client client) throws Exception {
            List<Future<?>> running = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(concurrency)) {
                for (int i = 0; i < concurrency; i++) {
                    int number = i;
                    running.add(threads.submit(() -> {
                        client.run(number);
                        return number;
                    }));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            }
        }
    }
}
