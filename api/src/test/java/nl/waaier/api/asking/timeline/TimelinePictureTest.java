package nl.waaier.api.asking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waaier.api.platform.pages.DrawnPicture;
import nl.waaier.api.platform.pages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A timeline as a drawing. */
class TimelinePictureTest {

    /** What an answer has and a test does not care for may be left out. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final String APPOINTMENTS = """
            {"type": "appointment-start", "date": "2015-08-24", "appointmentId": "1", "functionScale": "LIO", "fte": 0.4},
            {"type": "appointment-end", "date": "2016-07-31", "appointmentId": "1"},
            {"type": "appointment-start", "date": "2016-08-01", "appointmentId": "2", "functionScale": "LB", "fte": 0.8},
            {"type": "appointment-change", "date": "2020-08-01", "appointmentId": "2", "fte": 1.0}
            """;

    private static final String MENTOR = """
            {"type": "role-entry", "date": "2017-08-01", "school": "99AA", "role": "mentor", "domain": 1,
             "team": "team onderbouw", "stage": "in-opleiding"},
            {"type": "stage", "date": "2019-08-01", "school": "99AA", "role": "mentor", "domain": 1, "stage": "starter"},
            {"type": "support", "date": "2017-09-01", "until": "2018-01-31", "school": "99AA", "role": "mentor"},
            {"type": "facilitation", "date": "2017-08-01", "until": "2018-07-31", "school": "99AA", "role": "mentor"},
            {"type": "facilitation", "date": "2018-08-01", "until": "2019-07-31", "school": "99AA", "role": "mentor"},
            {"type": "recognition", "date": "2020-06-30", "school": "99AA", "role": "mentor"},
            {"type": "role-exit", "date": "2021-07-31", "school": "99AA", "role": "mentor"}
            """;

    private static final String COMING = """
            {"type": "role-entry", "date": "2027-02-01", "school": "99AA", "role": "coach", "domain": 4,
             "level": "bovenschools", "stage": "in-opleiding"}
            """;

    private static final String PROMOTION = """
            {"type": "promotion-step", "date": "2020-11-02", "school": "99AA",
             "promotion": {"trajectory": "2021-LC-01", "step": "aanmelding", "fromScale": "LB", "toScale": "LC"}},
            {"type": "promotion-step", "date": "2021-08-01", "school": "99AA",
             "promotion": {"trajectory": "2021-LC-01", "step": "benoeming", "fromScale": "LB", "toScale": "LC"}}
            """;

    private static final String NO_GAP = "";

    private static final String GAP = """
            {"school": "99AA", "role": "mentor", "since": "2017-08-01", "on": "2021-07-31", "missing": "facilitation",
             "message": "a", "messageEn": "b"},
            {"school": "99AA", "role": "mentor", "since": "2017-08-01", "on": "2021-07-31", "missing": "role-entry",
             "message": "a", "messageEn": "b"}
            """;

    private static TimelineAnswer answer(String name, String gaps, String... entries) {
        String json =
                """
                {"teacherId": "01a22bf9-3b7e-775d-8c9d-1d05d7678495", "name": "%s", "total": 1, "page": 0, "size": 1,
                 "entries": [%s], "gaps": [%s]}
                """.formatted(name, String.join(",", entries).replace("{\"type\"", "{\"fact\": 1, \"type\""), gaps);
        return JSON.readValue(json, TimelineAnswer.class);
    }

    private static DrawnPicture picture(TimelineAnswer answer, Language language) {
        return DrawnPicture.of(TimelinePicture.svg(answer, TODAY, role -> "De " + role, language, "timeline"));
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTimelineSaysSo(Language language) {
        DrawnPicture picture = picture(answer("Noor", NO_GAP), language);
        assertThat(picture.texts())
                .contains(language.say("Hier is nog niets vastgelegd.", "Nothing is on record here yet."));
        assertThat(picture.name()).isEqualTo(language.say("Tijdlijn van Noor", "Timeline of Noor"));
        assertThat(picture.groups("data-lane")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void appointmentsStandAsHighAsTheirFte(Language language) {
        DrawnPicture picture = picture(answer("Noor", NO_GAP, APPOINTMENTS), language);
        String comma = language.say(",", ".");
        assertThat(picture.texts()).contains("LIO 0" + comma + "4", "LB 0" + comma + "8", "LB 1" + comma + "0");
        List<Double> heights = List.of("2015-08-24", "2016-08-01", "2020-08-01").stream()
                .map(from -> bars(picture, "data-appointment", from))
                .map(bars -> Double.valueOf(bars.getFirst().getAttribute("height")))
                .toList();
        assertThat(heights.get(1)).isCloseTo(heights.get(0) * 2, within(0.2));
        assertThat(heights.get(2)).isCloseTo(heights.get(0) * 2.5, within(0.2));
    }

    private static org.assertj.core.data.Offset<Double> within(double offset) {
        return org.assertj.core.data.Offset.offset(offset);
    }

    private static List<Element> bars(DrawnPicture picture, String attribute, String value) {
        return picture.elements("rect").stream()
                .filter(rect -> rect.getParentNode() instanceof Element group
                        && group.getAttribute(attribute).equals(value))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aRoleHasItsStagesAndWhatWasThereBelowIt(Language language) {
        DrawnPicture picture = picture(answer("Noor", GAP, MENTOR), language);
        assertThat(picture.groups("data-lane")).containsExactly("De mentor");
        assertThat(picture.groups("data-stage")).containsExactly("2017-08-01", "2019-08-01");
        assertThat(picture.textsOf("data-stage", "2017-08-01"))
                .containsExactly(language.say("in opleiding", "in training"));
        assertThat(picture.groups("data-mark"))
                .containsExactlyInAnyOrder("support", "facilitation", "facilitation", "recognition");
        assertThat(picture.texts())
                .contains("team onderbouw", language.say("ontbreekt: facilitering,", "missing: facilitation, entry"));
        assertThat(picture.description())
                .contains("2 × ", language.say("ontbreekt: facilitering, toelating", "missing: facilitation, entry"))
                .contains(language.say("tot en met 31 juli 2021", "up to and including 31 July 2021"));
    }

    @Test
    void supportFacilitationAndRecognitionAreApartByShape() {
        DrawnPicture picture = picture(answer("Noor", NO_GAP, MENTOR), Language.DUTCH);
        assertThat(shapes(picture, "support")).containsOnly("line", "circle");
        assertThat(shapes(picture, "facilitation")).containsOnly("line", "rect");
        assertThat(shapes(picture, "recognition")).containsOnly("path");
    }

    private static List<String> shapes(DrawnPicture picture, String mark) {
        return picture.elements("*").stream()
                .filter(shape -> shape.getParentNode() instanceof Element group
                        && group.getAttribute("data-mark").equals(mark))
                .map(Element::getTagName)
                .toList();
    }

    @Test
    void whatIsYetToComeIsDashed() {
        DrawnPicture picture = picture(answer("Noor", NO_GAP, MENTOR, COMING), Language.ENGLISH);
        assertThat(bars(picture, "data-stage", "2027-02-01")).allMatch(bar -> bar.hasAttribute("stroke-dasharray"));
        assertThat(bars(picture, "data-stage", "2017-08-01")).noneMatch(bar -> bar.hasAttribute("stroke-dasharray"));
        assertThat(picture.texts()).contains("across schools");
    }

    @Test
    void whatChangesLaterIsDashedFromToday() {
        String later = MENTOR.replace("2021-07-31", "2028-07-31");
        DrawnPicture picture = picture(answer("Noor", NO_GAP, later), Language.DUTCH);
        List<Element> bars = bars(picture, "data-stage", "2019-08-01");
        assertThat(bars).hasSize(2);
        assertThat(bars).filteredOn(bar -> bar.hasAttribute("stroke-dasharray")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPromotionIsARowOfStepsWithItsLength(Language language) {
        DrawnPicture picture = picture(answer("Noor", NO_GAP, APPOINTMENTS, PROMOTION), language);
        assertThat(picture.groups("data-trajectory")).containsExactly("2021-LC-01");
        assertThat(picture.texts())
                .contains(language.say("LB naar LC: 2 stappen in 272 dagen", "LB to LC: 2 steps in 272 days"));
        assertThat(picture.elements("path"))
                .filteredOn(
                        path -> path.getParentNode() instanceof Element group && group.hasAttribute("data-trajectory"))
                .hasSize(2);
    }

    @Test
    void aWithdrawnFactIsNotDrawn() {
        String withdrawn = MENTOR.replace("\"school\"", "\"withdrawnAt\": \"2026-01-01T00:00:00Z\", \"school\"");
        DrawnPicture picture = picture(answer("Noor", GAP, withdrawn), Language.DUTCH);
        assertThat(picture.groups("data-lane")).isEmpty();
    }

    @Test
    void aRoleThatIsEnteredAgainStaysInItsLane() {
        String again = MENTOR
                + ",{\"type\": \"role-entry\", \"date\": \"2023-08-01\", \"school\": \"99AA\", \"role\": \"mentor\","
                + " \"domain\": 1, \"stage\": \"ervaren\"}";
        DrawnPicture picture = picture(answer("Noor", NO_GAP, again), Language.DUTCH);
        assertThat(picture.groups("data-lane")).hasSize(1);
        assertThat(picture.groups("data-stage")).containsExactly("2017-08-01", "2019-08-01", "2023-08-01");
    }

    @Test
    void appointmentsAtTheSameTimeStandBelowEachOther() {
        String other = """
                {"type": "appointment-start", "date": "2018-01-01", "appointmentId": "9", "functionScale": "LC", "fte": 0.2}
                """;
        DrawnPicture picture = picture(answer("Noor", NO_GAP, APPOINTMENTS, other), Language.DUTCH);
        double first = Double.parseDouble(
                bars(picture, "data-appointment", "2016-08-01").getFirst().getAttribute("y"));
        double second = Double.parseDouble(
                bars(picture, "data-appointment", "2018-01-01").getFirst().getAttribute("y"));
        assertThat(second).isGreaterThan(first + 40);
    }

    @Test
    void aTeamIsALaneOfItsOwn() {
        String team = """
                {"type": "team-join", "date": "2018-01-01", "school": "99AA", "team": "Onderbouw"},
                {"type": "team-exit", "date": "2019-01-01", "school": "99AA", "team": "Onderbouw"}
                """;
        DrawnPicture picture = picture(answer("Noor", NO_GAP, team, COMING), Language.DUTCH);
        assertThat(picture.groups("data-lane")).containsExactly("De coach", "Onderbouw");
    }

    @Test
    void schoolsAreNamedWhereThereAreSeveral() {
        DrawnPicture one = picture(answer("Noor", NO_GAP, MENTOR), Language.DUTCH);
        DrawnPicture two = picture(answer("Noor", NO_GAP, MENTOR, COMING.replace("99AA", "99BB")), Language.DUTCH);
        assertThat(one.texts()).doesNotContain("99AA");
        assertThat(two.texts()).contains("99AA", "99BB");
    }

    @ParameterizedTest
    @EnumSource
    void aLongLifeAndLongNamesFit(Language language) {
        String many = IntStream.range(0, 60)
                .mapToObj(i -> """
                        {"type": "role-entry", "date": "%d-01-01", "school": "99AA", "role": "%s", "domain": %d,
                         "team": "%s", "stage": "meester"}
                        """.formatted(1960 + i, "rol" + i + "-" + "w".repeat(60), 1 + i % 4, "team ".repeat(40)))
                .collect(Collectors.joining(","));
        DrawnPicture picture = picture(answer("W".repeat(300), NO_GAP, many, PROMOTION), language);
        assertThat(picture.groups("data-lane")).hasSize(60);
    }

    @Test
    void namesAreTextWhateverTheyAre() {
        String role = MENTOR.replace("team onderbouw", "<script>alert('x')</script>");
        TimelineAnswer answer = answer("\\\"><img src=x>", NO_GAP, role);
        String svg = TimelinePicture.svg(answer, TODAY, code -> "<script>\"&'", Language.DUTCH, "timeline");
        assertThat(svg).doesNotContain("<script", "<img");
        DrawnPicture picture = DrawnPicture.of(svg);
        assertThat(picture.groups("data-lane")).containsExactly("<script>\"&'");
        assertThat(picture.texts()).contains("<script>alert('x')</script>");
        assertThat(picture.name()).isEqualTo("Tijdlijn van \"><img src=x>");
    }

    @Test
    void theSameAnswerIsDrawnTheSame() {
        TimelineAnswer answer = answer("Noor", GAP, APPOINTMENTS, MENTOR, PROMOTION, COMING);
        assertThat(TimelinePicture.svg(answer, TODAY, role -> role, Language.DUTCH, "a"))
                .isEqualTo(TimelinePicture.svg(answer, TODAY, role -> role, Language.DUTCH, "a"));
    }
}
