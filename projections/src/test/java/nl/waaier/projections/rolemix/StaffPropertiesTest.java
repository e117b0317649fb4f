package nl.waaier.projections.rolemix;

import static nl.waaier.core.testing.Given.TEACHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waaier.core.appointment.Appointment;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;
import org.junit.jupiter.api.Test;

/** Who works where, in which teams, with which roles and open questions: whatever the history. */
class StaffPropertiesTest {

    private static final int HISTORIES = 60;
    private static final int COMMANDS = 40;
    private static final List<LocalDate> DATES = IntStream.range(2012, 2025)
            .mapToObj(year -> LocalDate.of(year, 10, 1))
            .toList();

    private static List<Optional<MemberOfStaff>> answers(List<RecordedFact<?>> facts) {
        return DATES.stream()
                .map(date -> MemberOfStaff.on(date, TEACHER, facts, Given.ORGANISATION))
                .toList();
    }

    @Test
    void asKnownThenIsWhatWasAnsweredThenWhateverIsCorrectedSince() {
        Set<Object> different = new HashSet<>();
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<TeacherEvent> events = RandomHistory.events(seed, COMMANDS);
            TeacherFile whole = GivenFile.of(events);
            for (int known = 1; known <= events.size(); known++) {
                TeacherFile then = GivenFile.of(events.subList(0, known));
                List<Optional<MemberOfStaff>> answers = answers(then.live());
                assertThat(answers(whole.knownAt(then.recordedAt())))
                        .as("history %d as known after %d events", seed, known)
                        .isEqualTo(answers);
                different.add(answers);
            }
        }
        assertThat(different).hasSizeGreaterThan(HISTORIES);
    }

    @Test
    void everyRoleIsHeldWhereSomebodyWorksAndAtMostOnce() {
        int held = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<RecordedFact<?>> facts =
                    GivenFile.of(RandomHistory.events(seed, COMMANDS)).live();
            for (LocalDate date : DATES) {
                List<HeldRole> roles = MemberOfStaff.rolesOn(date, TEACHER, facts, Given.ORGANISATION);
                assertThat(roles).extracting(role -> role.brin() + role.role()).doesNotHaveDuplicates();
                assertThat(roles).allSatisfy(role -> assertThat(Appointment.of(facts))
                        .anyMatch(a -> a.activeOn(date) && a.brin().equals(role.brin())));
                held += roles.size();
            }
        }
        assertThat(held).isGreaterThan(HISTORIES);
    }
}
