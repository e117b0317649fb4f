package nl.waaier.api.asking.functiemix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.asking.functiemix.ExplanationAnswer.Cause;
import nl.waaier.api.asking.functiemix.ExplanationAnswer.Scale;
import nl.waaier.api.platform.pages.DrawnPicture;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.projections.functiemix.MixCause;
import nl.waaier.projections.functiemix.ScaleNaming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Why a scale changed, as a waterfall. */
class WaterfallPictureTest {

    private static Scale scale(long from, Cause... causes) {
        long difference = 0;
        for (Cause cause : causes) {
            difference += cause.fte().tenThousandths();
        }
        return new Scale("LC", new Fte(from), new Fte(from + difference), new Fte(difference), List.of(causes));
    }

    private static Cause cause(MixCause cause, long tenThousandths) {
        return new Cause(cause, new Fte(tenThousandths));
    }

    private static String svg(Scale scale, Language language) {
        ExplanationAnswer answer = new ExplanationAnswer(
                new BoardNumber("99001"),
                null,
                Sector.VO,
                LocalDate.of(2017, 10, 1),
                LocalDate.of(2026, 10, 1),
                null,
                ScaleNaming.LABEL,
                List.of(scale));
        String of = "Stichting <Waaier> & \"co\"";
        DrawnPicture wide = DrawnPicture.of(WaterfallPicture.wide(answer, scale, of, language, "fall"));
        DrawnPicture narrow = DrawnPicture.of(WaterfallPicture.narrow(answer, scale, of, language, "smal"));
        assertThat(narrow.description()).isEqualTo(wide.description());
        assertThat(narrow.groups("data-row")).isEqualTo(wide.groups("data-row"));
        return WaterfallPicture.wide(answer, scale, of, language, "fall");
    }

    private static DrawnPicture picture(Scale scale, Language language) {
        return DrawnPicture.of(svg(scale, language));
    }

    private static Scale real() {
        return scale(
                159_500,
                cause(MixCause.JOINED, 26_000),
                cause(MixCause.LEFT, -45_000),
                cause(MixCause.PROMOTED, 56_000),
                cause(MixCause.FTE_CHANGED, 1_071));
    }

    @Test
    void everyNumberIsDrawnAsExactAsItIsCounted() {
        DrawnPicture picture = picture(real(), Language.DUTCH);
        assertThat(picture.texts())
                .contains("1 oktober 2017", "15,95 fte", "1 oktober 2026", "19,7571 fte")
                .contains("in dienst gekomen", "+2,6", "uit dienst gegaan", "−4,5", "bevorderd", "+5,6", "+0,1071")
                .contains("erbij +8,3071", "eraf −4,5", "Samen precies het verschil: +3,8071 fte.");
        assertThat(picture.description())
                .contains("1 oktober 2017: 15,95 fte; in dienst gekomen: +2,6; uit dienst gegaan: −4,5;");
    }

    @Test
    void itSpeaksEnglish() {
        DrawnPicture picture = picture(real(), Language.ENGLISH);
        assertThat(picture.texts()).contains("1 October 2017", "15.95 fte", "joined", "+2.6", "left", "−4.5");
        assertThat(picture.name()).isEqualTo("Why scale LC changed: Stichting <Waaier> & \"co\"");
    }

    @Test
    void moreAndLessAreApartByHatchingAndByTheWayAnArrowPoints() {
        DrawnPicture picture = picture(real(), Language.DUTCH);
        assertThat(fills(picture, "uit dienst gegaan")).contains("url(#fall-down)");
        assertThat(fills(picture, "in dienst gekomen")).doesNotContain("url(#fall-down)");
        assertThat(arrow(picture, "in dienst gekomen")).contains("l5 5l-5 5");
        assertThat(arrow(picture, "uit dienst gegaan")).contains("l-5 5l5 5");
        assertThat(arrow(picture, "meer of minder uren")).contains("l5 5l-5 5");
    }

    private static List<String> fills(DrawnPicture picture, String row) {
        return of(picture, "rect", row).stream()
                .map(rect -> rect.getAttribute("fill"))
                .toList();
    }

    private static String arrow(DrawnPicture picture, String row) {
        return of(picture, "path", row).getFirst().getAttribute("d");
    }

    private static List<Element> of(DrawnPicture picture, String tag, String row) {
        return picture.elements(tag).stream()
                .filter(shape -> shape.getParentNode() instanceof Element group
                        && group.getAttribute("data-row").equals(row))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void noCausesNoFteAndEveryCauseFit(Language language) {
        assertThat(picture(scale(10_000), language).groups("data-row")).hasSize(2);
        assertThat(picture(scale(0), language).groups("data-row")).hasSize(2);
        List<Cause> all = new ArrayList<>();
        for (MixCause cause : MixCause.values()) {
            all.add(cause(cause, 987_654_321L));
        }
        DrawnPicture picture = picture(scale(5, all.toArray(Cause[]::new)), language);
        assertThat(picture.groups("data-row")).hasSize(MixCause.values().length + 2);
    }

    @Test
    void aSumBelowNothingOnTheWayFits() {
        DrawnPicture picture =
                picture(scale(0, cause(MixCause.LEFT, -50_000), cause(MixCause.JOINED, 50_000)), Language.DUTCH);
        assertThat(picture.texts()).contains("−5", "+5", "0 fte");
    }

    @Test
    void theSameAnswerIsDrawnTheSame() {
        assertThat(svg(real(), Language.DUTCH))
                .isEqualTo(svg(real(), Language.DUTCH))
                .doesNotContain("<Waaier>");
    }
}
