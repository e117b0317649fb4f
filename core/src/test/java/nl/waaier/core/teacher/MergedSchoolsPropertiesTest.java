package nl.waaier.core.teacher;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.core.career.RoleHolding;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.Succession;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerStage;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
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

    private static final Organisation CLOSED =
            Given.ORGANISATION.evolve(new SchoolClosed(BOARD, new Brin("02XY"), day("2016-07-31"), Given.SCHOOL));

    private static ImportFacts delivery(List<TeacherFact> facts, ImportFacts as) {
        return new ImportFacts(as.teacherId(), as.boardNumber(), facts, as.open(), CLOSED, false);
    }

    @Property(tries = 800)
    void handingInTheSameAgainRecordsNothing(@ForAll long past, @ForAll long delivered) {
        TeacherFile file = GivenFile.of(RandomHistory.events(past, 40));
        ImportFacts some = RandomHistory.delivery(delivered, 25);
        ImportFacts delivery = delivery(some.facts(), some);
        ImportDecision first = Desk.importing(file, delivery);
        assertThat(Desk.importing(GivenFile.after(file, first.events()), delivery)
                        .events())
                .isEmpty();
    }

    @Property(tries = 800)
    void theOrderOfADeliveryDoesNotMatter(@ForAll long past, @ForAll long delivered, @ForAll long shuffle) {
        TeacherFile file = GivenFile.of(RandomHistory.events(past, 40));
        ImportFacts some = RandomHistory.delivery(delivered, 25);
        List<TeacherFact> shuffled = new ArrayList<>(some.facts());
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(new HashSet<>(Desk.importing(file, delivery(shuffled, some)).events()))
                .isEqualTo(new HashSet<>(
                        Desk.importing(file, delivery(some.facts(), some)).events()));
    }
}
