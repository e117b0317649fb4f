package nl.waaier.api.asking.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.waaier.api.platform.pages.DrawnPicture;
import nl.waaier.api.platform.pages.Language;
import nl.waaier.core.shared.PromotionStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a promotion trajectory as a picture. */
class StepsPictureTest {

    /** What an answer has and a test does not care for may be left out. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final List<PromotionStep> KINDS = List.of(PromotionStep.values());

    private static final String STEPS = """
            {"fact": 11, "step": "aanmelding", "date": "2023-02-13", "decidedBy": "Gerard", "byThemselves": true},
            {"fact": 12, "step": "toetsing", "component": "assessment", "date": "2023-04-04", "outcome": "positief",
             "decidedBy": "assessor", "daysSincePrevious": 50},
            {"fact": 13, "step": "advies", "date": "2023-04-25", "outcome": "negatief", "decidedBy": "commissie",
             "daysSincePrevious": 21},
            {"fact": 14, "step": "besluit", "date": "2023-05-17", "sentDate": "2023-05-19", "outcome": "voorwaardelijk",
             "decidedBy": "bestuur", "deviation": "tekort aan leraren", "daysSincePrevious": 22},
            {"fact": 15, "step": "benoeming", "date": "2023-05-18", "outcome": "positief", "daysSincePrevious": 1}
            """;

    private static final String FINDING = """
            {"rule": "negative-passed-over", "step": "advies", "date": "2023-05-18", "explained": %s,
             "message": "Er is benoemd hoewel deze stap negatief uitviel.", "messageEn": "Appointed all the same."}
            """;

    private static final String OBJECTION = """
            {"decisionDate": "2023-05-17", "lastDay": "2023-06-30", "open": %s}
            """;

    private static TrajectoryAnswer answer(String name, String steps, String findings, String objection) {
        String json = """
                {"teacherId": "01a22bf9-3b7e-775d-8c9d-1d05d7678495", "name": "%s", "school": "99AA",
                 "reference": "2023-LC-07", "fromScale": "LB", "toScale": "LC", "direction": "hoger", "state": "benoemd",
                 "startDate": "2023-02-13", "durationDays": 94, "objection": %s, "flags": 0, "findings": [%s],
                 "steps": [%s]}
                """.formatted(name, objection, findings, steps);
        return JSON.readValue(json, TrajectoryAnswer.class);
    }

    private static DrawnPicture picture(TrajectoryAnswer answer, Language language) {
        return DrawnPicture.of(StepsPicture.svg(answer, TODAY, language, "steps"));
    }

    @Test
    void everyStepHasItsDateItsOutcomeAndTheDaysBefore() {
        DrawnPicture picture = picture(answer("Gerard", STEPS, "", "null"), Language.DUTCH);
        assertThat(picture.groups("data-step")).containsExactly("11", "12", "13", "14", "15");
        assertThat(picture.textsOf("data-words", "11"))
                .containsExactly("Aanmelding", "13 feb 2023", "door de leraar zelf");
        assertThat(picture.textsOf("data-words", "12"))
                .containsExactly("Toetsing", "assessment", "4 apr 2023", "positief", "door assessor");
        assertThat(picture.textsOf("data-words", "14"))
                .startsWith("Besluit", "17 mei 2023", "verzonden 19 mei 2023", "voorwaardelijk", "door bestuur")
                .contains("afgeweken: tekort aan leraren");
        assertThat(picture.texts()).contains("50 dagen", "21 dagen", "22 dagen", "1 dag");
        assertThat(picture.texts()).contains("Promotie van LB naar LC: benoemd, 94 dagen");
        assertThat(picture.description())
                .contains("Toetsing: assessment; 4 april 2023; positief; 50 dagen na de stap ervoor");
    }

    @Test
    void itSpeaksEnglish() {
        DrawnPicture picture = picture(answer("Gerard", STEPS, FINDING.formatted("false"), "null"), Language.ENGLISH);
        assertThat(picture.textsOf("data-words", "11")).containsExactly("Application", "13 Feb 2023", "by the teacher");
        assertThat(picture.texts()).contains("Promotion from LB to LC: appointed, 94 days", "Appointed all the same.");
        assertThat(picture.name()).isEqualTo("Steps of trajectory 2023-LC-07 of Gerard");
    }

    @Test
    void aFindingStandsAtItsStep() {
        DrawnPicture picture = picture(answer("Gerard", STEPS, FINDING.formatted("false"), "null"), Language.DUTCH);
        assertThat(String.join(" ", picture.textsOf("data-words", "13")))
                .endsWith("Er is benoemd hoewel deze stap negatief uitviel.");
        assertThat(picture.texts()).doesNotContain("Met toelichting.");
        DrawnPicture explained = picture(answer("Gerard", STEPS, FINDING.formatted("true"), "null"), Language.DUTCH);
        assertThat(String.join(" ", explained.textsOf("data-words", "13"))).endsWith("Met toelichting.");
        assertThat(triangle(picture)).isNotEqualTo(triangle(explained));
    }

    private static String triangle(DrawnPicture picture) {
        return picture.elements("path").stream()
                .filter(path -> path.getParentNode() instanceof Element group
                        && group.getAttribute("data-part").equals("warning"))
                .findFirst()
                .orElseThrow()
                .getAttribute("fill");
    }

    @Test
    void aFindingAboutAMissingStepStandsAtTheFirstOneAfterIt() {
        String missing = FINDING.formatted("false").replace("\"advies\"", "\"leertraject\"");
        DrawnPicture picture = picture(answer("Gerard", STEPS, missing, "null"), Language.DUTCH);
        assertThat(String.join(" ", picture.textsOf("data-words", "15"))).contains("Er is benoemd");
        String late = missing.replace("2023-05-18", "2024-01-01");
        assertThat(String.join(
                        " ",
                        picture(answer("Gerard", STEPS, late, "null"), Language.DUTCH)
                                .textsOf("data-words", "15")))
                .contains("Er is benoemd");
    }

    @ParameterizedTest
    @EnumSource
    void theTermForObjectionIsToldAndWhetherItIsOpen(Language language) {
        DrawnPicture closed = picture(answer("Gerard", STEPS, "", OBJECTION.formatted("false")), language);
        DrawnPicture open = picture(answer("Gerard", STEPS, "", OBJECTION.formatted("true")), language);
        String was = language.say(
                "bezwaar kon tot en met 30 juni 2023", "objection was open up to and including 30 June 2023");
        String is = language.say(
                "bezwaar kan nog tot en met 30 juni 2023", "objection is open up to and including 30 June 2023");
        assertThat(closed.texts()).contains(was);
        assertThat(closed.description()).contains(was);
        assertThat(open.texts()).contains(is);
        assertThat(closed.groups("data-part")).containsExactly("objection");
    }

    @Test
    void stepsYetToComeAreDashed() {
        TrajectoryAnswer answer = answer("Gerard", STEPS, "", "null");
        DrawnPicture picture =
                DrawnPicture.of(StepsPicture.svg(answer, LocalDate.of(2023, 5, 17), Language.DUTCH, "steps"));
        assertThat(circle(picture, "14")).isEmpty();
        assertThat(circle(picture, "15")).isNotEmpty();
        assertThat(picture.texts()).contains("nog te komen");
    }

    private static String circle(DrawnPicture picture, String fact) {
        return picture.elements("circle").stream()
                .filter(circle -> circle.getParentNode() instanceof Element group
                        && group.getAttribute("data-step").equals(fact))
                .findFirst()
                .orElseThrow()
                .getAttribute("stroke-dasharray");
    }

    @ParameterizedTest
    @EnumSource
    void noStepsOneStepAndManyFit(Language language) {
        assertThat(picture(answer("Gerard", "", FINDING.formatted("false"), OBJECTION.formatted("true")), language)
                        .texts())
                .contains(language.say("Er is nog geen stap vastgelegd.", "No step is on record yet."));
        assertThat(picture(answer("Gerard", STEPS.substring(0, STEPS.indexOf("},") + 1), "", "null"), language)
                        .groups("data-step"))
                .hasSize(1);
        String many = IntStream.range(0, 40)
                .mapToObj(i -> """
                        {"fact": %d, "step": "%s", "component": "starteisen", "date": "2023-05-17", "outcome": "voorwaardelijk",
                         "decidedBy": "%s", "deviation": "%s", "daysSincePrevious": 123456}
                        """.formatted(i, KINDS.get(i % KINDS.size()).word(), "w ".repeat(400), "W".repeat(500)))
                .collect(Collectors.joining(","));
        String findings = FINDING.formatted("true").replace("uitviel.", "w".repeat(2000));
        DrawnPicture picture = picture(answer("W".repeat(400), many, findings, OBJECTION.formatted("true")), language);
        assertThat(picture.groups("data-step")).hasSize(40);
        assertThat(picture.groups("data-part")).containsOnlyOnce("objection");
    }

    @Test
    void whatPeopleWroteIsTextWhateverItIs() {
        String steps = STEPS.replace("commissie", "<script>x</script>").replace("tekort aan", "'&quot; <b>");
        String svg = StepsPicture.svg(answer("<script>\\\"'", steps, "", "null"), TODAY, Language.DUTCH, "steps");
        assertThat(svg).doesNotContain("<script", "<b>");
        DrawnPicture picture = DrawnPicture.of(svg);
        assertThat(picture.name()).endsWith("van <script>\"'");
        assertThat(picture.texts()).contains("door <script>x</script>");
    }

    @Test
    void theSameAnswerIsDrawnTheSame() {
        TrajectoryAnswer answer = answer("Gerard", STEPS, FINDING.formatted("true"), OBJECTION.formatted("true"));
        assertThat(StepsPicture.svg(answer, TODAY, Language.DUTCH, "a"))
                .isEqualTo(StepsPicture.svg(answer, TODAY, Language.DUTCH, "a"));
    }
}
