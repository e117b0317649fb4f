package nl.waaier.api.benchmark.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.measure.Duel;
import nl.waaier.api.benchmark.measure.KeepAlive;
import nl.waaier.api.benchmark.measure.Line;
import nl.waaier.api.benchmark.measure.Ratio;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.benchmark.store.BenchmarkedProduct;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.ProductProcess;

/**
 * How much heap the product needs for a board of 5,000 teachers with twelve years of history, 200,000 events; there is nothing
 * bare to compare with.
 *
 * <p>The product may take no more than 512 MB ({@code -Xmx512m}). It folds all views from nothing, as the embedded store does
 * at each start, and then answers the largest questions that a board can ask, several times. Should it run out, the row fails.
 * The figure is what a full collection leaves in use afterwards, asked of the process by {@code jcmd}. Beside it stand the most
 * that was in use just after any collection, garbage included, from the log of its collector; how much of the time it stood
 * still for collections; and the most memory that the process had, as the system tells it.
 */
public final class HeapRow implements Row {

    private static final double MOST_MB = 512;
    private static final int TEACHERS = 5_000;
    private static final int TIMES = 5;
    private static final Pattern COLLECTED = Pattern.compile("Pause .*?(\\d+)M->(\\d+)M\\(.*\\) ([0-9.]+)ms");
    private static final List<String> QUESTIONS = List.of(
            "/role-mix",
            "/role-mix/holders",
            "/functiemix?sector=VO",
            "/functiemix-series?sector=VO",
            "/functiemix/posts?sector=VO",
            "/functiemix-explanation?sector=VO",
            "/promotions",
            "/promotion-counts",
            "/unexplained-changes");

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public void measure(Run run) throws Exception {
        Boards boards = Boards.one(run.count(TEACHERS));
        String url = run.database(boards);
        long start = System.nanoTime();
        Path log = Files.createTempFile(run.scratch(), "gc", ".log");
        try (ProductProcess product = BenchmarkedProduct.of(
                        run.scratch(), "512m", run.stores().settings(url), "-Xlog:gc:file=" + log)
                .start()) {
            BenchmarkedProduct.awaitFolded(product);
            for (int i = 0; i < run.count(TIMES); i++) {
                ask(product, boards);
            }
            double seconds = Duel.secondsEach(start, 1);
            String told = toldOf(log, seconds, product);
            collect(product);
            double live = afterLastCollection(log);
            run.add(
                    name(),
                    "5,000 teachers, 12 years, in -Xmx512m: MB left by a full collection",
                    boards.events(),
                    told,
                    Line.NONE,
                    Ratio.of(List.of(live)),
                    Target.atMost(MOST_MB, " MB"));
        }
    }

    private static String toldOf(Path log, double seconds, ProductProcess product) throws IOException {
        List<Matcher> pauses = pauses(log);
        double most = pauses.stream()
                .mapToDouble(found -> Double.parseDouble(found.group(2)))
                .max()
                .orElse(0);
        double still = pauses.stream()
                        .mapToDouble(found -> Double.parseDouble(found.group(3)))
                        .sum()
                / 1000;
        return "peak " + Line.figure(most) + " MB, still " + Line.figure(100 * still / seconds) + "%, process "
                + Line.figure(mostResident(product)) + " MB";
    }

    private static void ask(ProductProcess product, Boards boards) throws IOException {
        try (KeepAlive connection = new KeepAlive(product.port())) {
            connection.as(Product.token(UserRole.HR, boards.board(0)));
            for (String question : QUESTIONS) {
                connection.get("/v1/boards/" + boards.board(0) + question).expect(200);
            }
        }
    }

    private static void collect(ProductProcess product) throws IOException, InterruptedException {
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(product.pid()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the process could not be asked to collect");
        }
    }

    private static List<Matcher> pauses(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(COLLECTED::matcher).filter(Matcher::find).toList();
        }
    }

    private static double afterLastCollection(Path log) throws IOException {
        List<Matcher> pauses = pauses(log);
        return pauses.isEmpty()
                ? Double.NaN
                : Double.parseDouble(pauses.getLast().group(2));
    }

    private static double mostResident(ProductProcess product) throws IOException {
        Path status = Path.of("/proc", Long.toString(product.pid()), "status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
