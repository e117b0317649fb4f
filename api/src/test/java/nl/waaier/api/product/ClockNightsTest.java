package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.waaier.api.asking.questions.SchoolDays;
import nl.waaier.api.testing.HistoricClock;
import nl.waaier.api.testing.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The nights in which Dutch clocks are put forward and back, and a node's clock that goes back by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockNightsTest {

    private static final Pattern HOURS = Pattern.compile("\"quantity\":([0-9]+)");

    private Product product;
    private HistoricClock clock;
    private OneTeacher teacher;

    @SuppressWarnings("NullAway.Init")
    ClockNightsTest() {}

    @BeforeAll
    void recordThroughTheNights(@TempDir Path data) {
        product = Product.start(data, Map.of(), HistoricClock.class);
        clock = product.bean(HistoricClock.class);
        clock.set(Instant.parse("2024-03-30T12:00:00Z"));
        teacher = OneTeacher.in(product, data);
        // Forward, at 01:00Z.
        record("2024-03-31T00:59:59.999Z", 1);
        record("2024-03-31T01:00:00Z", 2);
        // Back, at 01:00Z: the hour from two to three comes twice.
        record("2024-10-27T00:15:00Z", 3);
        record("2024-10-27T00:45:00Z", 4);
        record("2024-10-27T01:15:00Z", 5);
        record("2024-10-27T01:45:00Z", 6);
        // And a clock that is put back by an hour and a half in the machine itself.
        record("2024-10-27T00:15:00Z", 7);
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private void record(String moment, int hours) {
        clock.set(Instant.parse(moment));
        HttpResponse<String> response = teacher.record("key-" + hours, hours);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String position = response.headers().firstValue("Position").orElseThrow();
        assertThat(ask("/v1/teachers/" + teacher.id() + "/timeline?after=" + position))
                .contains("\"quantity\":" + hours);
    }

    @Test
    void theHourThatComesTwiceIsTwoHours() {
        assertThat(knownOn("2024-10-27T02:30:00+02:00")).containsExactly(1, 2, 3);
        assertThat(knownOn("2024-10-27T02:30:00+01:00")).containsExactly(1, 2, 3, 4, 5);
        assertThat(knownOn("2024-10-27T00:30:00Z")).isEqualTo(knownOn("2024-10-27T02:30:00+02:00"));
        assertThat(knownOn("2024-10-27T01:30:00Z")).isEqualTo(knownOn("2024-10-27T02:30:00+01:00"));
    }

    @Test
    void theHourThatIsLeftOutIsNoTime() {
        assertThat(knownOn("2024-03-31T01:59:59.998+01:00")).isEmpty();
        assertThat(knownOn("2024-03-31T01:59:59.999+01:00")).containsExactly(1);
        assertThat(knownOn("2024-03-31T03:00:00+02:00")).containsExactly(1, 2);
        // No Dutch clock showed it, and it is a moment all the same.
        assertThat(knownOn("2024-03-31T02:00:00+01:00")).isEqualTo(knownOn("2024-03-31T03:00:00+02:00"));
    }

    @Test
    void whatAClockThatWentBackStampedComesAfterWhatWasKnown() {
        assertThat(knownOn("2024-10-27T01:44:59.999Z")).containsExactly(1, 2, 3, 4, 5);
        assertThat(knownOn("2024-10-27T01:45:00Z")).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aDayBeginsAtMidnightInTheNetherlands() {
        SchoolDays days = product.bean(SchoolDays.class);
        assertThat(today(days, "2024-03-30T22:59:59Z")).isEqualTo("2024-03-30");
        assertThat(today(days, "2024-03-30T23:00:00Z")).isEqualTo("2024-03-31");
        assertThat(today(days, "2024-03-31T21:59:59Z")).isEqualTo("2024-03-31");
        assertThat(today(days, "2024-03-31T22:00:00Z")).isEqualTo("2024-04-01");
        assertThat(today(days, "2024-10-27T22:59:59Z")).isEqualTo("2024-10-27");
        assertThat(today(days, "2024-10-27T23:00:00Z")).isEqualTo("2024-10-28");
        assertThat(today(days, "2024-02-28T23:00:00Z")).isEqualTo("2024-02-29");
        assertThat(today(days, "2024-09-30T22:00:00Z"))
                .isEqualTo(days.lastReferenceDate().toString());
    }

    private String today(SchoolDays days, String moment) {
        clock.set(Instant.parse(moment));
        return days.today().toString();
    }

    /** The hours of support that were on record, in order. */
    private List<Integer> knownOn(String moment) {
        String answer = ask("/v1/teachers/" + teacher.id() + "/timeline?knownOn="
                + URLEncoder.encode(moment, StandardCharsets.UTF_8));
        return HOURS.matcher(answer)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .sorted()
                .toList();
    }

    private String ask(String path) {
        HttpResponse<String> response = product.http().get(path, OneTeacher.HR);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return response.body();
    }
}
