package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.waaier.api.testing.Http;
import tools.jackson.databind.JsonNode;

/** What the files of a made-up staff say of its promotions, held against what is answered over HTTP. */
final class ExpectedPromotions {

    private final Http http;
    private final Path made;
    private final Collection<String> boards;

    private ExpectedPromotions(Http http, Path made, Collection<String> boards) {
        this.http = http;
        this.made = made;
        this.boards = boards;
    }

    /**
     * Every row of the expected counts, every trajectory that was turned down or withdrawn, and of the changes of scale those
     * without a trajectory; nothing is flagged.
     *
     * @param made the folder of the files
     * @return how many rows of counts were held against the answer
     */
    static int assertAllFound(Http http, Path made, Collection<String> boards) throws IOException {
        ExpectedPromotions expected = new ExpectedPromotions(http, made, boards);
        SortedSet<String> counts = new TreeSet<>();
        expected.rows("verwacht/promoties-bestuur.csv").forEach(row -> counts.add(String.join(";", row)));
        assertThat(expected.counts()).isEqualTo(counts);
        expected.assertEveryEndIsFound();
        expected.assertUnexplainedAreDemotions();
        for (String board : boards) {
            assertThat(expected.get(board, "promotions").path("flags").asInt())
                    .as("flags at " + board)
                    .isZero();
        }
        return counts.size();
    }

    private SortedSet<String> counts() {
        SortedSet<String> rows = new TreeSet<>();
        for (String board : boards) {
            String question = "promotion-counts?fromSchoolYear=2004/2005&untilSchoolYear=2025/2026";
            for (JsonNode count : get(board, question).path("counts")) {
                if (count.path("appointed").asInt() > 0) {
                    rows.add(String.join(
                            ";",
                            board,
                            count.path("schoolYear").asString(),
                            count.path("fromScale").asString(),
                            count.path("toScale").asString(),
                            count.path("appointed").asString(),
                            count.path("medianDays").asString()));
                }
            }
        }
        return rows;
    }

    /** By what the last row of each trajectory in the file says. */
    private void assertEveryEndIsFound() throws IOException {
        Map<String, Set<String>> ended = new TreeMap<>();
        for (String[] row : rows("promoties.csv")) {
            String trajectory = row[0] + " " + row[2];
            if (row[4].equals("intrekking")) {
                ended.computeIfAbsent("ingetrokken", s -> new TreeSet<>()).add(trajectory);
            } else if (row[4].equals("besluit") && row[8].equals("negatief")) {
                ended.computeIfAbsent("afgewezen", s -> new TreeSet<>()).add(trajectory);
            } else if (row[4].equals("benoeming")) {
                ended.computeIfAbsent("benoemd", s -> new TreeSet<>()).add(trajectory);
            }
        }
        for (String state : List.of("ingetrokken", "afgewezen", "benoemd", "lopend")) {
            Set<String> found = new TreeSet<>();
            for (String board : boards) {
                found.addAll(references(board, state).stream()
                        .map(reference -> board + " " + reference)
                        .toList());
            }
            assertThat(found).as(state).isEqualTo(ended.getOrDefault(state, Set.of()));
        }
    }

    private List<String> references(String board, String state) {
        List<String> references = new ArrayList<>();
        for (int page = 0; ; page++) {
            JsonNode answer = get(board, "promotions?size=200&page=" + page + "&state=" + state);
            references.addAll(answer.path("trajectories").findValuesAsString("reference"));
            if (references.size() >= answer.path("total").asInt()) {
                return references;
            }
        }
    }

    /** The staff has no trajectories for those, and conversions are no change at all. */
    private void assertUnexplainedAreDemotions() throws IOException {
        Map<String, Long> demoted = rows("aanstellingen.csv").stream()
                .filter(row -> row[14].equals("terugplaatsing"))
                .collect(Collectors.groupingBy(row -> row[0], TreeMap::new, Collectors.counting()));
        for (String board : boards) {
            JsonNode answer = get(board, "unexplained-changes?size=200");
            assertThat(answer.path("total").asLong()).as(board).isEqualTo(demoted.getOrDefault(board, 0L));
            assertThat(answer.path("changes").findValuesAsString("kind"))
                    .allMatch("demotion-without-trajectory"::equals);
        }
    }

    private List<String[]> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(made.resolve(file));
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(";", -1))
                .toList();
    }

    private JsonNode get(String board, String question) {
        HttpResponse<String> response = PublishedFigures.ask(http, board, "/v1/boards/" + board + "/" + question);
        assertThat(response.statusCode()).as(question + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }
}
