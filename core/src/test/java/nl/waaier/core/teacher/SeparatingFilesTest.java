package nl.waaier.core.teacher;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.ORGANISATION;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static nl.waaier.core.testing.Given.teacher;
import static nl.waaier.core.testing.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.waaier.core.shared.ErasureGround;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.command.GiveBackFacts;
import nl.waaier.core.teacher.command.TakeOverFacts;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.FactTexts;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.event.TextsErased;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.teacher.file.Withdrawal;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.GivenRole;
import nl.waaier.core.testing.RandomHistory;
import nl.waaier.core.testing.Refusals;
import org.junit.jupiter.api.Test;

/** Two files that were joined turn out to be of two people: each has its own again. */
class SeparatingFilesTest {

    private static final TeacherId OTHER = teacher(2);
    private static final GivenAppointment OURS = appointment("1");
    private static final GivenAppointment THEIRS =
            appointment("1").at("02XY").from("2018-08-01").fte("0.4");

    /** THEIRS as it is called in the file that took it over. */
    private static final GivenAppointment TAKEN =
            appointment("1b").at("02XY").from("2018-08-01").fte("0.4");

    private static TeacherFile other(TeacherFact... facts) {
        return GivenFile.after(
                TeacherFile.empty(OTHER, BOARD),
                List.of(facts).stream()
                        .map(fact -> Retold.of(fact, OTHER, Map.of()))
                        .toList());
    }

    /** Two files that were joined, and what was recorded since. */
    private record Joined(TeacherFile before, TeacherFile given, TeacherFile file, Map<String, String> renumbered) {

        static Joined of(TeacherFile file, TeacherFile given, TeacherFact... since) {
            FileJoining joining =
                    TeacherDecisions.decide(file, new TakeOverFacts(TEACHER, BOARD, given.live(), ORGANISATION));
            Assume.that(joining.broken().isEmpty());
            return new Joined(
                    file,
                    given,
                    GivenFile.after(GivenFile.after(file, joining.taken()), List.of(since)),
                    joining.renumbered());
        }

        GiveBackFacts command() {
            long joined = before.lastNumber()
                    + TeacherDecisions.decide(before, new TakeOverFacts(TEACHER, BOARD, given.live(), ORGANISATION))
                            .taken()
                            .size();
            return new GiveBackFacts(
                    TEACHER,
                    BOARD,
                    before.lastNumber(),
                    joined,
                    given.live(),
                    renumbered,
                    ORGANISATION.succession(),
                    text("toch twee mensen"));
        }

        FileSeparating separating() {
            return TeacherDecisions.decide(file, command());
        }

        TeacherFile separated() {
            return GivenFile.after(file, Desk.decide(file, command()));
        }

        /** What the other file has from then on, told of its own teacher. */
        List<TeacherFact> returned() {
            TakeOverFacts back = new TakeOverFacts(OTHER, BOARD, separating().returned(), ORGANISATION);
            return TeacherDecisions.decide(TeacherFile.empty(OTHER, BOARD), back)
                    .taken();
        }
    }

