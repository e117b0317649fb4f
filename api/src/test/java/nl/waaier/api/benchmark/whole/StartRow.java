package nl.waaier.api.benchmark.whole;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.measure.KeepAlive;
import nl.waaier.api.benchmark.measure.Line;
import nl.waaier.api.benchmark.measure.Ratio;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.benchmark.store.BenchmarkedProduct;
import nl.waaier.api.benchmark.store.CachedProduct;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductProcess;

/**
 * From the start of the process to the first answer, on small stores of one board: one school with 25 teachers and 1,000
 * events, and three with 250 teachers and 10,000; there is nothing bare to compare with.
 *
 * <p>The clock starts before the process does and stops when a question about the board, the role mix of a school, is answered
 * with 200, asked twenty times a second. On embedded stores all views are folded anew in between; on servers they are
 * there, from the warm-up, as they are when a node starts again. Measured once as the classes of the build, and once as the
 * operator's guide has it started faster, with the cache of a start before: see {@link CachedProduct}.
 */
public final class StartRow implements Row {

    private static final double MOST_SECONDS = 6;
    private static final int[] SMALL = {25, 250};
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(5);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Run run) throws Exception {
        for (int teachers : SMALL) {
            measure(run, Boards.one(run.count(teachers)));
        }
    }

    private void measure(Run run, Boards boards) throws Exception {
        String url = run.database(boards);
        measure(
                run,
                boards,
                "start to first answer, seconds",
                BenchmarkedProduct.of(run.scratch(), "512m", run.stores().settings(url)));
        Optional<CachedProduct> cached = CachedProduct.extract(run.scratch());
        if (cached.isEmpty()) {
            System.out.println("(no jar of this build: no start from an AOT cache)");
            return;
        }
        try (ProductProcess training =
                cached.get().training("512m", run.stores().settings(url))) {
            started(training, boards);
            training.stop();
        }
        measure(
                run,
                boards,
                "start to first answer with an AOT cache, seconds",
                cached.get().product("512m", run.stores().settings(url)));
    }

    private void measure(Run run, Boards boards, String what, ProductProcess started) throws Exception {
        List<Double> seconds = new ArrayList<>();
        try (ProductProcess product = started) {
            for (int round = run.isReal() ? 0 : 1; round <= run.rounds(); round++) {
                double took = started(product, boards);
                product.stop();
                if (round > 0) {
                    seconds.add(took);
                }
            }
        }
        Ratio ratio = Ratio.of(seconds);
        run.add(
                name(),
                what,
                boards.events(),
                Line.figure(ratio.median()) + " s",
                Line.NONE,
                ratio,
                Target.atMost(MOST_SECONDS, " s"));
    }

    private static double started(ProductProcess product, Boards boards) {
        String token = Product.token(UserRole.HR, boards.board(0));
        String question = "/v1/schools/" + boards.school(0) + "/role-mix";
        long start = System.nanoTime();
        product.launch();
        while (!answers(product.port(), token, question)) {
            if (!product.isAlive() || System.nanoTime() - start > LONGEST) {
                throw new IllegalStateException("the product did not start:\n" + product.printed());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static boolean answers(int port, String token, String question) {
        try (KeepAlive connection = new KeepAlive(port)) {
            return connection.as(token).get(question).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
