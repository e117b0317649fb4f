package nl.waaier.api.asking.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.api.asking.functiemix.FunctiemixPicture.DrawnTarget;
import nl.waaier.api.platform.pages.DrawnPicture;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Percentage;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.Functiemix;
import nl.waaier.projections.functiemix.FunctiemixComparison;
import nl.waaier.projections.functiemix.FunctiemixComparison.ComparedScale;
import nl.waaier.projections.functiemix.ScaleNaming;
import nl.waaier.projections.functiemix.TargetProgress.TargetShare;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** A functiemix over the years as a picture. */
class FunctiemixPictureTest {

    private static final BoardNumber BOARD = new BoardNumber("99001");

    private static LocalDate october(int year) {
        return LocalDate.of(year, 10, 1);
    }

    /** Of these tenths of an fte on LB and on LC. */
    private static Functiemix mix(int year, int lb, int lc) {
        List<Functiemix.ScaleShare> scales = new ArrayList<>();
        int whole = lb + lc;
        if (lb > 0) {
            scales.add(new Functiemix.ScaleShare("LB", new Fte(lb * 1000L), share(lb, whole)));
        }
        if (lc > 0) {
            scales.add(new Functiemix.ScaleShare("LC", new Fte(lc * 1000L), share(lc, whole)));
        }
        return new Functiemix(october(year), new Fte(whole * 1000L), scales, List.of());
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(Math.round(part * 1000.0 / whole), 1);
    }

    private static FunctiemixAnswer series(Functiemix... mixes) {
        return new FunctiemixAnswer(BOARD, null, Sector.VO, null, ScaleNaming.LABEL, List.of(mixes));
    }

    private static ComparisonAnswer comparison(FunctiemixComparison... years) {
        return new ComparisonAnswer(BOARD, Sector.VO, null, "DUO open onderwijsdata", List.of(years));
    }

    private static FunctiemixComparison year(int year, int fte, String... lbOwnAndNational) {
        return new FunctiemixComparison(
                october(year),
                new Fte(fte * 10_000L),
                new Fte(60_000_0000L),
                List.of(
                        new ComparedScale("LB", decimal(lbOwnAndNational[0]), decimal(lbOwnAndNational[1]), null),
                        new ComparedScale("overig", null, new BigDecimal("0.7"), null)));
    }

    private static @Nullable BigDecimal decimal(String number) {
        return number.isEmpty() ? null : new BigDecimal(number);
    }

    private static DrawnTarget target(
            @Nullable LocalDate from, @Nullable LocalDate until, String scale, String aim, String gap) {
        TargetShare share = new TargetShare(scale, Percentage.of(new BigDecimal(aim)), null, decimal(gap));
        return new DrawnTarget(from, until, List.of(share));
    }

    private static DrawnPicture picture(
            FunctiemixAnswer series, @Nullable ComparisonAnswer comparison, Language language, DrawnTarget... targets) {
        DrawnPicture narrow = DrawnPicture.of(
                FunctiemixPicture.narrow(series, comparison, List.of(targets), "Stichting Waaier", language, "smal"));
        DrawnPicture wide = DrawnPicture.of(
                FunctiemixPicture.wide(series, comparison, List.of(targets), "Stichting Waaier", language, "mix"));
        assertThat(narrow.description()).isEqualTo(wide.description());
        assertThat(narrow.groups("data-bar")).isEqualTo(wide.groups("data-bar"));
        return wide;
    }

    @ParameterizedTest
    @EnumSource
    void onANarrowScreenTheTargetStandsAboveTheBars(Language language) {
        DrawnPicture picture = DrawnPicture.of(FunctiemixPicture.narrow(
                series(mix(2025, 50, 50), mix(2026, 50, 50)),
                null,
                List.of(target(null, null, "LB", "40.0", "8.2")),
                "Stichting Waaier",
                language,
                "smal"));
        assertThat(picture.textsOf("data-aims", "LB"))
                .containsExactly(
                        language.say("doel 40,0%: 8,2 punt boven het doel", "target 40.0%: 8.2 points above target"));
        assertThat(picture.groups("data-target")).containsExactly("LB");
    }

