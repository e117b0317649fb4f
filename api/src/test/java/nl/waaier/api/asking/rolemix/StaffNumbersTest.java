package nl.waaier.api.asking.rolemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.waaier.api.platform.identity.Access;
import nl.waaier.core.shared.CareerDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those may know of the numbers of a staff who may not see persons. */
class StaffNumbersTest {

    /** More people than this are on nobody's staff here. */
    private static final int MOST = 12;

    /** Staffs up to this size are asked; those beyond are what a reader must reckon with. */
    private static final int ASKED = 10;

    /** What a reader knows besides: how the numbers hang together in the answer. */
    enum Asked {
        /** A school: people may hold roles of the board alone. */
        SCHOOL,
        /** A board: whoever has a role is a teacher with a role. */
        BOARD,
        /** Roles played in a team: who has another role in domain 1 is in that domain all the same. */
        PLAYED_IN_TEAM
    }

    /**
     * A staff, in groups that share nobody.
     *
     * @param withoutRole people without a role
     * @param ofBoard people with roles of the board alone
     * @param holders people with a role here
     * @param inOne holders active in domain 1
     * @param inTwo holders active in domain 2
     * @param teachingInOne teachers in domain 1
     * @param teachingElse teachers not in domain 1
     */
    private record Staff(
            int withoutRole, int ofBoard, int holders, int inOne, int inTwo, int teachingInOne, int teachingElse) {

        int people() {
            return withoutRole + ofBoard + holders;
        }

        StaffNumbers numbers() {
            return new StaffNumbers(holders, people(), withoutRole, teachingInOne + teachingElse, teachingElse);
        }

        /** Every group of people whose number is a sum or a difference of those shown. */
        int[] groups(Asked asked) {
            boolean nested = asked != Asked.PLAYED_IN_TEAM;
            int teaching = teachingInOne + teachingElse;
            return new int[] {
                people(),
                withoutRole,
                holders,
                ofBoard,
                ofBoard + holders,
                withoutRole + ofBoard,
                withoutRole + holders,
                teaching,
                people() - teaching,
                teachingInOne,
                people() - teachingInOne,
                teachingElse,
                people() - teachingElse,
                inOne,
                people() - inOne,
                holders - inOne,
                ofBoard + holders - inOne,
                withoutRole + inOne,
                inOne + teachingElse,
                people() - inOne - teachingElse,
                nested ? inOne - teachingInOne : 0,
                nested ? holders - teachingInOne : 0,
                nested ? ofBoard + holders - teachingInOne : 0,
                inTwo,
                people() - inTwo,
                holders - inTwo,
                ofBoard + holders - inTwo,
            };
        }
    }

    private static void everyStaff(Asked asked, boolean withTwo, Consumer<Staff> each) {
        for (int people = 0; people <= MOST; people++) {
            for (int holders = 0; holders <= people; holders++) {
                int mostOfBoard = asked == Asked.BOARD ? 0 : people - holders;
                for (int ofBoard = 0; ofBoard <= mostOfBoard; ofBoard++) {
                    for (int one = 0; one <= holders; one++) {
                        for (int two = withTwo ? 0 : holders; two <= holders; two++) {
                            everyTeaching(
                                    asked,
                                    new Staff(people - holders - ofBoard, ofBoard, holders, one, two, 0, 0),
                                    each);
                        }
                    }
                }
            }
        }
    }

    private static void everyTeaching(Asked asked, Staff staff, Consumer<Staff> each) {
        int mostInOne = asked == Asked.PLAYED_IN_TEAM ? staff.people() : staff.inOne();
        for (int inOne = 0; inOne <= mostInOne; inOne++) {
            int mostElse = staff.people() - Math.max(staff.inOne(), inOne);
            for (int elsewhere = 0; elsewhere <= mostElse; elsewhere++) {
                each.accept(new Staff(
                        staff.withoutRole(),
                        staff.ofBoard(),
                        staff.holders(),
                        staff.inOne(),
                        staff.inTwo(),
                        inOne,
                        elsewhere));
            }
        }
    }

