package nl.waaier.api.faults.security;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Sends many requests at once and keeps what was wrong with the answers. */
final class FuzzRun {

    /** An answer that takes longer hangs. Nothing here takes a second; the rest is for machines that do much else. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int THREADS = 4;

    private final int port;
    private final RequestMaker maker;
    private final AnswerJudge judge;
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private final AtomicLong slowest = new AtomicLong();

    FuzzRun(int port, RequestMaker maker, AnswerJudge judge) {
        this.port = port;
        this.maker = maker;
        this.judge = judge;
    }

    /** Sends that many. */
    FuzzRun send(int count) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(threads.submit(() -> {
                    try (Sender sender = new Sender()) {
                        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                            sender.ask(maker.make(number));
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
        return this;
    }

    /** The first request of each kind of fault. */
    Map<String, String> faults() {
        return faults;
    }

    /** How often each status was answered. */
    Map<Integer, AtomicInteger> statuses() {
        return statuses;
    }

    /** How long the slowest answer took. */
    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }

    private void fault(FuzzedRequest request, String what) {
        faults.putIfAbsent(what + " at " + request.route(), request.toString());
    }

    /** One connection after the other. */
    private final class Sender implements AutoCloseable {

        private @Nullable RawConnection connection;

        void ask(FuzzedRequest request) {
            long began = System.nanoTime();
            try {
                RawConnection to = connection();
                to.send(request.bytes());
                RawAnswer answer = to.answer(request.method().equals("HEAD"));
                slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
                statuses.computeIfAbsent(answer.status(), status -> new AtomicInteger())
                        .incrementAndGet();
                judge.faults(request, answer).forEach(what -> fault(request, what));
                if (!answer.open()) {
                    close();
                }
            } catch (SocketTimeoutException hangs) {
                fault(request, "hangs");
                close();
            } catch (IOException broken) {
                fault(request, "no answer: " + broken.getMessage());
                close();
            }
        }

        private RawConnection connection() {
            RawConnection open = connection;
            if (open == null) {
                open = new RawConnection(port, PATIENCE);
                connection = open;
            }
            return open;
        }

        @Override
        public void close() {
            RawConnection open = connection;
            connection = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
