package nl.waaier.api.asking.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.WantedRole;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.projections.wanted.ComparedRole;
import nl.waaier.projections.wanted.RoleHolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What those may know of wanted roles who may not see persons. */
class WantedNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);
    private static final Brin SCHOOL = new Brin("16AH");
    private static final WantedRole WANTED = wanted("plan", SCHOOL, null, "mentor");

    private static WantedRole wanted(String code, @Nullable Brin school, @Nullable String team, String role) {
        return new WantedRole(code, school, team, role, 12, CareerStage.ERVAREN, null, null, DAY, null, null, null);
    }

    private static TeacherId teacher(int number) {
        return new TeacherId(new UUID(1, number));
    }

    private static ComparedRole compared(int atStage, int below, int preparing) {
        List<RoleHolder> holders = Stream.concat(
                        IntStream.range(0, atStage)
                                .mapToObj(i -> new RoleHolder(teacher(i), CareerStage.MEESTER, DAY, null, null)),
                        IntStream.range(0, below)
                                .mapToObj(i -> new RoleHolder(teacher(100 + i), CareerStage.STARTER, DAY, null, null)))
                .toList();
        Map<TeacherId, LocalDate> growing = new HashMap<>();
        IntStream.range(0, preparing).forEach(i -> growing.put(teacher(200 + i), DAY));
        return new ComparedRole(WANTED, DAY, holders, growing);
    }

    private static WantedNumbers told(int atStage, int below, int preparing) {
        return WantedNumbers.withoutSmall(compared(atStage, below, preparing), List.of(WANTED));
    }

    @Test
    void whatIsNoneOrFiveIsTold() {
        assertThat(told(5, 5, 5)).isEqualTo(new WantedNumbers(10, 5, 10, 7));
        assertThat(told(0, 0, 0)).isEqualTo(new WantedNumbers(0, 0, 0, 12));
        assertThat(told(7, 0, 0)).isEqualTo(new WantedNumbers(7, 7, 0, 5));
    }

    @Test
    void aFewAreNotToldNorWhatTheyCouldBeWorkedOutFrom() {
        assertThat(told(4, 0, 0)).isEqualTo(new WantedNumbers(null, null, 0, null));
        assertThat(told(6, 4, 0)).as("few below the stage").isEqualTo(new WantedNumbers(10, null, null, null));
        assertThat(told(5, 5, 4)).as("few who prepare").isEqualTo(new WantedNumbers(10, 5, null, 7));
        assertThat(told(4, 6, 0)).as("few at the stage").isEqualTo(new WantedNumbers(10, null, null, null));
    }

    @Test
    void ofTwoForTheSamePeopleTheWiderOneIsTold() {
        ComparedRole role = compared(8, 0, 0);
        WantedNumbers none = new WantedNumbers(null, null, null, null);
        assertThat(WantedNumbers.withoutSmall(role, List.of(WANTED, wanted("wijd", null, null, "mentor"))))
                .isEqualTo(none);
        assertThat(WantedNumbers.withoutSmall(role, List.of(WANTED, wanted("a", SCHOOL, null, "mentor"))))
                .isEqualTo(none);
        for (WantedRole other : List.of(
                wanted("z", SCHOOL, null, "mentor"),
                wanted("a", SCHOOL, "havo", "mentor"),
                wanted("a", new Brin("16BX"), null, "mentor"),
                wanted("a", null, null, "vakleraar"))) {
            assertThat(WantedNumbers.withoutSmall(role, List.of(WANTED, other)).held())
                    .as("%s", other)
                    .isEqualTo(8);
        }
    }
}
