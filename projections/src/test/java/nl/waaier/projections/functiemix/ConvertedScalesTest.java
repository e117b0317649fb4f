package nl.waaier.projections.functiemix;

import static nl.waaier.projections.functiemix.Mixes.SCHOOL;
import static nl.waaier.projections.functiemix.Mixes.explain;
import static nl.waaier.projections.functiemix.Mixes.scales;
import static nl.waaier.projections.functiemix.Mixes.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.core.shared.ChangeKind;
import nl.waaier.core.shared.PromotionOutcome;
import nl.waaier.core.shared.PromotionStep;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import org.junit.jupiter.api.Test;

/** Primary education over the conversions of 2018 and 2022: labels change, functions do not. */
class ConvertedScalesTest {

    private static final GivenAppointment OLD =
            Given.appointment("1").in(Sector.BO).category(8).fte("0.8000");

    /** One arbeidsrelatie that was cut at both conversions, as boards hand it in. */
    private static List<TeacherFact> cut(String... labels) {
        List<TeacherFact> facts = new ArrayList<>();
        String[] first = {"2010-08-01", "2018-09-01", "2022-01-01"};
        String[] last = {"2018-08-31", "2021-12-31"};
        for (int i = 0; i < labels.length; i++) {
            GivenAppointment part = Given.appointment(String.valueOf(i + 1))
                    .in(Sector.BO)
                    .category(8)
                    .fte("0.8000")
                    .from(first[i])
                    .scale(labels[i])
                    .because(i == 0 ? ChangeKind.AANNAME : ChangeKind.CONVERSIE);
            facts.add(part.started());
            if (i < last.length) {
                facts.add(part.endedOn(last[i]));
            }
        }
        return facts;
    }

    private static List<String> series(List<TeacherFact> facts, ScaleNaming naming) {
        return IntStream.rangeClosed(2017, 2023)
                .mapToObj(year -> String.join(
                        "+",
                        scales(facts, LocalDate.of(year, 10, 1), SCHOOL, naming).keySet()))
                .toList();
    }

    @Test
    void aSeriesPerLabelShowsTheConversionsAndOnePerFunctionDoesNot() {
        assertThat(series(cut("LA", "L10", "LB"), ScaleNaming.LABEL))
                .containsExactly("LA", "L10", "L10", "L10", "L10", "LB", "LB");
        assertThat(series(cut("LA", "L10", "LB"), ScaleNaming.FUNCTION))
                .hasSize(7)
                .containsOnly("LB");
        assertThat(series(cut("LB", "L11", "LC"), ScaleNaming.FUNCTION))
                .hasSize(7)
                .containsOnly("LC");
    }

    @Test
    void anArbeidsrelatieThatNobodyCutKeepsItsLabelAndItsFunction() {
        List<TeacherFact> facts = List.of(OLD.from("2010-08-01").scale("LB").started());
        assertThat(series(facts, ScaleNaming.LABEL)).containsOnly("LB");
        assertThat(series(facts, ScaleNaming.FUNCTION)).containsOnly("LC");
    }

    @Test
    void aNumberedScaleStandsForTheLettersOfTheDayOnWhichItBegan() {
        assertThat(series(List.of(OLD.from("2010-08-01").scale("10").started()), ScaleNaming.FUNCTION))
                .containsOnly("LC");
        assertThat(scales(
                        List.of(OLD.from("2022-08-01").scale("10").started()),
                        LocalDate.of(2022, 10, 1),
                        SCHOOL,
                        ScaleNaming.FUNCTION))
                .containsOnlyKeys("LB");
    }

    @Test
    void aConversionIsNeverAPromotion() {
        for (ScaleNaming naming : ScaleNaming.values()) {
            assertThat(words(explain(cut("LB", "L11", "LC"), "2017-10-01", "2018-10-01", SCHOOL, naming)))
                    .isEqualTo(
                            naming == ScaleNaming.FUNCTION
                                    ? List.of()
                                    : List.of("converted LB -0.8000", "converted L11 0.8000"));
        }
        assertThat(words(explain(cut("LB", "L11", "LC"), "2017-10-01", "2022-10-01", SCHOOL, ScaleNaming.LABEL)))
                .containsExactly("converted LB -0.8000", "converted LC 0.8000");
    }

    @Test
    void whoWasPromotedBesidesIsConvertedFirst() {
        List<TeacherFact> facts = cut("LA", "L11");
        assertThat(words(explain(facts, "2017-10-01", "2018-10-01", SCHOOL, ScaleNaming.LABEL)))
                .containsExactly(
                        "converted LA -0.8000", "converted L10 0.8000", "promoted L10 -0.8000", "promoted L11 0.8000");
        assertThat(words(explain(facts, "2017-10-01", "2018-10-01", SCHOOL, ScaleNaming.FUNCTION)))
                .containsExactly("promoted LB -0.8000", "promoted LC 0.8000");
    }

    @Test
    void theSameLabelOfAnotherTimeIsALowerFunction() {
        assertThat(words(explain(cut("LB", "L11", "LB"), "2017-10-01", "2022-10-01", SCHOOL, ScaleNaming.LABEL)))
                .containsExactly(
                        "converted LB -0.8000", "converted LC 0.8000", "demoted LC -0.8000", "demoted LB 0.8000");
    }

    @Test
    void aPromotionNamesTheTrajectoryThatLedToIt() {
        List<TeacherFact> facts = new ArrayList<>(cut("LA", "L11"));
        facts.add(appointed("P-early", "2010-07-01", "LB", PromotionOutcome.POSITIEF));
        facts.add(appointed("P-right", "2018-07-01", "LB", PromotionOutcome.POSITIEF));
        facts.add(appointed("P-refused", "2018-08-01", "LB", PromotionOutcome.NEGATIEF));
        facts.add(appointed("P-other", "2018-08-02", "LC", PromotionOutcome.POSITIEF));
        facts.add(appointed("P-late", "2018-10-02", "L11", PromotionOutcome.POSITIEF));
        assertThat(explain(facts, "2017-10-01", "2018-10-01", SCHOOL, ScaleNaming.LABEL)
                        .parts())
                .extracting(MixPart::trajectory)
                .containsExactly(null, null, "P-right", "P-right");
        List<TeacherFact> early = new ArrayList<>(cut("LA", "L11"));
        early.add(appointed("P-early", "2010-07-01", "LB", PromotionOutcome.POSITIEF));
        assertThat(explain(early, "2017-10-01", "2018-10-01", SCHOOL, ScaleNaming.LABEL)
                        .parts())
                .as("a benoeming from before the arbeidsrelatie that was left")
                .extracting(MixPart::trajectory)
                .containsOnlyNulls();
        assertThat(explain(cut("LA", "L11"), "2017-10-01", "2018-10-01", SCHOOL, ScaleNaming.LABEL)
                        .parts())
                .extracting(MixPart::trajectory)
                .containsOnlyNulls();
    }

    private static TeacherFact appointed(String trajectory, String date, String to, PromotionOutcome outcome) {
        return Given.trajectory(trajectory).change("LA", to).step(PromotionStep.BENOEMING, date, outcome);
    }
}
