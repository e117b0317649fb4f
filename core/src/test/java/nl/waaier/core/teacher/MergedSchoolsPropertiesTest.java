package nl.waaier.core.teacher;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.team.TeamMembership;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.jspecify.annotations.Nullable;

/** What holds for any history when one school takes the place of another. */
class MergedSchoolsPropertiesTest {

    /** What is true of a day, whoever asks. */
    private record Held(
            @Nullable Brin brin,
            String role,
            CareerStage stage,
            @Nullable String team) {}

    private static List<Held> held(List<RecordedFact<?>> facts, Organisation organisation, String date) {
        return RoleHolding.of(facts, organisation).stream()
                .filter(h -> h.heldOn(day(date)))
                .map(h -> new Held(h.brinOn(day(date)), h.role(), h.stageOn(day(date)), h.teamOn(day(date))))
                .toList();
    }

    @Property(tries = 500)
    void untilItsLastDayEverythingIsAsIfASchoolWentOn(@ForAll long seed) {
        List<RecordedFact<?>> facts =
                GivenFile.of(RandomHistory.events(seed, 60)).live();
        for (int year = 2012; year < 2024; year++) {
            String lastDay = year + "-07-31";
            Organisation closed =
                    Given.ORGANISATION.evolve(new SchoolClosed(BOARD, new Brin("02XY"), day(lastDay), Given.SCHOOL));
            for (int before = 2010; before <= year; before++) {
                String date = before + "-07-31";
                assertThat(held(facts, closed, date)).isEqualTo(held(facts, Given.ORGANISATION, date));
                assertThat(members(facts, closed, date)).isEqualTo(members(facts, Given.ORGANISATION, date));
            }
        }
    }

    private static List<String> members(List<RecordedFact<?>> facts, Organisation organisation, String date) {
        Succession succession = organisation.succession();
        return TeamMembership.of(facts, succession).stream()
                .filter(m -> m.holdsOn(day(date)))
                .map(m -> succession.on(m.brin(), day(date)) + m.team())
                .sorted()
                .toList();
    }

    @Property(tries = 500)
    void aRoleIsHeldOnceAtWhatIsOneSchool(@ForAll long seed) {
        List<RecordedFact<?>> facts =
                GivenFile.of(RandomHistory.events(seed, 60)).live();
        Organisation closed =
                Given.ORGANISATION.evolve(new SchoolClosed(BOARD, new Brin("02XY"), day("2016-07-31"), Given.SCHOOL));
        for (int year = 2010; year < 2026; year++) {
            List<Held> held = held(facts, closed, year + "-09-01");
            assertThat(held.stream().map(h -> h.brin() + h.role())).doesNotHaveDuplicates();
        }
    }
}
