package nl.waaier.api.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.waaier.api.platform.pages.Svg.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pictures are drawn with. */
class SvgTest {

    private static Svg svg() {
        return new Svg(100, 50, "p", "Name", "Description");
    }

    @Test
    void aPictureIsOneImageWithANameAndADescription() {
        DrawnPicture picture = DrawnPicture.of(
                svg().text(5, 20, Letters.plain(12), Svg.PAPER, "x").end());
        assertThat(picture.name()).isEqualTo("Name");
        assertThat(picture.description()).isEqualTo("Description");
        assertThat(picture.elements("g").getFirst().getAttribute("aria-hidden")).isEqualTo("true");
    }

    @Test
    void contrastIsReckonedAsWcagDoes() {
        assertThat(Svg.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.001));
        assertThat(Svg.contrast("#777777", "#ffffff")).isCloseTo(4.48, within(0.005));
        assertThat(Svg.contrast("#767676", "#ffffff")).isCloseTo(4.54, within(0.005));
        assertThat(Svg.contrast("#123456", "#123456")).isCloseTo(1, within(0.001));
    }

    @Test
    void inkIsWhatIsReadBest() {
        assertThat(Svg.ink("#ffffff")).isEqualTo(Svg.INK);
        assertThat(Svg.ink("#000000")).isEqualTo(Svg.PAPER);
    }

    @Test
    void aColourOnWhichNothingIsReadIsRefused() {
        assertThat(Svg.contrast(Svg.INK, "#747474")).isLessThan(Svg.LEAST_CONTRAST);
        assertThat(Svg.contrast(Svg.PAPER, "#787878")).isLessThan(Svg.LEAST_CONTRAST);
        assertThatThrownBy(() -> Svg.ink("#787878")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void explainingTextIsReadOnPaper() {
        assertThat(Svg.contrast(Svg.SOFT, Svg.PAPER)).isGreaterThan(Svg.LEAST_CONTRAST);
    }

    @Test
    void textIsNeverMarkup() {
        assertThat(Svg.escaped("<a b=\"c\">'&</a>")).isEqualTo("&lt;a b=&quot;c&quot;&gt;&#39;&amp;&lt;/a&gt;");
        String svg = svg().text(5, 20, Letters.plain(12), Svg.PAPER, "a\u0000b\ud800c\uffffd😀")
                .end();
        assertThat(DrawnPicture.of(svg).texts()).containsExactly("a b c d😀");
        String attribute = svg().open("data-x", "\"><script>").close().end();
        assertThat(DrawnPicture.of(attribute).groups("data-x")).containsExactly("\"><script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a b", "a\"", "a>"})
    void idsBeginWithASafeWord(String prefix) {
        assertThatThrownBy(() -> new Svg(1, 1, prefix, "n", "d")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textIsMadeToFit() {
        Letters letters = Letters.plain(20);
        String words = "een tamelijk lange naam";
        assertThat(letters.within(1000, words)).isEqualTo(letters);
        Letters smaller = letters.within(100, words);
        assertThat(Svg.width(words, smaller.size(), false)).isLessThanOrEqualTo(100);
        assertThat(letters.cut(1000, words)).isEqualTo(words);
        assertThat(letters.cut(100, words)).startsWith("een").endsWith("…").hasSizeLessThan(words.length());
        assertThat(letters.cut(0, "😀😀")).isEqualTo("…");
        assertThat(letters.cut(30, "😀😀😀😀😀")).doesNotContain("\ud83d…");
    }

    @Test
    void linesBreakAtSpacesAndTheLastIsCut() {
        Letters letters = Letters.plain(10);
        assertThat(letters.lines(1000, 3, " een twee ")).containsExactly("een twee");
        assertThat(letters.lines(50, 3, "eenen tweeen drieen")).containsExactly("eenen", "tweeen", "drieen");
        assertThat(letters.lines(50, 2, "eenen tweeen drieen"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(letters.lines(50, 3, "w".repeat(100)))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("…");
        assertThat(letters.lines(50, 3, "")).containsExactly("");
    }

    @Test
    void numbersAndDatesAreWrittenAsTheLanguageHasThem() {
        BigDecimal number = new BigDecimal("12.3450");
        assertThat(Svg.number(number, 2, Language.DUTCH)).isEqualTo("12,35");
        assertThat(Svg.number(number, 4, Language.ENGLISH)).isEqualTo("12.345");
        assertThat(Svg.number(new BigDecimal("100"), 1, Language.DUTCH)).isEqualTo("100");
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(Svg.day(day, Language.DUTCH)).isEqualTo("1 maart 2026");
        assertThat(Svg.day(day, Language.ENGLISH)).isEqualTo("1 March 2026");
    }

    @Test
    void asKnownOnADayIsThatDayInTheNetherlands() {
        assertThat(Svg.asKnown(null, Language.DUTCH)).isEmpty();
        Instant night = Instant.parse("2026-09-30T22:30:00Z");
        assertThat(Svg.asKnown(night, Language.DUTCH)).isEqualTo(", zoals bekend op 1 oktober 2026");
        assertThat(Svg.asKnown(night, Language.ENGLISH)).isEqualTo(", as known on 1 October 2026");
    }

    @Test
    void measuresHaveOneDecimalAtMost() {
        assertThat(Svg.decimal(1.25)).isEqualTo("1.3");
        assertThat(Svg.decimal(-0.04)).isEqualTo("0");
        assertThat(Svg.decimal(-12.34)).isEqualTo("-12.3");
        assertThat(Svg.decimal(5)).isEqualTo("5");
    }

    @Test
    void aRingIsTwoArcsWithRoomBesideIt() {
        assertThat(Svg.ring(100, 100, 50, 80, 0, 90, 0))
                .isEqualTo("M50 100L20 100A80 80 0 0 1 100 20L100 50A50 50 0 0 0 50 100Z");
        assertThat(Svg.ring(100, 100, 50, 80, 0, 90, 5)).startsWith("M50.3 95L20.2 95A");
    }
}