    @Test
    void eachHasItsOwnAgainUnderItsOwnVolgnummer() {
        TeacherFile there = other(THEIRS.started(), THEIRS.fte("0.6").changedOn("2019-08-01"));
        Joined joined = Joined.of(GivenFile.of(OURS.started()), there);
        List<TeacherEvent> events = Desk.decide(joined.file(), joined.command());

        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(((FactRetracted) event).reason())
                .isEqualTo(text("toch twee mensen")));
        assertThat(GivenFile.live(joined.separated())).containsExactly(OURS.started());
        assertThat(joined.returned()).containsExactlyElementsOf(GivenFile.live(there));
        assertThat(joined.separating().stayed()).isEmpty();
    }

    @Test
    void whatBothHadBothKeep() {
        TeacherFile there = other(OURS.started(), OURS.fte("0.6").changedOn("2019-08-01"));
        Joined joined = Joined.of(GivenFile.of(OURS.started()), there);

        assertThat(GivenFile.live(joined.separated())).containsExactly(OURS.started());
        assertThat(joined.returned()).containsExactlyElementsOf(GivenFile.live(there));
    }

    @Test
    void whatWasRecordedSinceAboutWhatOnlyTheOtherHadGoesAlong() {
        Joined joined = Joined.of(
                GivenFile.of(OURS.started()),
                other(THEIRS.started()),
                TAKEN.endedOn("2020-07-31"),
                OURS.endedOn("2021-07-31"),
                mentorSince("2019-08-01"));

        assertThat(joined.returned())
                .containsExactlyElementsOf(GivenFile.live(other(THEIRS.started(), THEIRS.endedOn("2020-07-31"))));
        assertThat(GivenFile.live(joined.separated()))
                .containsExactly(OURS.started(), OURS.endedOn("2021-07-31"), mentorSince("2019-08-01"));
        assertThat(joined.separating().stayed())
                .as("told, for it may be of either")
                .containsExactly(3L, 4L);
    }

    @Test
    void whatWasWithdrawnSinceDoesNotComeBack() {
        Joined joined = Joined.of(GivenFile.of(OURS.started()), other(THEIRS.started(), THEIRS.endedOn("2020-07-31")));
        long end = joined.file().lastNumber();
        TeacherEvent withdrawn = new FactRetracted(
                TEACHER, BOARD, end, TAKEN.endedOn("2020-07-31").effectiveDate(), null, text("werkt er nog"));
        Joined since = new Joined(
                joined.before(),
                joined.given(),
                GivenFile.after(joined.file(), List.of(withdrawn)),
                joined.renumbered());

        assertThat(since.returned()).containsExactlyElementsOf(GivenFile.live(other(THEIRS.started())));
    }

    /** Whoever reads this file, such as the person whom it is about, reads nothing of the other person in it. */
    @Test
    void whatWasWrittenOfTheOtherPersonIsErased() {
        GivenRole coach = role("starterscoach").at("02XY");
        TeacherFact theirs = coach.noting(Given.decidedBy("mevrouw Jansen")).enteredOn("2019-08-01");
        TeacherFact ours = role("mentor").noting(Given.decidedBy("de rector")).enteredOn("2018-08-01");
        TeacherFact since = coach.noting(Given.decidedBy("mevrouw Pietersen")).leftOn("2021-07-31");
        Joined joined = Joined.of(GivenFile.of(OURS.started(), ours), other(THEIRS.started(), theirs), since);

        assertThat(Desk.decide(joined.file(), joined.command()).getFirst())
                .isEqualTo(new TextsErased(TEACHER, BOARD, null, ErasureGround.ONTERECHT, List.of(3L, 4L)));
        assertThat(GivenFile.facts(joined.separated().facts()))
                .containsExactly(
                        OURS.started(), ours, TAKEN.started(), FactTexts.erased(theirs), FactTexts.erased(since));
        assertThat(joined.separated().facts().getLast().withdrawal())
                .extracting(Withdrawal::reason)
                .as("why they were separated is about this person too")
                .isEqualTo(text("toch twee mensen"));
        assertThat(joined.returned()).contains(Retold.of(theirs, OTHER, Map.of()), Retold.of(since, OTHER, Map.of()));
    }

    @Test
    void whatStaysMustMakeSenseWithoutWhatLeaves() {
        Joined joined = Joined.of(
                GivenFile.of(
                        OURS.started(),
                        mentorSince("2014-08-01"),
                        role("mentor").leftOn("2016-07-31")),
                other(OURS.started(), mentorSince("2018-08-01")),
                role("mentor").leftOn("2020-07-31"));
        List<FilesJoined.Broken> broken = joined.separating().broken();
        broken.forEach(one -> Refusals.saw(one.rule()));

        assertThat(broken).extracting(FilesJoined.Broken::rule).containsOnly(FactRule.FACT_STILL_NEEDED);
        assertThat(Desk.refusal(joined.file(), joined.command())).contains(FactRule.FACT_STILL_NEEDED);
    }

    /** Whatever two files were joined: separated at once, each is as it was, and what was known in between stays known. */
    @Property(tries = 300)
    void separatedAtOnceEachIsAsItWas(@ForAll long seed, @ForAll long otherSeed) {
        TeacherFile here = GivenFile.of(RandomHistory.events(seed, 30));
        TeacherFile there =
                GivenFile.after(TeacherFile.empty(OTHER, BOARD), RandomHistory.events(otherSeed, 30, OTHER, BOARD));
        Joined joined = Joined.of(here, there);
        TeacherFile separated = joined.separated();

        assertThat(GivenFile.live(separated)).containsExactlyElementsOf(GivenFile.live(here));
        assertThat(joined.returned()).containsExactlyInAnyOrderElementsOf(GivenFile.live(there));
        Instant before = joined.file().recordedAt();
        assertThat(withoutTexts(separated.knownAt(before)))
                .isEqualTo(withoutTexts(joined.file().knownAt(before)));
    }

    private static List<TeacherFact> withoutTexts(List<RecordedFact<?>> facts) {
        return GivenFile.facts(facts).stream().map(FactTexts::erased).toList();
    }
}
