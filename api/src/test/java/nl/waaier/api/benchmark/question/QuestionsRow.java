package nl.waaier.api.benchmark.question;

import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waaier.api.asking.questions.SchoolDays;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.benchmark.measure.KeepAlive;
import nl.waaier.api.benchmark.measure.Latencies;
import nl.waaier.api.benchmark.measure.Ratio;
import nl.waaier.api.benchmark.measure.Row;
import nl.waaier.api.benchmark.measure.Run;
import nl.waaier.api.benchmark.measure.Target;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.projections.store.FilePart;
import nl.waaier.projections.store.ReadModel;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Questions over HTTP, by one client on one connection that stays open, each in turn with the bare driver.
 *
 * <p><b>Role mix of a school and functiemix of a board for today, against the bare driver's find of the same documents.</b>
 * The product checks the token and the scope, finds the same documents, makes facts of them, works out the answer and
 * writes it as JSON. The bare side finds with the same filter on the same collection, through the product's own client with
 * its settings, asks for the same parts, and takes every document as {@code org.bson.Document}, decoded by the driver; it makes nothing of them. Both
 * run in the benchmark's process, as the embedded read store does; the other one is a process of its own.
 *
 * <p><b>The same question as known on an earlier moment</b> against the question for today: the day is 1 October 2021, known
 * on 1 January 2022 against known today.
 *
 * <p><b>Any question, or an append over HTTP, at the largest size against the smallest</b>: boards are equal, a larger store
 * has more of them. Teachers are taken in turns from all over the store.
 */
public final class QuestionsRow implements Row {

    private static final int ASKED = 200;
    private static final double MEDIAN_MOST = 1.5;
    private static final double HIGH_MOST = 2;
    private static final double ALLOWED_MILLIS = 5;
    private static final double THEN_MOST = 2;
    private static final double SIZE_MOST = 1.25;
    private static final Duration FOLDED = Duration.ofHours(2);
    private static final String DAY = "2021-10-01";
    private static final String KNOWN_ON = "2022-01-01T00:00:00Z";

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public void measure(Run run) throws Exception {
        Map<String, List<Latencies>> bySize = new HashMap<>();
        for (int size : run.sizes()) {
            measure(run, size, bySize);
        }
        if (run.sizes().size() > 1) {
            bySize.forEach((what, latencies) -> compareSizes(run, what, latencies));
        }
    }

    private void measure(Run run, int size, Map<String, List<Latencies>> bySize) throws Exception {
        Boards boards = Boards.ofEvents(size);
        Map<String, String> settings = new HashMap<>(run.stores().settings(run.database(boards)));
        try (Product product = Product.start(run.scratch().resolve("questions-" + size), settings)) {
            product.awaitReadModel(FOLDED);
            // Not before: the product closes a connection that is silent while a large store is folded.
            try (KeepAlive connection = new KeepAlive(product.port())) {
                Asking asking = new Asking(
                        run,
                        product,
                        connection,
                        boards,
                        product.bean(ReadModel.class).status().generation());
                asking.all(size);
                asking.latencies.forEach((what, latencies) ->
                        bySize.computeIfAbsent(what, w -> new ArrayList<>()).add(latencies));
            }
        }
    }

    private static void compareSizes(Run run, String what, List<Latencies> bySize) {
        Latencies least = bySize.getFirst();
        Latencies most = bySize.getLast();
        run.add(
                "size",
                what + ", p99 against that at " + Run.size(run.sizes().getFirst()),
                run.sizes().getLast(),
                most.shown(0.99),
                least.shown(0.99),
                most.over(least, 0.99),
                Target.atMost(SIZE_MOST, "x"));
    }

    /** One product of one size, asked. */
    private final class Asking {

        private final Run run;
        private final Product product;
        private final Boards boards;
        private final String collection;
        private final Map<String, Latencies> latencies = new HashMap<>();
        private final Map<BoardNumber, String> tokens = new HashMap<>();
        private final KeepAlive connection;
        private int next;
        private int appended;

        Asking(Run run, Product product, KeepAlive connection, Boards boards, int generation) {
            this.connection = connection;
            this.run = run;
            this.product = product;
            this.boards = boards;
            this.collection = "teacher-files-" + generation;
        }

        void all(int size) throws Exception {
            againstDriver("role mix of a school", size, this::roleMix, this::roleMixDocuments);
            againstDriver("functiemix of a board", size, this::functiemix, this::functiemixDocuments);
            againstToday("role mix of a school", size, "/v1/schools/%s/role-mix?");
            againstToday("functiemix of a board", size, "/v1/boards/%s/functiemix?sector=VO&");
            latencies.put(
                    "timeline of a teacher", measure(List.of(this::timeline)).getFirst());
            latencies.put("append over HTTP", measure(List.of(this::append)).getFirst());
        }

