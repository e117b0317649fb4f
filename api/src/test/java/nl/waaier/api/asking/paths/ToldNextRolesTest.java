package nl.waaier.api.asking.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waaier.api.asking.paths.ToldNextRoles.Told;
import nl.waaier.api.testing.Equations;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.paths.NextRoles;
import nl.waaier.projections.paths.NextRoles.Place;
import nl.waaier.projections.paths.NextRoles.TakenUp;
import org.junit.jupiter.api.Test;

/** A teacher is told of no colleague: whatever is worked out from all numbers together is about five people or more. */
class ToldNextRolesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 8, 1);
    private static final int BOARDS = 100;
    private static final CareerDomain[] DOMAINS = CareerDomain.values();
    private static final CareerStage[] STAGES = CareerStage.values();
    private static final Place MENTOR = new Place(DOMAINS[0], "mentor", CareerStage.ERVAREN);
    private static final Place TEACHER = new Place(DOMAINS[0], "vakleraar", CareerStage.ERVAREN);

    private final ToldNextRoles told = new ToldNextRoles();

    private static TeacherId person(int number) {
        return new TeacherId(new UUID(0, number));
    }

    private static TakenUp takenUp(int person, CareerDomain domain, String role, long months) {
        return new TakenUp(
                person(person), domain, role, DAY.plusMonths(months), months, months < 12, false, true, false);
    }

    private static List<TakenUp> coaches(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(person -> takenUp(person, DOMAINS[3], "coach", 2L * person))
                .toList();
    }

    private static List<String> words(List<Told> told) {
        return told.stream()
                .map(one -> one.from().role() + " " + one.role() + " "
                        + one.people().size())
                .toList();
    }

    @Test
    void whatFiveTookUpIsToldAndWhatFourDidIsNot() {
        assertThat(words(told.settle(new NextRoles(Map.of(MENTOR, coaches(1, 4))))))
                .isEmpty();
        assertThat(words(told.settle(new NextRoles(Map.of(MENTOR, coaches(1, 5))))))
                .containsExactly("mentor coach 5");
    }

    @Test
    void aLaterNumberOfTheSamePeopleAndAFewMoreIsNotTold() {
        told.settle(new NextRoles(Map.of(MENTOR, coaches(1, 5))));
        assertThat(told.settle(new NextRoles(Map.of(MENTOR, coaches(1, 9))))).isEmpty();
        assertThat(words(told.settle(new NextRoles(Map.of(MENTOR, coaches(1, 10))))))
                .containsExactly("mentor coach 10");
    }

    @Test
    void thatSomebodyTookUpARoleIsOneFactFromWhereverItIsTold() {
        Map<Place, List<TakenUp>> twice = Map.of(MENTOR, coaches(1, 6), TEACHER, coaches(1, 7));
        assertThat(words(told.settle(new NextRoles(twice)))).containsExactly("vakleraar coach 7");
    }

    @Test
    void rolesOfTooFewAreToldByDomainTogetherEachPersonOnce() {
        List<TakenUp> some = new ArrayList<>(coaches(1, 3));
        some.add(takenUp(3, DOMAINS[3], "opleider", 40));
        some.add(takenUp(4, DOMAINS[3], "opleider", 3));
        some.add(takenUp(5, DOMAINS[3], "begeleider", 3));
        some.add(takenUp(6, DOMAINS[2], "sectieleider", 3));
        assertThat(words(told.settle(new NextRoles(Map.of(MENTOR, some))))).containsExactly("mentor null 5");
    }

    @Test
    void howLongItTookIsToldInWholeYearsAndWhatWasAnsweredForMost() {
        List<TakenUp> some = new ArrayList<>(coaches(1, 5));
        some.add(takenUp(6, DOMAINS[3], "coach", 49));
        Told one = told.settle(new NextRoles(Map.of(MENTOR, some))).getFirst();
        assertThat(one.halfWithinYears()).as("six months").isOne();
        assertThat(one.mostly(TakenUp::entry)).as("five of six").isTrue();
        assertThat(one.mostly(TakenUp::facilitation)).isTrue();
        assertThat(one.mostly(TakenUp::support)).isFalse();
        Told late = new Told(MENTOR, DOMAINS[3], "coach", List.of(takenUp(1, DOMAINS[3], "coach", 25)));
        assertThat(late.halfWithinYears()).isEqualTo(3);
    }

    /** Random boards that publish four times, and take up more from each time to the next. */
    private static List<NextRoles> board(Random random) {
        List<NextRoles> publications = new ArrayList<>();
        Map<Place, List<TakenUp>> all = new HashMap<>();
        int people = 6 + random.nextInt(13);
        for (int publication = 0; publication < 4; publication++) {
            for (int more = random.nextInt(people); more >= 0; more--) {
                int person = random.nextInt(people);
                int role = random.nextInt(4);
                TakenUp next = takenUp(person, DOMAINS[role % 2], "rol-" + role, random.nextInt(60));
                for (int from = random.nextInt(3); from >= 0; from--) {
                    Place place = new Place(DOMAINS[2], "van-" + random.nextInt(3), STAGES[random.nextInt(2)]);
                    List<TakenUp> there = all.computeIfAbsent(place, one -> new ArrayList<>());
                    if (there.stream()
                            .noneMatch(one -> one.teacher().equals(next.teacher())
                                    && one.role().equals(next.role()))) {
                        there.add(next);
                    }
                }
            }
            Map<Place, List<TakenUp>> now = new TreeMap<>();
            all.forEach((place, some) -> now.put(place, List.copyOf(some)));
            publications.add(new NextRoles(now));
        }
        return publications;
    }

    private static void add(Told told, Equations equations) {
        equations.add(told.people().stream()
                .map(one -> new Equations.Unknown(one.teacher().toString(), one.role()))
                .toList());
    }

    @Test
    void whateverIsWorkedOutIsAboutFiveOrMore() {
        int numbers = 0;
        for (int seed = 0; seed < BOARDS; seed++) {
            ToldNextRoles settling = new ToldNextRoles();
            Equations equations = new Equations();
            board(new Random(seed))
                    .forEach(published -> settling.settle(published).forEach(one -> add(one, equations)));
            assertThat(equations.few()).as("board " + seed).isEmpty();
            numbers += equations.size();
        }
        assertThat(numbers).as("so many that the test means something").isGreaterThan(BOARDS);
    }

    /** The planted fault, which is how it was: each number of five or more by itself. */
    @Test
    void aRuleOfFiveForEachNumberAloneWouldTell() {
        int caught = 0;
        for (int seed = 0; seed < BOARDS; seed++) {
            Equations equations = new Equations();
            for (NextRoles published : board(new Random(seed))) {
                published.takenUp().forEach((place, all) -> all.stream()
                        .map(TakenUp::role)
                        .distinct()
                        .sorted(Comparator.naturalOrder())
                        .map(role -> all.stream()
                                .filter(one -> one.role().equals(role))
                                .toList())
                        .filter(some -> some.size() >= 5)
                        .forEach(some -> add(
                                new Told(
                                        place,
                                        some.getFirst().domain(),
                                        some.getFirst().role(),
                                        some),
                                equations)));
            }
            caught += equations.few().isPresent() ? 1 : 0;
        }
        assertThat(caught).isGreaterThan(BOARDS / 10);
    }
}
