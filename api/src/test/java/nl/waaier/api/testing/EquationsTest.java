package nl.waaier.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be worked out from numbers. */
class EquationsTest {

    private final Equations equations = new Equations();

    private void number(String people) {
        equations.add(Stream.of(people.split(""))
                .map(person -> new Equations.Unknown(person, "fte"))
                .toList());
    }

    @Test
    void numbersOfFiveEachTellOfNobody() {
        number("abcde");
        number("fghij");
        number("abcdefghij");
        assertThat(equations.few()).isEmpty();
    }

    @Test
    void oneNumberOfFourTellsOfThem() {
        number("abcd");
        assertThat(equations.few()).contains(Set.of("a", "b", "c", "d"));
    }

    @Test
    void whoIsInOneNumberAndNotInTheOtherIsTold() {
        number("abcdef");
        number("abcde");
        assertThat(equations.few()).contains(Set.of("f"));
    }

    @Test
    void threeNumbersTellWhatNoTwoOfThemDo() {
        number("abcdefghijk");
        number("abcde");
        number("fghij");
        assertThat(equations.few()).contains(Set.of("k"));
    }

    @Test
    void anotherFactOfTheSamePersonIsOfThatPerson() {
        number("abcde");
        equations.add(Stream.of("a", "b", "c", "d", "e")
                .map(person -> new Equations.Unknown(person, person.equals("a") ? "more fte" : "fte"))
                .toList());
        assertThat(equations.few()).contains(Set.of("a"));
    }
}
