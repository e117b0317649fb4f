package nl.waaier.projections.functiemix;

import static nl.waaier.projections.functiemix.Mixes.SCHOOL;
import static nl.waaier.projections.functiemix.Mixes.explain;
import static nl.waaier.projections.functiemix.Mixes.school;
import static nl.waaier.projections.functiemix.Mixes.sector;
import static nl.waaier.projections.functiemix.Mixes.story;
import static nl.waaier.projections.functiemix.Mixes.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import org.junit.jupiter.api.Test;

/** Each cause, told as a story about one teacher between two reference dates. */
class FunctiemixExplanationTest {

    private static final String FROM = "2016-10-01";
    private static final String UNTIL = "2017-10-01";
    private static final GivenAppointment FIRST =
            Given.appointment("1").from("2010-08-01").scale("LB").fte("0.8000");
    private static final GivenAppointment NEXT =
            Given.appointment("2").from("2017-08-01").scale("LB").fte("0.8000");

    private static List<String> between(TeacherFact... facts) {
        return words(explain(story(facts), FROM, UNTIL, SCHOOL, ScaleNaming.LABEL));
    }

    private static List<String> after(GivenAppointment next) {
        return between(FIRST.started(), FIRST.endedOn("2017-07-31"), next.started());
    }

    @Test
    void whoCameAndWhoLeft() {
        assertThat(between(NEXT.started())).containsExactly("joined LB 0.8000");
        assertThat(between(FIRST.started(), FIRST.leftOn("2017-07-31"))).containsExactly("left LB -0.8000");
        assertThat(between(FIRST.started(), FIRST.leftOn(UNTIL))).isEmpty();
    }

    @Test
    void aHigherOrLowerFunctionMovesTheFteAndTheRestIsChangeOfFte() {
        assertThat(after(NEXT.scale("LC"))).containsExactly("promoted LB -0.8000", "promoted LC 0.8000");
        assertThat(after(NEXT.scale("LD").fte("1.0000")))
                .containsExactly("promoted LB -0.8000", "promoted LD 0.8000", "fte-changed LD 0.2000");
        assertThat(after(NEXT.scale("LA").fte("0.5000")))
                .containsExactly("demoted LB -0.8000", "demoted LA 0.8000", "fte-changed LA -0.3000");
    }

    @Test
    void anotherFteWithinAnArbeidsrelatieOrInANewOneOfTheSameFunction() {
        assertThat(between(FIRST.started(), FIRST.fte("0.5000").changedOn("2017-01-01")))
                .containsExactly("fte-changed LB -0.3000");
        assertThat(after(NEXT.fte("1.0000"))).containsExactly("fte-changed LB 0.2000");
        assertThat(after(NEXT)).isEmpty();
    }

    @Test
    void aSecondArbeidsrelatieHereIsMoreFteAndNobodyNew() {
        assertThat(between(FIRST.started(), NEXT.scale("LC").fte("0.2000").started()))
                .containsExactly("fte-changed LC 0.2000");
        assertThat(between(
                        FIRST.started(),
                        FIRST.endedOn("2017-07-31"),
                        Given.appointment("3").from("2010-08-01").scale("LC").started()))
                .containsExactly("fte-changed LB -0.8000");
    }

    @Test
    void fromAnotherSchoolOrSectorAndBack() {
        assertThat(after(NEXT.at("02XY"))).containsExactly("transferred-out LB -0.8000");
        GivenAppointment elsewhere = FIRST.at("02XY").scale("LD");
        assertThat(between(elsewhere.started(), elsewhere.endedOn("2017-07-31"), NEXT.started()))
                .containsExactly("transferred-in LB 0.8000");
        assertThat(words(explain(
                        story(elsewhere.started(), elsewhere.endedOn("2017-07-31"), NEXT.started()),
                        FROM,
                        UNTIL,
                        sector(Sector.VO),
                        ScaleNaming.LABEL)))
                .as("in one sector the schools are all inside")
                .containsExactly("demoted LD -0.8000", "demoted LB 0.8000");
        assertThat(words(explain(
                        story(
                                FIRST.started(),
                                FIRST.endedOn("2017-07-31"),
                                NEXT.in(Sector.MBO).at("25PZ").started()),
                        FROM,
                        UNTIL,
                        sector(Sector.VO),
                        ScaleNaming.LABEL)))
                .containsExactly("transferred-out LB -0.8000");
    }

    @Test
    void oneOfTwoSchoolsIsLeft() {
        TeacherFact other = Given.appointment("3").at("02XY").from("2010-08-01").started();
        assertThat(between(other, FIRST.started(), FIRST.endedOn("2017-07-31")))
                .containsExactly("transferred-out LB -0.8000");
        assertThat(between(other, NEXT.started())).containsExactly("transferred-in LB 0.8000");
    }