    /** By what is shown: the least and the most that each group can be, and the smallest staff. */
    private static Map<List<?>, int[][]> readings(Asked asked, Set<CareerDomain> whole) {
        Map<List<?>, int[][]> readings = new HashMap<>();
        everyStaff(asked, whole.contains(CareerDomain.ONTWIKKELEN), staff -> {
            if (!isRow(staff.inOne(), whole.contains(CareerDomain.LEERLINGEN))
                    || !isRow(staff.inTwo(), whole.contains(CareerDomain.ONTWIKKELEN))) {
                return;
            }
            Map<CareerDomain, Integer> active = new EnumMap<>(CareerDomain.class);
            active.put(CareerDomain.LEERLINGEN, staff.inOne());
            active.put(CareerDomain.ONTWIKKELEN, staff.inTwo());
            active.keySet().retainAll(whole);
            int[] groups = staff.groups(asked);
            int[][] reading = readings.computeIfAbsent(List.of(staff.numbers().beside(active), active), shown ->
                    new int[][] {groups.clone(), groups.clone(), {MOST}});
            for (int i = 0; i < groups.length; i++) {
                reading[0][i] = Math.min(reading[0][i], groups[i]);
                reading[1][i] = Math.max(reading[1][i], groups[i]);
            }
            reading[2][0] = Math.min(reading[2][0], staff.people());
        });
        return readings;
    }

    /** Whole, a row of cells has nobody in it or at least the smallest number that is shown; else it hides somebody. */
    private static boolean isRow(int active, boolean whole) {
        return whole ? active == 0 || active >= Access.SMALLEST_SHOWN : active > 0;
    }

    @ParameterizedTest
    @EnumSource
    void nobodyCanWorkOutASmallNumber(Asked asked) {
        for (Set<CareerDomain> whole : List.of(
                Set.<CareerDomain>of(),
                Set.of(CareerDomain.LEERLINGEN),
                Set.of(CareerDomain.ONTWIKKELEN),
                Set.of(CareerDomain.LEERLINGEN, CareerDomain.ONTWIKKELEN))) {
            List<String> told = new ArrayList<>();
            readings(asked, whole).forEach((shown, reading) -> {
                for (int i = 0; i < reading[0].length && reading[2][0] <= ASKED; i++) {
                    if (reading[0][i] == reading[1][i] && Access.isSmall(reading[0][i])) {
                        told.add(shown + ": group " + i + " is " + reading[0][i]);
                    }
                }
            });
            assertThat(told).as("%s, %s", asked, whole).isEmpty();
        }
    }

    private static StaffNumbers shown(
            int teachers,
            int people,
            int withoutRole,
            int teaching,
            int withoutOne,
            Map<CareerDomain, Integer> active) {
        return new StaffNumbers(teachers, people, withoutRole, teaching, withoutOne).beside(active);
    }

    @Test
    void whatPointsAtNobodyIsShown() {
        assertThat(shown(40, 60, 12, 50, 15, Map.of(CareerDomain.LEERLINGEN, 35)))
                .isEqualTo(new StaffNumbers(40, 60, 12, 50, 15));
        assertThat(shown(0, 0, 0, 0, 0, Map.of())).isEqualTo(new StaffNumbers(0, 0, 0, 0, 0));
    }

    @Test
    void aNumberIsLeftOutWhenItOrWhatItLeavesOfAnotherIsSmall() {
        assertThat(shown(3, 4, 1, 4, 2, Map.of())).isEqualTo(new StaffNumbers(null, null, null, null, null));
        assertThat(shown(40, 60, 12, 57, 20, Map.of()).teachersInService())
                .as("three do not teach")
                .isNull();
        assertThat(shown(56, 60, 4, 50, 15, Map.of()))
                .as("four have no role")
                .isEqualTo(new StaffNumbers(null, 60, null, 50, 15));
        assertThat(shown(40, 60, 18, 50, 15, Map.of()).peopleWithoutRole())
                .as("two have roles of the board alone")
                .isNull();
        assertThat(shown(40, 60, 12, 50, 15, Map.of(CareerDomain.COLLEGAS, 38)).teachers())
                .as("two have no role in domain 4")
                .isNull();
        assertThat(shown(40, 60, 12, 50, 15, Map.of(CareerDomain.LEERLINGEN, 38))
                        .teachersWithoutDomainOne())
                .as("three in domain 1 do not teach")
                .isNull();
    }
}
