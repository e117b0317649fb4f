package nl.waaier.api.asking.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.waaier.api.platform.identity.Access;
import org.junit.jupiter.api.Test;

/** What is left out, so that nobody is pointed at and nothing can be worked out. */
class SmallNumbersTest {

    private static final List<ToIntFunction<Row>> ONE = List.of(Row::first);
    private static final List<ToIntFunction<Row>> BOTH = List.of(Row::first, Row::second);

    private record Row(int first, int second) {}

    @Test
    void numbersFromOneToFourAreSmall() {
        assertThat(Stream.of(0, 1, 4, 5).filter(Access::isSmall)).containsExactly(1, 4);
    }

    @Test
    void whatIsNotSmallIsAllShown() {
        assertThat(leftOut(ONE, new Row(5, 0), new Row(0, 0), new Row(17, 0))).isEmpty();
    }

    @Test
    void aSingleSmallRowTakesTheSmallestOtherWithIt() {
        Row small = new Row(4, 0);
        Row none = new Row(0, 0);
        Row next = new Row(6, 0);
        Row large = new Row(7, 0);
        assertThat(leftOut(ONE, small, none, large, next)).containsExactlyInAnyOrder(small, next);
    }

    @Test
    void smallRowsThatAreFewTogetherTakeAnotherWithThem() {
        Row one = new Row(1, 0);
        Row three = new Row(3, 0);
        Row four = new Row(4, 0);
        Row large = new Row(9, 0);
        assertThat(leftOut(ONE, one, three, large)).containsExactlyInAnyOrder(one, three, large);
        assertThat(leftOut(ONE, one, four, large)).containsExactlyInAnyOrder(one, four);
    }

    @Test
    void whereTheTotalIsLeftOutItselfNothingMoreHasToBe() {
        Row small = new Row(8, 3);
        Row other = new Row(9, 0);
        assertThat(leftOut(BOTH, small, other)).containsExactly(small);
    }

    @Test
    void everyPartOfTheRowsLeftOutIsLookedAt() {
        Row small = new Row(8, 4);
        Row withoutSecond = new Row(6, 0);
        Row withSecond = new Row(9, 7);
        assertThat(leftOut(BOTH, small, withoutSecond, withSecond)).containsExactlyInAnyOrder(small, withSecond);
    }

    @Test
    void rowsOfTheSameNumbersAreNotTakenForOneAnother() {
        Row small = new Row(4, 0);
        Row one = new Row(6, 0);
        Row same = new Row(6, 0);
        assertThat(SmallNumbers.leftOut(List.of(small, one, same), ONE)).hasSize(2);
    }

    private static Iterable<Row> leftOut(List<ToIntFunction<Row>> parts, Row... rows) {
        return SmallNumbers.leftOut(List.of(rows), parts);
    }
}
