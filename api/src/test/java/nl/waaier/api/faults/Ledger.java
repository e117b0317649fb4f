package nl.waaier.api.faults;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import nl.waaier.api.testing.Http;
import nl.waaier.core.shared.TeacherId;

/**
 * What clients were promised, held against what the database has. The same checks for the product as it is, which must
 * keep all of it, and for one with a fault, which must be caught.
 */
final class Ledger {

    private static final int UNAVAILABLE = 503;

    private final List<Career> careers;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();

    Ledger(List<TeacherId> teachers) {
        careers = teachers.stream().map(teacher -> new Career(teacher, this)).toList();
    }

    List<Career> careers() {
        return careers;
    }

    /** How many requests were acknowledged until now. */
    int acknowledged() {
        return careers.stream().mapToInt(Career::acknowledged).sum();
    }

    /** Notes what must never be. */
    void wrong(String what) {
        wrong.add(what);
    }

    /** What was noted until now. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Notes that a request was refused because something is away; that must be told as a problem. */
    void refused(HttpResponse<String> answer) {
        refusals.incrementAndGet();
        try {
            Http.assertProblem(answer, UNAVAILABLE);
        } catch (AssertionError | RuntimeException otherwise) {
            wrong("refused otherwise than as unavailable: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** How many requests were refused because something was away. */
    int refusals() {
        return refusals.get();
    }

    /** Holds everything that was promised until now against the database. */
    Seen against(StoredFacts stored) {
        int acknowledged = 0;
        int lost = 0;
        int doubled = 0;
        int torn = 0;
        List<String> problems = new ArrayList<>(wrong);
        for (Career career : careers) {
            List<String> found = stored.stream(career.stream()).stream()
                    .map(StoredFacts.Event::type)
                    .toList();
            int requests = career.acknowledged();
            List<String> promised = Career.events(requests);
            List<String> allowed = Career.events(requests + (career.isUnderWay() ? 1 : 0));
            acknowledged += requests;
            lost += requests - whole(found.size(), requests);
            doubled += Math.max(0, found.size() - allowed.size());
            if (found.size() > promised.size() && found.size() < allowed.size()) {
                torn++;
            }
            List<String> script = Career.events(CareerScript.REQUESTS.size());
            if (found.size() <= script.size() && !found.equals(script.subList(0, found.size()))) {
                problems.add(career.stream() + " has " + found);
            }
        }
        return Seen.ofLedger(acknowledged, lost, doubled, torn, problems);
    }

    /** How many of the first requests are wholly among so many events. */
    private static int whole(int events, int requests) {
        int whole = requests;
        while (Career.events(whole).size() > events) {
            whole--;
        }
        return whole;
    }
}
