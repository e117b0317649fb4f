package nl.waaier.api.faults.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.waaier.api.benchmark.data.Boards;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Product;

/** Eight clients that ask a board's largest questions as fast as they are answered; two of them never wait for it. */
final class Clients {

    private static final int WAITING = 6;
    private static final int HANGING_UP = 2;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** Longer than any question takes, be the machine as slow as it may. */
    private static final Duration ANSWERED = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String token;
    /** What each question is answered on a quiet machine. */
    private final Map<String, String> answers = new LinkedHashMap<>();

    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong givenUp = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /** Learns the right answers first. */
    Clients(int port, Boards boards) {
        this.port = port;
        this.token = Product.token(UserRole.HR, boards.board(0));
        String board = "/v1/boards/" + boards.board(0);
        List.of(
                        board + "/role-mix",
                        board + "/functiemix?sector=VO",
                        board + "/role-mix?referenceDate=2021-10-01&knownOn=2022-01-01T00:00:00Z",
                        "/v1/schools/" + boards.school(0) + "/role-mix",
                        board + "/role-mix/holders")
                .forEach(question -> answers.put(question, learned(question)));
    }

    private String learned(String question) {
        return await().atMost(ANSWERED)
                .until(() -> ask(question), answer -> answer.statusCode() == 200)
                .body();
    }

    private HttpResponse<String> ask(String question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + question))
                .timeout(ANSWERED)
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    void start() {
        for (int i = 0; i < WAITING; i++) {
            int client = i;
            threads.add(Thread.ofPlatform().start(() -> askAndWait(client)));
        }
        for (int i = 0; i < HANGING_UP; i++) {
            Random random = new Random(i);
            threads.add(Thread.ofPlatform().start(() -> askAndHangUp(random)));
        }
    }

    private void askAndWait(int first) {
        List<String> questions = List.copyOf(answers.keySet());
        for (int i = first; !stopping; i++) {
            String question = questions.get(i % questions.size());
            try {
                long start = System.nanoTime();
                HttpResponse<String> answer = ask(question);
                longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
                judge(question, answer.statusCode(), answer.body());
            } catch (IOException unanswered) {
                // Time-outs of this client among them: it hung.
                wrong.add(question + ": " + unanswered);
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized void judge(String question, int status, String body) {
        statuses.merge(status, 1L, Long::sum);
        boolean right = status == 200 && body.equals(answers.get(question));
        if (!right && status != 503) {
            wrong.add(question + ": " + status + " " + body);
        }
    }

    private void askAndHangUp(Random random) {
        List<String> questions = List.copyOf(answers.keySet());
        while (!stopping) {
            String request = "GET " + questions.get(random.nextInt(questions.size()))
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                LockSupport.parkNanos(random.nextLong(PATIENCE.toNanos()));
                givenUp.incrementAndGet();
            } catch (IOException refused) {
                if (!stopping) {
                    wrong.add("could not connect: " + refused);
                    return;
                }
            }
        }
    }

    /** Waits until the last question is answered. */
    void stop() {
        stopping = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Asks everything once more, when it is quiet again. */
    void requireAnswersAsBefore() {
        answers.forEach(
                (question, answer) -> assertThat(learned(question)).as(question).isEqualTo(answer));
    }

    /** Whatever was neither the right answer nor a refusal in order. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How often each status was answered. */
    synchronized Map<Integer, Long> statuses() {
        return Map.copyOf(statuses);
    }

    @Override
    public String toString() {
        return "answers " + statuses() + ", the longest after " + longest + " ms, " + givenUp + " given up, "
                + wrong.size() + " wrong";
    }
}