    @Test
    void countedNowOrNoLonger() {
        assertThat(between(FIRST.started(), FIRST.excluded().changedOn("2017-01-01")))
                .containsExactly("newly-excluded LB -0.8000");
        assertThat(between(FIRST.asReplacement().started(), FIRST.changedOn("2017-01-01")))
                .containsExactly("newly-counted LB 0.8000");
        assertThat(between(FIRST.category(10).started(), FIRST.endedOn("2017-07-31"), NEXT.started()))
                .as("from leraar in opleiding to teacher")
                .containsExactly("newly-counted LB 0.8000");
        assertThat(after(NEXT.scale("DA").category(2)))
                .as("from teacher to management")
                .containsExactly("newly-excluded LB -0.8000");
        TeacherFact replacing = Given.appointment("3")
                .from("2010-08-01")
                .kind(AppointmentKind.VERVANGING)
                .started();
        assertThat(between(replacing, NEXT.started())).containsExactly("newly-counted LB 0.8000");
        assertThat(between(replacing, FIRST.started(), FIRST.endedOn("2017-07-31")))
                .containsExactly("newly-excluded LB -0.8000");
    }

    @Test
    void anUnknownScaleThatBecomesKnownIsNoPromotion() {
        assertThat(between(
                        FIRST.scale("LX").started(),
                        FIRST.endedOn("2017-07-31"),
                        NEXT.scale("LC").started()))
                .containsExactly("rescaled LX -0.8000", "rescaled LC 0.8000");
    }

    @Test
    void aNumberedScaleIsTheLetteredOneItCountsAs() {
        GivenAppointment numbered = FIRST.scale("10");
        assertThat(between(numbered.started(), numbered.endedOn("2017-07-31"), NEXT.started()))
                .isEmpty();
        assertThat(between(
                        numbered.started(),
                        numbered.endedOn("2017-07-31"),
                        NEXT.scale("11").started()))
                .containsExactly("promoted LB -0.8000", "promoted LC 0.8000");
    }

    @Test
    void twoArbeidsrelatiesGoOnInTheirOwnFunctionsThoughTheFteIsNearerToTheOther() {
        GivenAppointment second =
                Given.appointment("1b").from("2010-08-01").scale("LC").fte("0.2000");
        assertThat(between(
                        FIRST.started(),
                        FIRST.endedOn("2017-07-31"),
                        second.started(),
                        second.endedOn("2017-07-31"),
                        NEXT.scale("LC").fte("0.8000").started(),
                        Given.appointment("3")
                                .from("2017-08-01")
                                .scale("LB")
                                .fte("0.2000")
                                .started()))
                .containsExactlyInAnyOrder("fte-changed LB -0.6000", "fte-changed LC 0.6000");
    }

    @Test
    void whoOnlyReplacesSomebodyHereAndCountsElsewhereWentThere() {
        TeacherFact elsewhere =
                Given.appointment("3").at("02XY").from("2010-08-01").started();
        TeacherFact replacing =
                Given.appointment("4").from("2010-08-01").asReplacement().started();
        assertThat(between(elsewhere, replacing, FIRST.started(), FIRST.endedOn("2017-07-31")))
                .containsExactly("transferred-out LB -0.8000");
        assertThat(between(elsewhere, replacing, NEXT.started())).containsExactly("transferred-in LB 0.8000");
    }

    @Test
    void nothingHappensBetweenADayAndItself() {
        FunctiemixExplanation none = explain(story(FIRST.started()), FROM, FROM, SCHOOL, ScaleNaming.LABEL);
        assertThat(none.parts()).isEmpty();
        assertThat(none.scales()).singleElement().satisfies(scale -> {
            assertThat(scale.fteFrom()).isEqualTo(scale.fteUntil());
            assertThat(scale.difference()).isEqualTo(Fte.ZERO);
            assertThat(scale.causes()).isEmpty();
        });
    }

    @Test
    void eachScaleTellsWhatItsCausesAddUpTo() {
        FunctiemixExplanation explanation = explain(
                story(
                        FIRST.started(),
                        FIRST.endedOn("2017-07-31"),
                        NEXT.scale("LC").fte("0.9000").started()),
                FROM,
                UNTIL,
                SCHOOL,
                ScaleNaming.LABEL);
        assertThat(explanation.scales())
                .containsExactly(
                        new FunctiemixExplanation.ScaleDifference(
                                "LB",
                                fte("0.8"),
                                Fte.ZERO,
                                fte("-0.8"),
                                List.of(new FunctiemixExplanation.CauseShare(MixCause.PROMOTED, fte("-0.8"), 1))),
                        new FunctiemixExplanation.ScaleDifference(
                                "LC",
                                Fte.ZERO,
                                fte("0.9"),
                                fte("0.9"),
                                List.of(
                                        new FunctiemixExplanation.CauseShare(MixCause.PROMOTED, fte("0.8"), 1),
                                        new FunctiemixExplanation.CauseShare(MixCause.FTE_CHANGED, fte("0.1"), 1))));
        assertThat(explanation.from()).isEqualTo(LocalDate.parse(FROM));
    }