        private void againstDriver(String what, int size, Latencies.Call asked, Latencies.Call bare) throws Exception {
            List<Latencies> both = measure(List.of(asked, bare));
            Latencies ofProduct = both.getFirst();
            Latencies ofBare = both.getLast();
            latencies.put(what, ofProduct);
            add(
                    what + ", p50",
                    size,
                    ofProduct,
                    ofBare,
                    0.50,
                    ofProduct.over(ofBare, 0.50),
                    Target.atMost(MEDIAN_MOST, "x"));
            add(
                    what + ", p99 less 5 ms",
                    size,
                    ofProduct,
                    ofBare,
                    0.99,
                    ofProduct.over(ofBare, 0.99, ALLOWED_MILLIS),
                    Target.atMost(HIGH_MOST, "x"));
        }

        private void againstToday(String what, int size, String path) throws Exception {
            String dated = path + "referenceDate=" + DAY;
            List<Latencies> both = measure(List.of(() -> asOf(dated + "&knownOn=" + KNOWN_ON), () -> asOf(path)));
            for (double share : new double[] {0.50, 0.99}) {
                add(
                        what + " as on D, known on K, " + (share < 0.9 ? "p50" : "p99"),
                        size,
                        both.getFirst(),
                        both.getLast(),
                        share,
                        both.getFirst().over(both.getLast(), share),
                        Target.atMost(THEN_MOST, "x"));
            }
        }

        private List<Latencies> measure(List<Latencies.Call> calls) throws Exception {
            return Latencies.of(run.rounds(), run.count(ASKED), calls);
        }

        private void add(
                String what, int size, Latencies product, Latencies bare, double share, Ratio ratio, Target target) {
            run.add(name(), what, size, product.shown(share), bare.shown(share), ratio, target);
        }

        private int somebody() {
            // Steps through the whole store; the step has no factor in common with any number of teachers used here.
            next = (int) ((next + 7919L) % boards.teachers());
            return next;
        }

        private String asOf(String path) throws Exception {
            int teacher = somebody();
            Object of = path.startsWith("/v1/schools") ? boards.school(teacher) : boards.board(teacher);
            return ask(boards.board(teacher), path.formatted(of)).expect(200);
        }

        private Object roleMix() throws Exception {
            return asOf("/v1/schools/%s/role-mix?");
        }

        private Object functiemix() throws Exception {
            return asOf("/v1/boards/%s/functiemix?sector=VO&");
        }

        private Object timeline() throws Exception {
            int teacher = somebody();
            return ask(boards.board(teacher), "/v1/teachers/" + boards.id(teacher) + "/timeline")
                    .expect(200);
        }

        private Object append() throws Exception {
            int teacher = somebody();
            String body = """
                    {"type": "support", "school": "%s", "role": "vakleraar", "from": "2015-01-01", "until": "2015-06-30",
                     "kind": "scholing", "quantity": %d, "unit": "uur", "per": "eenmalig", "decidedBy": "rector"}""".formatted(boards.school(teacher), ++appended);
            return connection(boards.board(teacher))
                    .post("/v1/teachers/" + boards.id(teacher) + "/facts", "questions-" + appended, body)
                    .expect(201);
        }

        private KeepAlive.Answer ask(BoardNumber board, String path) throws IOException {
            return connection(board).get(path);
        }

        /** One connection for all; whose token it sends is chosen per request. */
        private KeepAlive connection(BoardNumber board) {
            return connection.as(tokens.computeIfAbsent(board, b -> Product.token(UserRole.HR, b)));
        }

        private Object roleMixDocuments() {
            int teacher = somebody();
            return found(
                    List.of(FilePart.APPOINTMENTS, FilePart.CAREER),
                    teacher,
                    new Document("schools", boards.school(teacher).value()),
                    product.bean(SchoolDays.class).today());
        }

        private Object functiemixDocuments() {
            return found(
                    List.of(FilePart.APPOINTMENTS),
                    somebody(),
                    new Document(),
                    product.bean(SchoolDays.class).lastReferenceDate());
        }

        private List<Document> found(List<FilePart> parts, int teacher, Document more, LocalDate date) {
            int day = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
            Document condition = new Document("board", boards.board(teacher).value());
            condition.putAll(more);
            condition.append("from", new Document("$lte", day)).append("until", new Document("$gte", day));
            List<String> fields = new ArrayList<>(List.of("board", "sequence", "recordedAt", "recorders"));
            parts.forEach(part -> fields.add(part.name().toLowerCase(Locale.ROOT)));
            return product.bean(MongoDatabaseFactory.class)
                    .getMongoDatabase()
                    .getCollection(collection)
                    .find(condition)
                    .projection(Projections.include(fields))
                    .batchSize(1000)
                    .into(new ArrayList<>());
        }
    }
}
