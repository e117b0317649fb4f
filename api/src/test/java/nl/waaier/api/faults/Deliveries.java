package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Imports handed in over HTTP, each of other persons about whom the same is told, so that all must end as the first one,
 * which nobody disturbed.
 */
final class Deliveries {

    private static final Duration DONE = Duration.ofMinutes(1);
    private static final List<String> BAD_ROWS = List.of(
            "%s-1;9;99ZZ;2014-08-01;2014-08-01;;1;LB;;0.8000;9;N;N;aanname",
            "%s-2;8;16AH;2014-08-01;2014-08-01;;1;LB;;veel;9;N;N;aanname");

    private final int persons;
    private final List<Handed> all = new ArrayList<>();

    /** @param persons how many persons each is about */
    Deliveries(int persons) {
        this.persons = persons;
    }

    /** A delivery, and where to follow it; null while that was not answered. */
    private record Handed(String name, @Nullable String location, boolean once) {}

    /** What an import tells in the end, without what is its own. */
    private record End(String state, String files, String events, String warnings, String rejections) {

        /** It was acknowledged, and is not known any more. */
        static final End LOST = new End("lost", "", "", "", "");

        boolean isFinal() {
            return state.equals("done") || equals(LOST);
        }
    }

    /** Hands the next one in; again when the last one was not answered. */
    void handIn(Http http) {
        boolean again = !all.isEmpty() && all.getLast().location() == null;
        String name = again ? all.removeLast().name() : "d" + all.size();
        String location = send(http, name).orElse(null);
        all.add(new Handed(name, location, !again));
    }

    private Optional<String> send(Http http, String name) {
        try {
            HttpResponse<String> answer = http.send(
                    http.request("POST", "/v1/imports", TestBoard.HR, BodyPublishers.ofByteArray(delivery(name)))
                            .header("Content-Type", "application/zip"));
            return answer.statusCode() == 202 ? answer.headers().firstValue("Location") : Optional.empty();
        } catch (AssertionError cut) {
            return Optional.empty();
        }
    }

    private byte[] delivery(String name) {
        Delivery delivery = new Delivery();
        for (int i = 1; i <= persons; i++) {
            String person = name + "-" + i;
            delivery.row("leraren", "12345;%1$s;Anna;van der;Berg %1$s;;1980-02-29".formatted(person))
                    .row(
                            "aanstellingen",
                            "12345;%s;1;16AH;2014-08-01;2014-08-01;;1;LB;;0.8000;9;N;N;aanname".formatted(person))
                    .row(
                            "aanstellingen",
                            "12345;%s;1;16AH;2014-08-01;2016-08-01;;1;LB;;0.6000;9;N;N;omvang".formatted(person))
                    .row(
                            "loopbaan",
                            "12345;%s;16AH;;vakleraar;1;team;toelating;2014-08-01;;starter;selectie;;;rector;;"
                                    .formatted(person))
                    .row(
                            "loopbaan",
                            "12345;%s;16AH;;vakleraar;1;team;fase;2018-08-01;;ervaren;;;;rector;;".formatted(person));
        }
        BAD_ROWS.forEach(row -> delivery.row("aanstellingen", "12345;" + row.formatted(name)));
        return delivery.zip();
    }

    /**
     * Waits until the last one has come to its end; handed in again first, if that was not answered. One that comes to none
     * is told by {@link #checkLast}.
     */
    void finish(Http http) {
        if (all.getLast().location() == null) {
            handIn(http);
        }
        String location = location(all.getLast());
        try {
            await().atMost(DONE).until(() -> end(http, location).isFinal());
        } catch (ConditionTimeoutException never) {
            // What it tells then is not what the first one told.
        }
    }

    /** Waits until some of the rows of the last one are recorded; not for long, it may have been quick. */
    void awaitHalfway(Http http) {
        String location = location(all.getLast());
        await().atMost(DONE)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> Http.read(http.get(location, TestBoard.HR))
                                .path("events")
                                .asInt()
                        > 0);
    }

    /** Holds what the last one tells against the first one. */
    void checkLast(Http http, Ledger ledger) {
        Handed last = all.getLast();
        End end = end(http, location(last));
        // One that had to be handed in again may have been taken in before: then its rows are known already.
        boolean differs = !end.equals(end(http, location(all.getFirst())));
        if (end.equals(End.LOST) || (last.once() && differs)) {
            ledger.wrong("import %s ended as %s".formatted(last.name(), end));
        }
    }

    private static String location(Handed handed) {
        return Optional.ofNullable(handed.location()).orElseThrow();
    }

    private static End end(Http http, String location) {
        HttpResponse<String> view = http.get(location, TestBoard.HR);
        if (view.statusCode() == 404) {
            return End.LOST;
        }
        assertThat(view.statusCode()).as(view.body()).isEqualTo(200);
        return new End(
                Http.read(view).path("state").asString(),
                Http.read(view).path("files").toString(),
                Http.read(view).path("events").toString(),
                Http.read(view).path("warnings").toString(),
                http.get(location + "/rejections", TestBoard.HR).body());
    }

    /** Holds what the database has of every person against the same person of the first one. */
    void check(StoredFacts stored, Ledger ledger) {
        for (Handed handed : all) {
            for (int i = 1; i <= persons; i++) {
                List<StoredFacts.Event> found = events(stored, handed.name() + "-" + i);
                if (!found.equals(events(stored, "d0-" + i)) || found.isEmpty()) {
                    ledger.wrong("of %s-%d there is %s".formatted(handed.name(), i, found));
                }
            }
        }
    }

    private static List<StoredFacts.Event> events(StoredFacts stored, String number) {
        String id = stored.persons().getOrDefault(number, "nobody");
        return stored.stream("teacher:" + id).stream()
                .map(event ->
                        new StoredFacts.Event(event.type(), event.payload().replace(id, "")))
                .toList();
    }
}
