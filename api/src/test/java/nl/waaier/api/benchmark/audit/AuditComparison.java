package nl.waaier.api.benchmark.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiFunction;
import nl.waaier.api.testing.Databases;
import nl.waaier.core.shared.BoardNumber;

/**
 * Keeps one history by Waaier, by Envers and by JaVers on the same PostgreSQL, asks each the same questions, sees that the
 * answers are the same, and tells what it took. The first argument is how many teachers, 1,000 unless told otherwise.
 */
public final class AuditComparison {

    static final BoardNumber BOARD = new BoardNumber("41234");

    private static final long SEED = 20260801;
    private static final int WARM_UP = 5;
    private static final int TIMES = 40;

    private AuditComparison() {}

    /** Runs it and prints a table. */
    public static void main(String[] arguments) {
        System.setProperty("logging.level.root", "WARN");
        int teachers = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        List<Change> history = HistoryMaker.board(teachers, SEED);
        List<Question> questions = questions();
        System.out.printf("%d teachers, %d changes, %d questions%n", teachers, history.size(), questions.size());
        List<Measured> measured = new ArrayList<>();
        List<SortedMap<String, Long>> expected = new ArrayList<>();
        for (BiFunction<String, BoardNumber, Candidate> kind : kinds()) {
            String url = Databases.postgres();
            try (Candidate candidate = kind.apply(url, BOARD)) {
                System.out.println(candidate.name() + " ...");
                measured.add(measure(candidate, url, history, questions, expected));
            }
        }
        print(measured);
        System.exit(0);
    }

    static List<BiFunction<String, BoardNumber, Candidate>> kinds() {
        return List.of(WaaierCandidate::new, EnversCandidate::new, JaversCandidate::new);
    }

    /** Reference dates, as known soon after, years after, and in the end. */
    static List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (int year : new int[] {2014, 2018, 2023}) {
            LocalDate date = LocalDate.of(year, 10, 1);
            for (String knownOn :
                    List.of(year + "-11-01T00:00:00Z", (year + 1) + "-06-01T12:00:00Z", "2026-01-01T00:00:00Z")) {
                questions.add(new Question(date, Instant.parse(knownOn)));
            }
        }
        return questions;
    }

    static void record(Candidate candidate, List<Change> history) {
        history.forEach(candidate::record);
    }

    static List<SortedMap<String, Long>> answers(Candidate candidate, List<Question> questions) {
        return questions.stream().map(candidate::ask).toList();
    }

    private static Measured measure(
            Candidate candidate,
            String url,
            List<Change> history,
            List<Question> questions,
            List<SortedMap<String, Long>> expected) {
        long begin = System.nanoTime();
        record(candidate, history);
        long recorded = System.nanoTime();
        candidate.settle();
        long settled = System.nanoTime();
        List<SortedMap<String, Long>> answers = answers(candidate, questions);
        if (expected.isEmpty()) {
            expected.addAll(answers);
        }
        requireSame(candidate.name(), expected, answers);
        long[] times = times(candidate, questions);
        Map<String, Long> elsewhere = candidate.elsewhere();
        return new Measured(
                candidate.name(),
                history.size() / ((recorded - begin) / 1e9),
                Duration.ofNanos(settled - recorded),
                Measured.percentile(times, 50),
                Measured.percentile(times, 99),
                bytes(url, candidate.tables()),
                elsewhere.entrySet().stream()
                        .filter(e -> e.getKey().startsWith("functiemix-"))
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                elsewhere.values().stream().mapToLong(Long::longValue).sum());
    }

    /** @throws IllegalStateException when an answer is not, to the ten-thousandth, the one expected */
    static void requireSame(
            String name, List<SortedMap<String, Long>> expected, List<SortedMap<String, Long>> answers) {
        if (!answers.equals(expected)) {
            throw new IllegalStateException(name + " answers " + answers + " and not " + expected);
        }
    }

    private static long[] times(Candidate candidate, List<Question> questions) {
        for (int i = 0; i < WARM_UP; i++) {
            answers(candidate, questions);
        }
        long[] times = new long[TIMES * questions.size()];
        for (int i = 0; i < times.length; i++) {
            long begin = System.nanoTime();
            candidate.ask(questions.get(i % questions.size()));
            times[i] = System.nanoTime() - begin;
        }
        return times;
    }

    private static long bytes(String url, List<String> tables) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            long bytes = 0;
            for (String table : tables) {
                statement.execute("vacuum " + table);
                try (ResultSet size = statement.executeQuery("select pg_total_relation_size('" + table + "')")) {
                    size.next();
                    bytes += size.getLong(1);
                }
            }
            return bytes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(List<Measured> all) {
        System.out.println(
                "| | changes/s | then ready after | question p50 | p99 | tables | documents, this view | all views |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (Measured m : all) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.1f s | %.1f ms | %.1f ms | %.1f MB | %.1f MB | %.1f MB |%n",
                    m.name(),
                    m.changesPerSecond(),
                    m.settled().toMillis() / 1e3,
                    m.p50().toNanos() / 1e6,
                    m.p99().toNanos() / 1e6,
                    m.tables() / 1e6,
                    m.elsewhere() / 1e6,
                    m.elsewhereAll() / 1e6);
        }
    }
}