    @ParameterizedTest
    @EnumSource
    void everyShareStandsAtItsBarAndInTheDescription(Language language) {
        DrawnPicture picture =
                picture(series(mix(2024, 471, 529), mix(2025, 300, 700), mix(2026, 20, 980)), null, language);
        String comma = language.say(",", ".");
        assertThat(picture.groups("data-scale")).containsExactly("LB", "LC");
        assertThat(picture.textsOf("data-bar", "LB 2024-10-01")).containsExactly("47" + comma + "1");
        assertThat(picture.textsOf("data-bar", "LC 2024-10-01")).containsExactly("52" + comma + "9");
        assertThat(picture.textsOf("data-bar", "LB 2026-10-01")).containsExactly("2" + comma + "0");
        assertThat(picture.description())
                .contains("47" + comma + "1%", "98" + comma + "0%", language.say("1 oktober 2025", "1 October 2025"));
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyFteItSaysSo(Language language) {
        String nothing = language.say("Er is geen fte vastgelegd om te tellen.", "There is no fte on record to count.");
        assertThat(picture(series(), null, language).texts()).contains(nothing);
        assertThat(picture(series(mix(2026, 0, 0)), null, language).texts()).contains(nothing);
    }

    @Test
    void aYearWithoutFteHasNoBarAndAScaleWithoutFteOneOfZero() {
        DrawnPicture picture = picture(
                series(mix(2025, 0, 0), mix(2026, 0, 10)),
                null,
                Language.DUTCH,
                target(null, null, "LB", "40.0", "-40.0"));
        assertThat(picture.textsOf("data-bar", "LC 2025-10-01")).containsExactly("–");
        assertThat(picture.textsOf("data-bar", "LB 2026-10-01")).containsExactly("0,0");
        assertThat(picture.textsOf("data-bar", "LC 2026-10-01")).containsExactly("100,0");
    }

    @ParameterizedTest
    @EnumSource
    void aTargetIsADashedLineFromItsFirstDayWithTheGapInWords(Language language) {
        DrawnTarget above = target(LocalDate.of(2025, 4, 2), null, "LB", "40.0", "8.2");
        DrawnTarget below = target(null, null, "LC", "43.5", "-4.0");
        DrawnPicture picture =
                picture(series(mix(2024, 50, 50), mix(2025, 50, 50), mix(2026, 50, 50)), null, language, above, below);
        assertThat(picture.textsOf("data-target", "LB"))
                .containsExactly(
                        language.say("doel 40,0%", "target 40.0%"),
                        language.say("8,2 punt boven het doel", "8.2 points above target"));
        assertThat(picture.textsOf("data-target", "LC"))
                .containsExactly(
                        language.say("doel 43,5%", "target 43.5%"),
                        language.say("4,0 punt onder het doel", "4.0 points below target"));
        Element from = line(picture, "LB");
        Element always = line(picture, "LC");
        // Half way between the middles of the first and the second of three columns.
        assertThat(Double.parseDouble(from.getAttribute("x1"))).isBetween(410.0, 425.0);
        assertThat(from.getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(always.getAttribute("x1")).isEqualTo("120");
        assertThat(picture.description()).contains(language.say("vanaf 2 april 2025", "from 2 April 2025"));
    }

    private static Element line(DrawnPicture picture, String scale) {
        return picture.elements("line").stream()
                .filter(line -> line.getParentNode() instanceof Element group
                        && group.getAttribute("data-target").equals(scale))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsReachedExactlyAndWhatCannotBeToldIsSaid() {
        DrawnPicture picture = picture(
                series(mix(2026, 50, 50)),
                null,
                Language.DUTCH,
                target(null, null, "LB", "50.0", "0.0"),
                target(null, LocalDate.of(2020, 1, 1), "LC", "50.0", ""));
        assertThat(picture.texts()).contains("precies op het doel", "geen fte om te tellen");
    }

    @Test
    void targetsOfOneScaleDoNotCoverEachOthersWords() {
        DrawnPicture picture = picture(
                series(mix(2026, 50, 50)),
                null,
                Language.DUTCH,
                target(null, null, "LB", "50.0", "0.0"),
                target(null, null, "LB", "51.0", "-1.0"));
        List<Double> heights = picture.elements("text").stream()
                .filter(text -> text.getTextContent().startsWith("doel "))
                .map(text -> Double.valueOf(text.getAttribute("y")))
                .toList();
        assertThat(Math.abs(heights.get(0) - heights.get(1))).isGreaterThanOrEqualTo(36);
    }

    @ParameterizedTest
    @EnumSource
    void theCountryIsHatchedInTheYearsInWhichThereAreFiguresOfIt(Language language) {
        ComparisonAnswer comparison =
                comparison(year(2015, 0, "", "40.1"), year(2016, 10, "45.5", "41.7"), year(2026, 10, "50.0", ""));
        DrawnPicture picture = picture(series(mix(2026, 50, 50)), comparison, language);
        String comma = language.say(",", ".");
        // In 2015 there is nothing of one's own to set it beside.
        assertThat(picture.groups("data-national")).containsExactly("LB 2016-10-01");
        assertThat(picture.textsOf("data-national", "LB 2016-10-01")).containsExactly("41" + comma + "7");
        assertThat(picture.textsOf("data-bar", "LB 2016-10-01")).containsExactly("45" + comma + "5");
        assertThat(picture.texts()).anyMatch(text -> text.endsWith("DUO open onderwijsdata"));
        assertThat(picture.elements("rect"))
                .filteredOn(rect -> rect.getAttribute("fill").equals("url(#mix-hatch)"))
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void manyYearsFit(Language language) {
        Functiemix[] mixes = IntStream.range(1990, 2027)
                .mapToObj(year -> mix(year, 471, 529))
                .toArray(Functiemix[]::new);
        DrawnPicture picture = picture(series(mixes), comparison(year(2016, 10, "45.5", "41.7")), language);
        assertThat(picture.groups("data-bar")).hasSize(2 * 37);
    }

    @Test
    void namesAreTextWhateverTheyAre() {
        DrawnTarget target = target(null, null, "<script>\"'&", "40.0", "8.2");
        String svg = FunctiemixPicture.wide(
                series(mix(2026, 1, 1)), null, List.of(target), "<script>'\"", Language.DUTCH, "mix");
        assertThat(svg).doesNotContain("<script");
        assertThat(DrawnPicture.of(svg).name()).isEqualTo("Functiemix van <script>'\"");
    }

    @Test
    void theSameAnswerIsDrawnTheSame() {
        FunctiemixAnswer answer = series(mix(2025, 30, 70), mix(2026, 20, 80));
        assertThat(FunctiemixPicture.wide(answer, null, List.of(), "W", Language.DUTCH, "a"))
                .isEqualTo(FunctiemixPicture.wide(answer, null, List.of(), "W", Language.DUTCH, "a"));
    }
}
