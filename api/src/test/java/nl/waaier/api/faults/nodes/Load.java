package nl.waaier.api.faults.nodes;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.waaier.api.testing.Http;
import nl.waaier.core.shared.TeacherId;

/** Clients that record one thing after the other until told to stop, and remember what was acknowledged. */
final class Load implements AutoCloseable {

    private final List<Thread> clients = new ArrayList<>();
    private final Map<String, TeacherId> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile boolean on = true;

    /**
     * Begins.
     *
     * @param node whom a client asks next
     */
    Load(Board board, int clients, Supplier<Http> node) {
        for (int i = 0; i < clients; i++) {
            int client = i;
            this.clients.add(Thread.ofVirtual().start(() -> run(board, client, node)));
        }
    }

    private void run(Board board, int client, Supplier<Http> node) {
        for (int n = client; on; n++) {
            TeacherId teacher = board.teachers().get(n % board.teachers().size());
            try {
                HttpResponse<String> answer =
                        Board.support(node.get(), teacher, UUID.randomUUID().toString(), 1 + n % 1000);
                if (answer.statusCode() == 201) {
                    acknowledged.put(Board.position(answer), teacher);
                } else {
                    failed.incrementAndGet();
                }
            } catch (AssertionError away) {
                failed.incrementAndGet();
            }
        }
    }

    /** How many recordings were acknowledged until now. */
    int acknowledged() {
        return acknowledged.size();
    }

    /** How many got another answer, or none. */
    int failed() {
        return failed.get();
    }

    /** Ends it, and waits for the last answers. Answers the positions acknowledged, with whom they are about. */
    Map<String, TeacherId> stop() {
        on = false;
        for (Thread client : clients) {
            try {
                client.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        return acknowledged;
    }

    @Override
    public void close() {
        stop();
    }
}
