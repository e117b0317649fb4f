package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.waaier.api.testing.Http;
import tools.jackson.databind.JsonNode;

/** Holds every explanation of a made-up population against its functiemixes. */
final class Explanations {

    /** What scales of primary education were called from the reference date of a year on. */
    private static final Map<Integer, Map<String, String>> CONVERSIONS = Map.of(
            2018, Map.of("LA", "L10", "LB", "L11", "LC", "L12", "LD", "L13"),
            2022, Map.of("L10", "LB", "L11", "LC", "L12", "LD", "L13", "LE"));

    private Explanations() {}

    /**
     * Of every board and sector, and every two reference dates that follow each other, the parts add up to the difference.
     *
     * @param sectors in which sectors each board has schools
     * @param dates the reference dates of the population, in order
     * @return how many differences of a scale were explained
     */
    static int assertAllAddUp(Http http, Map<String, ? extends Collection<String>> sectors, List<LocalDate> dates) {
        int explained = 0;
        for (var board : sectors.entrySet()) {
            for (String sector : board.getValue()) {
                Series series = new Series(http, board.getKey(), sector, dates);
                LocalDate before = null;
                for (LocalDate date : dates) {
                    explained += before == null ? 0 : series.assertAddsUp(before, date);
                    before = date;
                }
                CONVERSIONS.keySet().stream()
                        .map(year -> LocalDate.of(year, 10, 1))
                        .filter(dates::contains)
                        .forEach(series::assertConverted);
            }
        }
        assertThat(explained).isPositive();
        return explained;
    }

    /** The functiemixes of one board in one sector. */
    private static final class Series {
        private final Http http;
        private final String board;
        private final String sector;
        private final SortedMap<String, SortedMap<String, BigDecimal>> perLabel;
        private final SortedMap<String, SortedMap<String, BigDecimal>> perFunction;

        Series(Http http, String board, String sector, List<LocalDate> dates) {
            this.http = http;
            this.board = board;
            this.sector = sector;
            this.perLabel = mixes(dates, "label");
            this.perFunction = mixes(dates, "function");
        }

        private SortedMap<String, SortedMap<String, BigDecimal>> mixes(List<LocalDate> dates, String per) {
            SortedMap<String, SortedMap<String, BigDecimal>> mixes = new TreeMap<>();
            JsonNode answer = PublishedFigures.get(
                    http,
                    board,
                    "/v1/boards/" + board + "/functiemix-series?sector=" + sector + "&per=" + per + "&fromYear="
                            + dates.getFirst().getYear() + "&untilYear="
                            + dates.getLast().getYear());
            for (JsonNode mix : answer.path("mixes")) {
                SortedMap<String, BigDecimal> scales = new TreeMap<>();
                mix.path("scales")
                        .forEach(scale -> scales.put(
                                scale.path("scale").asString(),
                                scale.path("fte").decimalValue()));
                mixes.put(mix.path("referenceDate").asString(), scales);
            }
            return mixes;
        }

        private JsonNode explanation(LocalDate from, LocalDate until, String per) {
            return PublishedFigures.get(
                    http,
                    board,
                    "/v1/boards/" + board + "/functiemix-explanation?sector=" + sector + "&per=" + per + "&from=" + from
                            + "&until=" + until);
        }

        int assertAddsUp(LocalDate from, LocalDate until) {
            SortedMap<String, BigDecimal> reached = new TreeMap<>(perLabel.get(from.toString()));
            JsonNode scales = explanation(from, until, "label").path("scales");
            for (JsonNode scale : scales) {
                BigDecimal sum = BigDecimal.ZERO.setScale(4);
                for (JsonNode cause : scale.path("causes")) {
                    sum = sum.add(cause.path("fte").decimalValue());
                }
                assertThat(sum)
                        .as("%s %s %s %s", board, sector, until, scale)
                        .isEqualTo(scale.path("difference").decimalValue());
                reached.merge(scale.path("scale").asString(), sum, BigDecimal::add);
            }
            assertPromotionsAreOfTrajectories(from, until);
            reached.values().removeIf(fte -> fte.signum() == 0);
            assertThat(reached)
                    .as("%s %s: %s and what changed until %s", board, sector, from, until)
                    .isEqualTo(perLabel.get(until.toString()));
            return scales.size();
        }

        /** Nobody in the population is promoted without a trajectory. */
        private void assertPromotionsAreOfTrajectories(LocalDate from, LocalDate until) {
            JsonNode promoted = PublishedFigures.get(
                    http,
                    board,
                    "/v1/boards/" + board + "/functiemix-explanation/persons?cause=promoted&size=200&sector=" + sector
                            + "&from=" + from + "&until=" + until);
            assertThat(promoted.path("persons"))
                    .as("%s %s promoted until %s", board, sector, until)
                    .allSatisfy(part ->
                            assertThat(part.path("trajectory").isString()).isTrue());
        }

        /** The staff stays what it was: only the labels move, and nobody is promoted by that. */
        void assertConverted(LocalDate date) {
            LocalDate before = date.minusYears(1);
            for (JsonNode scale : explanation(before, date, "label").path("scales")) {
                assertThat(scale.path("causes").findValuesAsString("cause"))
                        .as("%s %s %s %s", board, sector, date, scale)
                        .isNotEmpty()
                        .doesNotContain("promoted", "demoted", "rescaled");
            }
            assertThat(perFunction.get(date.toString()))
                    .as("%s %s per function over %s", board, sector, date)
                    .isEqualTo(perFunction.get(before.toString()));
            SortedMap<String, BigDecimal> renamed = new TreeMap<>();
            Map<String, String> names = CONVERSIONS.getOrDefault(date.getYear(), Map.of());
            perLabel.getOrDefault(before.toString(), Collections.emptySortedMap())
                    .forEach((scale, fte) -> renamed.merge(names.getOrDefault(scale, scale), fte, BigDecimal::add));
            assertThat(perLabel.get(date.toString()))
                    .as("%s %s per label over %s", board, sector, date)
                    .isEqualTo(renamed);
        }
    }
}
