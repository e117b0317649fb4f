package nl.waaier.api.benchmark.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.measure.KeepAlive;
import nl.waaier.api.benchmark.measure.Line;
import nl.waaier.api.benchmark.measure.Numbers;
import nl.waaier.api.benchmark.measure.Ratio;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.benchmark.store.BenchmarkedProduct;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductProcess;
import tools.jackson.databind.json.JsonMapper;

/**
 * How soon an accepted event can be read, at a hundred events a second; there is nothing bare to compare with.
 *
 * <p>Every ten milliseconds, whether earlier ones are done or not, somebody records support on a teacher over HTTP, and as soon
 * as that is accepted asks that teacher's timeline, or the role mix of the school, with {@code after}, which waits for it.
 * Measured from the answer to the first to the answer to the second: an upper bound, since it includes the question.
 */
public final class VisibleRow implements Row {

    private static final int PER_SECOND = 100;
    private static final int SECONDS = 5;
    private static final int CLIENTS = 16;
    private static final int STORE = 100_000;
    private static final double MOST_SECONDS = 0.3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public void measure(Run run) throws Exception {
        Boards boards = Boards.ofEvents(run.sizeUpTo(STORE));
        String url = run.freshDatabase(boards);
        try (ProductProcess product = BenchmarkedProduct.of(
                        run.scratch(), "2g", run.stores().settings(url))
                .start()) {
            BenchmarkedProduct.awaitFolded(product);
            List<Double> high = new ArrayList<>();
            List<Double> median = new ArrayList<>();
            int events = run.count(PER_SECOND * SECONDS);
            int posted = 0;
            for (int round = 0; round <= run.rounds(); round++, posted += events) {
                double[] seconds = round(product, boards, posted, events);
                if (round > 0) {
                    high.add(Numbers.percentile(0.99, seconds));
                    median.add(Numbers.median(seconds));
                }
            }
            run.add(
                    name(),
                    "accepted to read back, p99 in seconds at 100/s",
                    boards.events(),
                    "p50 " + Line.figure(Ratio.of(median).median() * 1000) + " ms",
                    Line.NONE,
                    Ratio.of(high),
                    Target.atMost(MOST_SECONDS, " s"));
        }
    }

    private static double[] round(ProductProcess product, Boards boards, int posted, int events) throws Exception {
        List<Future<Double>> visible = new ArrayList<>();
        ThreadLocal<KeepAlive> connections = ThreadLocal.withInitial(() -> connect(product));
        String[] tokens = new String[boards.count()];
        for (int board = 0; board < tokens.length; board++) {
            tokens[board] = Product.token(UserRole.HR, boards.board(board * boards.perBoard()));
        }
        long start = System.nanoTime();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < events; i++) {
                long due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int number = posted + i;
                visible.add(clients.submit(() -> {
                    int teacher = (int) (number * 7919L % boards.teachers());
                    return visibleAfter(
                            connections.get().as(tokens[teacher / boards.perBoard()]), boards, teacher, number);
                }));
            }
            double[] seconds = new double[events];
            for (int i = 0; i < events; i++) {
                seconds[i] = visible.get(i).get();
            }
            return seconds;
        }
    }

    private static KeepAlive connect(ProductProcess product) {
        try {
            return new KeepAlive(product.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double visibleAfter(KeepAlive connection, Boards boards, int teacher, int number)
            throws IOException {
        String of = "/v1/teachers/" + boards.id(teacher);
        String accepted = connection
                .post(of + "/facts", "visible-" + number, body(boards, teacher, number))
                .expect(201);
        long start = System.nanoTime();
        String position = JSON.readTree(accepted).path("position").asString();
        String question = number % 2 == 0 ? of + "/timeline" : "/v1/schools/" + boards.school(teacher) + "/role-mix";
        connection.get(question + "?after=" + position).expect(200);
        return (System.nanoTime() - start) / 1e9;
    }

    private static String body(Boards boards, int teacher, int number) {
        return """
            {"type": "support", "school": "%s", "role": "vakleraar", "from": "2015-01-01", "until": "2015-06-30",
             "kind": "scholing", "quantity": %d, "unit": "uur", "per": "eenmalig", "decidedBy": "rector"}""".formatted(boards.school(teacher), 1 + number);
    }
}
