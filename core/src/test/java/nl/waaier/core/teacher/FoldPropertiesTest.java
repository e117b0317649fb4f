package nl.waaier.core.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;

/** What holds for the appointments and holdings that follow from any history. */
class FoldPropertiesTest {

    private static List<RecordedFact<?>> live(long seed) {
        return GivenFile.of(RandomHistory.events(seed, 60)).live();
    }

    @Property(tries = 500)
    void theOrderOfRecordingNeverShows(@ForAll long seed, @ForAll long shuffle) {
        List<RecordedFact<?>> facts = live(seed);
        List<RecordedFact<?>> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(shuffle));

        assertThat(Appointment.of(shuffled)).isEqualTo(Appointment.of(facts));
        assertThat(RoleHolding.of(shuffled, Organisation.EMPTY)).isEqualTo(RoleHolding.of(facts, Organisation.EMPTY));
        assertThat(RoleHolding.recorded(shuffled, Organisation.EMPTY.succession()))
                .isEqualTo(RoleHolding.recorded(facts, Organisation.EMPTY.succession()));

        facts.sort(RecordedFact.BY_DATE);
        shuffled.sort(RecordedFact.BY_DATE);
        assertThat(shuffled).isEqualTo(facts);
    }

    @Property(tries = 500)
    void noFactBelongsToTwoHoldingsAndStagesAndEndsBelongToOne(@ForAll long seed) {
        List<RecordedFact<?>> facts = live(seed);
        List<RecordedFact<?>> inHoldings = new ArrayList<>();
        for (RoleHolding holding : RoleHolding.recorded(facts, Organisation.EMPTY.succession())) {
            inHoldings.add(holding.entered());
            inHoldings.addAll(holding.changes());
            inHoldings.addAll(holding.stages());
            if (holding.left() != null) {
                inHoldings.add(holding.left());
            }
            inHoldings.addAll(holding.support());
            inHoldings.addAll(holding.facilitation());
            inHoldings.addAll(holding.recognition());
        }
        List<RecordedFact<?>> left = new ArrayList<>(facts);
        inHoldings.forEach(f -> assertThat(left.remove(f)).as("%s", f).isTrue());
        assertThat(left).noneMatch(f -> f.fact() instanceof StageReached || f.fact() instanceof RoleLeft);
    }

    @Property(tries = 500)
    void aRoleIsHeldAtMostOnceOnAnyDate(@ForAll long seed) {
        List<RoleHolding> holdings = RoleHolding.recorded(live(seed), Organisation.EMPTY.succession());
        for (RoleHolding one : holdings) {
            assertThat(holdings.stream()
                            .filter(h ->
                                    Objects.equals(h.entry().brin(), one.entry().brin())
                                            && h.role().equals(one.role()))
                            .filter(h -> h.heldOn(one.entry().entryDate())))
                    .containsExactly(one);
        }
    }
}
