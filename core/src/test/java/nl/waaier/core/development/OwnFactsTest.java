package nl.waaier.core.development;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.replaced;
import static nl.waaier.core.testing.Given.retracted;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.Audience.Reader;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reads what somebody recorded about the own development. */
class OwnFactsTest {

    private static final AppointmentStarted EMPLOYED = Given.appointment("1").started();
    private static final UUID KEY = new UUID(0, 1);

    private static AmbitionExpressed ambition(Audience audience) {
        return new AmbitionExpressed(
                TEACHER,
                BOARD,
                KEY,
                day("2021-08-01"),
                AmbitionKind.VAK,
                null,
                null,
                null,
                text("wiskunde erbij"),
                audience);
    }

    private static final AmbitionClosed LET_GO =
            new AmbitionClosed(TEACHER, BOARD, KEY, day("2022-08-01"), AmbitionOutcome.LOSGELATEN, null);

    private static List<Long> read(Reader reader, TeacherEvent... events) {
        return OwnFacts.shownTo(GivenFile.of(List.of(events)), reader).facts().stream()
                .map(RecordedFact::number)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsNamedReadsItAndNobodyElse(Reader reader) {
        assertThat(read(reader, EMPLOYED, ambition(Audience.OWN)))
                .isEqualTo(reader == Reader.AUTHOR ? List.of(0L, 1L) : List.of(0L));
        assertThat(read(reader, EMPLOYED, ambition(Audience.LEADER)))
                .isEqualTo(reader == Reader.AUTHOR || reader == Reader.LEADER ? List.of(0L, 1L) : List.of(0L));
        assertThat(read(reader, EMPLOYED, ambition(Audience.SCHOOL)))
                .isEqualTo(reader == Reader.NOBODY ? List.of(0L) : List.of(0L, 1L));
    }

    @Test
    void theEndOfAnAmbitionIsReadByWhoReadsTheAmbition() {
        assertThat(read(Reader.LEADER, ambition(Audience.LEADER), LET_GO)).containsExactly(0L, 1L);
        assertThat(read(Reader.LEADER, ambition(Audience.OWN), LET_GO)).isEmpty();
        assertThat(read(Reader.AUTHOR, ambition(Audience.OWN), LET_GO)).containsExactly(0L, 1L);
    }

    /** It could be asked for as it was known before, or among what was withdrawn. */
    @Test
    void whatIsNarrowedOrWithdrawnIsClosedForEarlierMomentsToo() {
        AmbitionExpressed shared = ambition(Audience.SCHOOL);
        assertThat(read(Reader.LEADER, shared, replaced(0, shared, 2, "liever niet"), ambition(Audience.OWN)))
                .isEmpty();
        assertThat(read(Reader.LEADER, shared, retracted(0, shared, "weg ermee")))
                .isEmpty();
        assertThat(read(Reader.AUTHOR, shared, retracted(0, shared, "weg ermee")))
                .containsExactly(0L);
    }

    @Test
    void whatWasWrittenBeforeItWasWidenedStaysWithItsAuthor() {
        AmbitionExpressed own = ambition(Audience.OWN);
        assertThat(read(Reader.LEADER, own, replaced(0, own, 2, "gedeeld"), ambition(Audience.LEADER)))
                .containsExactly(2L);
    }

    @Test
    void anEarlierWordingOfWhatIsSharedStillIsRead() {
        AmbitionExpressed first = ambition(Audience.LEADER);
        assertThat(read(Reader.LEADER, first, replaced(0, first, 2, "beter gezegd"), ambition(Audience.LEADER)))
                .containsExactly(0L, 2L);
    }

    @Test
    void openAmbitionsComeFirst() {
        AmbitionExpressed later = new AmbitionExpressed(
                TEACHER,
                BOARD,
                new UUID(0, 2),
                day("2020-08-01"),
                AmbitionKind.MOBILITEIT,
                null,
                null,
                null,
                text("ooit naar het buitenland"),
                Audience.OWN);
        List<Ambition> ambitions = Ambition.of(GivenFile.onRecord(ambition(Audience.OWN), LET_GO, later));
        assertThat(ambitions).extracting(a -> a.expressed().fact()).containsExactly(later, ambition(Audience.OWN));
        assertThat(ambitions).extracting(a -> a.closed() == null).containsExactly(true, false);
    }
}
