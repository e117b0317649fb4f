package nl.waaier.api.faults;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.faults.CareerScript.Request;
import nl.waaier.api.testing.Http;
import nl.waaier.core.shared.TeacherId;

/** One teacher, about whom {@link CareerScript} is recorded: what was sent and what was answered. */
final class Career {

    private final TeacherId teacher;
    private final Ledger ledger;
    private volatile int acknowledged;
    private volatile boolean underWay;
    private volatile boolean stuck;

    Career(TeacherId teacher, Ledger ledger) {
        this.teacher = teacher;
        this.ledger = ledger;
    }

    /** What became of a request. */
    enum Outcome {
        /** A 2xx: it must never be lost. */
        ACKNOWLEDGED,
        /** Refused with a problem because something is away; nothing is promised, to be sent again. */
        REFUSED,
        /** The connection ended before the answer: recorded or not, to be sent again. */
        UNANSWERED,
        /** An answer that cannot be; noted in the ledger, and nothing more is sent about this teacher. */
        WRONG
    }

    /** Whether there is nothing more to send, because all is recorded or because an answer was wrong. */
    boolean isOver() {
        return stuck || acknowledged == CareerScript.REQUESTS.size();
    }

    /** Whether a request was sent of which it is not known what became of it. */
    boolean isUnderWay() {
        return underWay;
    }

    /** Sends the next request, or the one that was not acknowledged, with the same key as before. */
    synchronized Outcome advance(Http http) {
        Request next = CareerScript.REQUESTS.get(acknowledged);
        HttpResponse<String> answer;
        underWay = true;
        try {
            answer = http.send(http.request(
                            "POST",
                            "/v1/teachers/" + teacher + next.path(),
                            TestBoard.HR,
                            BodyPublishers.ofString(next.body()))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", teacher + "-" + acknowledged));
        } catch (AssertionError cut) {
            return Outcome.UNANSWERED;
        }
        return judge(answer, events(acknowledged + 1).size() - 1);
    }

    private synchronized Outcome judge(HttpResponse<String> answer, int lastNumber) {
        if (answer.statusCode() >= 500) {
            ledger.refused(answer);
            return Outcome.REFUSED;
        }
        if (answer.statusCode() != 201 || Http.read(answer).path("number").asInt() != lastNumber) {
            stuck = true;
            ledger.wrong(
                    "request %d of %s: %d %s".formatted(acknowledged, teacher, answer.statusCode(), answer.body()));
            return Outcome.WRONG;
        }
        acknowledged = acknowledged + 1;
        underWay = false;
        return Outcome.ACKNOWLEDGED;
    }

    /** The name of the stream in the event store. */
    String stream() {
        return teacher.streamId();
    }

    /** How many requests were acknowledged. */
    int acknowledged() {
        return acknowledged;
    }

    /** The types of the events of the first requests. */
    static List<String> events(int requests) {
        List<String> events = new ArrayList<>();
        CareerScript.REQUESTS.subList(0, requests).forEach(request -> events.addAll(request.events()));
        return events;
    }
}