    @Test
    void partsNameTheArbeidsrelatiesTheyAreAbout() {
        Predicate<Post> other = school("02XY");
        assertThat(explain(
                                story(
                                        FIRST.started(),
                                        FIRST.endedOn("2017-07-31"),
                                        NEXT.at("02XY").started()),
                                FROM,
                                UNTIL,
                                other,
                                ScaleNaming.LABEL)
                        .parts())
                .containsExactly(new MixPart(Given.TEACHER, MixCause.TRANSFERRED_IN, "LB", fte("0.8"), "1", "2", null));
        assertThat(explain(story(NEXT.started()), FROM, UNTIL, SCHOOL, ScaleNaming.LABEL)
                        .parts())
                .containsExactly(new MixPart(Given.TEACHER, MixCause.JOINED, "LB", fte("0.8"), null, "2", null));
    }

    /** Away for a day or for years, back on another scale or the same, here or elsewhere: hired again, never promoted. */
    @Test
    void whoLeftAndCameBackLeftAndJoined() {
        assertThat(back("2017-08-02", NEXT.scale("LC")))
                .as("a day")
                .containsExactly("left LB -0.8000", "joined LC 0.8000");
        assertThat(back("2017-08-01", NEXT.scale("LC")))
                .as("the next day is going on")
                .containsExactly("promoted LB -0.8000", "promoted LC 0.8000");
        assertThat(back("2017-09-01", NEXT))
                .as("the same scale")
                .containsExactly("left LB -0.8000", "joined LB 0.8000");
        assertThat(back("2017-09-01", NEXT.scale("LA").fte("0.5000")))
                .as("a lower one")
                .containsExactly("left LB -0.8000", "joined LA 0.5000");
        assertThat(back("2017-09-01", NEXT.at("02XY"))).as("at another school").containsExactly("left LB -0.8000");
        assertThat(back("2017-09-01", NEXT.scale("DA").category(2)))
                .as("as what does not count")
                .containsExactly("left LB -0.8000");
    }

    private static List<String> back(String day, GivenAppointment next) {
        return between(
                FIRST.started(), FIRST.endedOn("2017-07-31"), next.from(day).started());
    }

    /** The case of a real office: left in 2018, back in 2021 on another scale, in every pair of dates around it. */
    @Test
    void yearsAwayAreOneLeavingAndOneJoining() {
        List<TeacherFact> weerom = story(
                FIRST.fte("1.0000").started(),
                FIRST.endedOn("2018-07-31"),
                NEXT.from("2021-08-01").scale("LC").fte("1.0000").started());
        assertThat(words(explain(weerom, "2017-10-01", "2021-10-01", SCHOOL, ScaleNaming.LABEL)))
                .containsExactly("left LB -1.0000", "joined LC 1.0000");
        assertThat(words(explain(weerom, "2017-10-01", "2018-10-01", SCHOOL, ScaleNaming.LABEL)))
                .containsExactly("left LB -1.0000");
        assertThat(words(explain(weerom, "2018-10-01", "2021-10-01", SCHOOL, ScaleNaming.LABEL)))
                .containsExactly("joined LC 1.0000");
        assertThat(words(explain(weerom, "2018-07-31", "2021-08-01", SCHOOL, ScaleNaming.FUNCTION)))
                .containsExactly("left LB -1.0000", "joined LC 1.0000");
    }

    /** Whoever kept any arbeidsrelatie of the board meanwhile, at another school and counted or not, never left. */
    @Test
    void whoStayedAtTheBoardInAnyOtherWayWasNotHiredAgain() {
        assertThat(supportingElsewhereUntil("2017-07-31")).containsExactly("promoted LB -0.8000", "promoted LC 0.8000");
        assertThat(supportingElsewhereUntil("2017-07-30"))
                .as("a day without any")
                .containsExactly("left LB -0.8000", "joined LC 0.8000");
    }

    private static List<String> supportingElsewhereUntil(String lastDay) {
        GivenAppointment meanwhile =
                Given.appointment("7").at("02XY").from("2017-01-01").scale("6").category(15);
        return between(
                FIRST.started(),
                FIRST.endedOn("2016-12-31"),
                meanwhile.started(),
                meanwhile.endedOn(lastDay),
                NEXT.scale("LC").started());
    }

    private static Fte fte(String decimal) {
        return Fte.of(new BigDecimal(decimal));
    }
}
