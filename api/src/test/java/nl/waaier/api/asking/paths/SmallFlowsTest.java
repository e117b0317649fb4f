package nl.waaier.api.asking.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told of ways between places, so that nothing can be worked out from how many are in each. */
class SmallFlowsTest {

    private record Way(String from, String to, int teachers) {}

    private static final List<Function<Way, Object>> PLACES = List.of(Way::from, Way::to);

    private static List<Way> shown(List<Way> ways) {
        return SmallFlows.shown(ways, Way::teachers, PLACES);
    }

    @Test
    void whatIsNotSmallIsAllTold() {
        List<Way> ways = List.of(new Way("a", "a", 5), new Way("a", "b", 17), new Way("b", "b", 9));
        assertThat(shown(ways)).isEqualTo(ways);
    }

    @Test
    void aSingleFewTakesAnotherOfEachPlaceWithItAndWhatHangsOnThat() {
        Way few = new Way("a", "b", 2);
        Way next = new Way("a", "a", 6);
        Way beside = new Way("b", "b", 7);
        Way corner = new Way("b", "a", 8);
        Way apart = new Way("c", "c", 9);
        assertThat(shown(List.of(few, next, beside, corner, apart))).containsExactly(apart);
    }

    @Test
    void fewAndFewThatAreFewTogetherTakeAnotherWithThem() {
        Way one = new Way("a", "a", 1);
        Way three = new Way("a", "b", 3);
        Way rest = new Way("a", "c", 20);
        assertThat(shown(List.of(one, three, rest))).isEmpty();
        Way four = new Way("a", "b", 4);
        assertThat(shown(List.of(one, four, rest, new Way("b", "a", 9), new Way("b", "b", 9), new Way("b", "c", 9))))
                .contains(rest);
    }

    /** Of any place, what is left out is none, or at least two ways of at least five people; or nothing of it is told. */
    @Test
    void ofNoPlaceAreFewLeftOut() {
        Random random = new Random(7);
        int told = 0;
        for (int round = 0; round < 2000; round++) {
            List<Way> ways = new ArrayList<>();
            for (String from : List.of("a", "b", "c", "d")) {
                for (String to : List.of("a", "b", "c", "d")) {
                    int teachers = random.nextInt(12);
                    if (teachers > 0) {
                        ways.add(new Way(from, to, teachers));
                    }
                }
            }
            List<Way> shown = shown(ways);
            told += shown.size();
            assertThat(shown).allMatch(way -> way.teachers() >= 5);
            for (Function<Way, Object> place : PLACES) {
                ways.stream().collect(Collectors.groupingBy(place)).values().forEach(line -> {
                    List<Way> out =
                            line.stream().filter(way -> !shown.contains(way)).toList();
                    if (!out.isEmpty() && out.size() < line.size()) {
                        assertThat(out).hasSizeGreaterThan(1);
                        assertThat(out.stream().mapToInt(Way::teachers).sum()).isGreaterThanOrEqualTo(5);
                    }
                });
            }
        }
        assertThat(told).isGreaterThan(1000);
    }
}
