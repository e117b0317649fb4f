package nl.waaier.api.asking.rolemix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.waaier.api.platform.pages.DrawnPicture;
import nl.waaier.api.platform.pages.FieldWords;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.api.platform.pages.Svg;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.CareerStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A role mix as a fan. */
class FanPictureTest {

    private static final String SCHOOL = "Waaier College (99AA)";

    private static RoleMixAnswer answer(
            @Nullable Integer teachers,
            @Nullable Integer people,
            @Nullable Integer withoutRole,
            @Nullable Integer teaching,
            @Nullable Integer withoutDomainOne,
            @Nullable Integer... ofCells) {
        List<MixCells.Cell> cells = new ArrayList<>();
        for (CareerDomain domain : CareerDomain.values()) {
            for (CareerStage stage : CareerStage.values()) {
                Integer number = ofCells[cells.size()];
                cells.add(new MixCells.Cell(
                        domain, stage, number, number == null ? null : Integer.valueOf(number == 1 ? 1 : number * 3)));
            }
        }
        return new RoleMixAnswer(
                new BoardNumber("99001"),
                null,
                null,
                LocalDate.of(2026, 11, 30),
                null,
                teachers,
                people,
                withoutRole,
                teaching,
                withoutDomainOne,
                cells,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static RoleMixAnswer everyClass() {
        return answer(400, 511, 111, 390, 7, 0, 19, 39, 99, 101, 18, 38, 98, 102, 17, 37, 97, 103, 16, 36, 96);
    }

    private static RoleMixAnswer partlyHidden() {
        return answer(41, 49, 8, 41, 0, null, null, 26, 9, null, null, null, 0, 0, 14, 25, 36, null, 47, null, 58);
    }

    private static RoleMixAnswer allHidden() {
        return answer(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static RoleMixAnswer nobody() {
        return answer(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static RoleMixAnswer one() {
        return answer(1, 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static RoleMixAnswer many() {
        Integer[] cells = new Integer[16];
        Arrays.fill(cells, 123456);
        return answer(1234567, 2345678, 345678, 1234567, 45678, cells);
    }

    private static List<DrawnPicture> both(RoleMixAnswer answer, Language language) {
        return List.of(
                DrawnPicture.of(FanPicture.wide(answer, SCHOOL, language, "fan")),
                DrawnPicture.of(FanPicture.narrow(answer, SCHOOL, language, "fan-narrow")));
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberStandsInItsCellAndInTheDescription(Language language) {
        RoleMixAnswer answer = everyClass();
        for (DrawnPicture picture : both(answer, language)) {
            for (MixCells.Cell cell : answer.cells()) {
                String name = cell.domain().number() + "-" + cell.stage().word();
                assertThat(picture.textsOf("data-cell", name)).first().isEqualTo("" + cell.teachers());
                assertThat(picture.description())
                        .contains(cell.teachers() + " " + FieldWords.stage(cell.stage(), language));
            }
            assertThat(picture.numbers()).contains("400", "511", "111", "390", "7");
        }
    }

    @Test
    void theNumberOfHoldingsStandsBesideThatOfPeople() {
        DrawnPicture wide = both(everyClass(), Language.DUTCH).getFirst();
        assertThat(wide.textsOf("data-cell", "2-starter")).containsExactly("18", "54 rollen");
        assertThat(wide.textsOf("data-cell", "1-in-opleiding")).containsExactly("0");
        assertThat(wide.texts()).contains("255 mensen, 765 rollen");
    }

    @ParameterizedTest
    @EnumSource
    void aHiddenNumberIsAWordAndFollowsFromNothing(Language language) {
        for (DrawnPicture picture : both(partlyHidden(), language)) {
            String hidden = language.say("verborgen", "hidden");
            for (String cell : List.of("1-in-opleiding", "1-starter", "2-ervaren", "4-in-opleiding", "4-ervaren")) {
                assertThat(picture.textsOf("data-cell", cell)).containsExactly(hidden);
            }
            assertThat(picture.description()).contains(hidden + " ");
            assertThat(picture.numbers())
                    .isSubsetOf(
                            "41", "49", "8", "26", "78", "9", "27", "0", "14", "42", "25", "75", "36", "108", "47",
                            "141", "58", "174", "1", "2", "3", "4", "30", "2026", "225", "99", "5", "10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noNumberIsLeftWhereAllAreHidden(Language language) {
        for (DrawnPicture picture : both(allHidden(), language)) {
            assertThat(picture.numbers()).isSubsetOf("1", "2", "3", "4", "30", "2026", "99");
            assertThat(picture.texts()).noneMatch(text -> text.contains("%"));
        }
    }

    @Test
    void aCellIsHiddenWithItsTeachersAndToldWithoutItsHoldings() {
        RoleMixAnswer shown = one();
        List<MixCells.Cell> cells = new ArrayList<>(shown.cells());
        cells.set(1, new MixCells.Cell(CareerDomain.LEERLINGEN, CareerStage.STARTER, 77, null));
        cells.set(2, new MixCells.Cell(CareerDomain.LEERLINGEN, CareerStage.ERVAREN, null, 88));
        RoleMixAnswer answer = new RoleMixAnswer(
                shown.board(),
                null,
                null,
                shown.referenceDate(),
                null,
                1,
                1,
                0,
                1,
                0,
                cells,
                null,
                null,
                null,
                null,
                null,
                null);
        for (DrawnPicture picture : both(answer, Language.DUTCH)) {
            assertThat(picture.numbers()).contains("77").doesNotContain("88");
            assertThat(picture.textsOf("data-cell", "1-starter")).containsExactly("77");
            assertThat(picture.textsOf("data-cell", "1-ervaren")).containsExactly("verborgen");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOneAndMoreThanAnySchoolHasFit(Language language) {
        both(nobody(), language);
        both(one(), language);
        for (DrawnPicture picture : both(many(), language)) {
            assertThat(picture.textsOf("data-cell", "3-meester")).first().isEqualTo("123456");
        }
    }

    @Test
    void oneIsSingular() {
        DrawnPicture wide = both(one(), Language.ENGLISH).getFirst();
        assertThat(wide.texts()).contains("1 role", "1 person works here, 0 with no role", "teacher", "1 person");
        DrawnPicture dutch = both(one(), Language.DUTCH).getFirst();
        assertThat(dutch.texts()).contains("1 rol", "1 mens werkt hier, 0 zonder rol", "leraar", "1 mens");
        assertThat(dutch.description()).contains("1 mens heeft een rol");
    }

    @Test
    void theHubIsLightWhereNotAllTeachersHaveARoleInDomainOne() {
        DrawnPicture all = both(partlyHidden(), Language.DUTCH).getFirst();
        DrawnPicture some = both(everyClass(), Language.DUTCH).getFirst();
        assertThat(all.textsOf("data-cell", "hub")).contains("allen met een rol", "in domein 1", "41");
        assertThat(some.textsOf("data-cell", "hub")).contains("7 zonder rol", "in domein 1", "390");
        assertThat(Svg.luminance(hub(all))).isLessThan(Svg.luminance(hub(some)) / 2);
    }

    private static String hub(DrawnPicture picture) {
        return picture.elements("path").stream()
                .filter(path -> path.getParentNode().getAttributes().getNamedItem("data-cell") != null)
                .filter(path -> path.getParentNode()
                        .getAttributes()
                        .getNamedItem("data-cell")
                        .getNodeValue()
                        .equals("hub"))
                .findFirst()
                .orElseThrow()
                .getAttribute("fill");
    }

    @Test
    void theNameOfASchoolIsTextWhateverItIs() {
        String name = "<script>alert(\"x\")</script> & 'O' \u0000]]>";
        for (Language language : Language.values()) {
            String svg = FanPicture.wide(one(), name, language, "fan");
            assertThat(svg).doesNotContain("<script").doesNotContain("\"x\"");
            assertThat(DrawnPicture.of(svg).name()).endsWith("<script>alert(\"x\")</script> & 'O'  ]]>");
        }
    }

    @Test
    void itTellsWhenAndAsKnownWhen() {
        RoleMixAnswer a = one();
        RoleMixAnswer known = new RoleMixAnswer(
                a.board(),
                null,
                null,
                a.referenceDate(),
                Instant.parse("2026-09-30T22:30:00Z"),
                1,
                1,
                0,
                1,
                0,
                a.cells(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(FanPicture.sentence(known, Language.DUTCH))
                .startsWith("Op 30 november 2026, zoals bekend op 1 oktober 2026. ");
        assertThat(FanPicture.sentence(known, Language.ENGLISH))
                .startsWith("On 30 November 2026, as known on 1 October 2026. ");
        assertThat(FanPicture.sentence(a, Language.DUTCH)).startsWith("Op 30 november 2026. ");
    }

    @Test
    void theSameAnswerIsDrawnTheSame() {
        assertThat(FanPicture.wide(everyClass(), SCHOOL, Language.DUTCH, "a"))
                .isEqualTo(FanPicture.wide(everyClass(), SCHOOL, Language.DUTCH, "a"));
    }

    @Test
    void anIdBeginsWithASafeWord() {
        assertThatThrownBy(() -> FanPicture.wide(one(), SCHOOL, Language.DUTCH, "a\"b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
