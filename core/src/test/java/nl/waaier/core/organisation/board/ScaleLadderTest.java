package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.PolicyRule;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.ScaleLadder;
import nl.waaier.core.organisation.command.SetScaleLadder;
import nl.waaier.core.organisation.command.WithdrawScaleLadder;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.ScaleChange;
import nl.waaier.core.shared.ScaleDirection;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which order scales of support staff and leadership rise is data of the board. */
class ScaleLadderTest {

    private static final ScaleLadder SUPPORT = ladder("oop", null, "C", "B", "A");
    private static final ScaleLadderSet SET = set(SUPPORT);

    private static ScaleLadder ladder(String code, @Nullable Sector sector, String... labels) {
        return new ScaleLadder(code, "Reeks " + code, sector, List.of(labels));
    }

    private static ScaleLadderSet set(ScaleLadder ladder) {
        return new ScaleLadderSet(BOARD, ladder.code(), ladder.name(), ladder.sector(), ladder.labels());
    }

    private static TestExecutor<Board> given(Object... events) {
        AggregateTestFixture<Board> fixture = new AggregateTestFixture<>(Board.class);
        fixture.setReportIllegalStateChange(events.length > 0);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    @Test
    void aLadderIsSetAndTheSameAgainChangesNothing() {
        given().when(new SetScaleLadder(BOARD, SUPPORT)).expectEvents(SET).expectResultMessagePayload(1);
        given(SET).when(new SetScaleLadder(BOARD, SUPPORT)).expectNoEvents().expectResultMessagePayload(0);
        ScaleLadder longer = ladder("oop", null, "D", "C", "B", "A");
        given(SET).when(new SetScaleLadder(BOARD, longer)).expectEvents(set(longer));
        ScaleLadder turned = ladder("oop", null, "A", "B", "C");
        given(SET).when(new SetScaleLadder(BOARD, turned)).expectEvents(set(turned));
    }

    @Test
    void aLadderIsWithdrawn() {
        given(SET)
                .when(new WithdrawScaleLadder(BOARD, "oop", text("vervallen")))
                .expectEvents(new ScaleLadderWithdrawn(BOARD, "oop", text("vervallen")));
        refused(new WithdrawScaleLadder(BOARD, "md", text("vervallen")), PolicyRule.LADDER_UNKNOWN, SET);
    }

    private static void refused(Object command, PolicyRule rule, Object... events) {
        given(events)
                .when(command)
                .expectException(RuleBroken.class)
                .expectExceptionMessage(rule.code())
                .expectNoEvents();
        Refusals.saw(rule);
    }

    @Test
    void noLadderTurnsTheScalesOfTeachersOrAnotherLadderRound() {
        refused(new SetScaleLadder(BOARD, ladder("md", null, "LD", "LC", "DA")), PolicyRule.LADDER_KEEPS_ORDER, SET);
        refused(new SetScaleLadder(BOARD, ladder("oop2", null, "A", "X", "C")), PolicyRule.LADDER_KEEPS_ORDER, SET);
        ScaleLadder primary = ladder("po", Sector.BO, "A", "C");
        given(set(ladder("vo", Sector.VO, "C", "A")))
                .when(new SetScaleLadder(BOARD, primary))
                .expectEvents(set(primary));
    }

    @Test
    void whatScalesOfTeachersDoNotTellTheLadderDoes() {
        PromotionPolicies policies = Organisation.EMPTY
                .evolve(SET)
                .evolve(set(ladder("md", Sector.VO, "LD", "DA", "DB")))
                .policies();
        assertThat(policies.direction(new ScaleChange("C", "B"), Sector.BO)).isEqualTo(ScaleDirection.HOGER);
        assertThat(policies.direction(new ScaleChange("A", "C"), null)).isEqualTo(ScaleDirection.LAGER);
        assertThat(policies.direction(new ScaleChange("A", "A"), null)).isEqualTo(ScaleDirection.GELIJK);
        assertThat(policies.direction(new ScaleChange("LD", "DA"), Sector.VO)).isEqualTo(ScaleDirection.HOGER);
        assertThat(policies.direction(new ScaleChange("LD", "DA"), null)).isEqualTo(ScaleDirection.HOGER);
        assertThat(policies.direction(new ScaleChange("LD", "DA"), Sector.BO)).isEqualTo(ScaleDirection.ANDERS);
        assertThat(policies.direction(new ScaleChange("LC", "DA"), Sector.VO)).isEqualTo(ScaleDirection.ANDERS);
        assertThat(policies.direction(new ScaleChange("LC", "LB"), Sector.VO)).isEqualTo(ScaleDirection.LAGER);
        assertThat(PromotionPolicies.NONE.direction(new ScaleChange("C", "B"), null))
                .isEqualTo(ScaleDirection.ANDERS);
        assertThat(Organisation.EMPTY
                        .evolve(SET)
                        .evolve(new ScaleLadderWithdrawn(BOARD, "oop", text("vervallen")))
                        .policies())
                .isEqualTo(PromotionPolicies.NONE);
    }

    @Test
    void whereLaddersOfTwoSectorsDisagreeNobodyCanTellForBoth() {
        PromotionPolicies policies = Organisation.EMPTY
                .evolve(set(ladder("vo", Sector.VO, "C", "A")))
                .evolve(set(ladder("po", Sector.BO, "A", "C")))
                .policies();
        assertThat(policies.direction(new ScaleChange("A", "C"), Sector.BO)).isEqualTo(ScaleDirection.HOGER);
        assertThat(policies.direction(new ScaleChange("A", "C"), Sector.VO)).isEqualTo(ScaleDirection.LAGER);
        assertThat(policies.direction(new ScaleChange("A", "C"), null)).isEqualTo(ScaleDirection.ANDERS);
    }

    @Test
    void aLadderHasItsBounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> ladder("oop", null, "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> ladder("oop", null, "A", "A"));
        assertThatIllegalArgumentException().isThrownBy(() -> ladder("oop", null, "a", "B"));
        assertThatIllegalArgumentException().isThrownBy(() -> ladder("OOP", null, "A", "B"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScaleLadder("oop", " ", null, List.of("A", "B")));
        List<String> many =
                IntStream.rangeClosed(0, ScaleLadder.MAX).mapToObj(i -> "S" + i).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> new ScaleLadder("oop", "OOP", null, many));
    }
}
