package nl.waaier.core.ledger;

import static nl.waaier.core.testing.GivenRight.hoursAndEuros;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.organisation.event.RightsRuleSet;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.shared.HoursAndEuros;
import nl.waaier.core.shared.RightsBasis;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.shared.StaffCategory;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenFile;
import nl.waaier.core.testing.RandomHistory;

/** What holds for the accounts that follow from any history. */
class RightsAccountPropertiesTest {

    private static final RightsRuleSets SETS = Organisation.EMPTY
            .evolve(new RightsRuleSetAdopted(
                    Given.BOARD,
                    new RightsRuleSet(
                            "cao",
                            Sector.VO,
                            StaffCategory.OP,
                            Given.day("2015-08-01"),
                            null,
                            hoursAndEuros("83", "600"),
                            true,
                            RightsBasis.CAO,
                            "cao")))
            .evolve(new RightsRuleSetAdopted(
                    Given.BOARD,
                    new RightsRuleSet(
                            "bestuur",
                            Sector.VO,
                            StaffCategory.OP,
                            Given.day("2018-01-01"),
                            null,
                            hoursAndEuros("90.5", "600"),
                            true,
                            RightsBasis.BESTUUR,
                            "besluit")))
            .rights();

    private static RightsAccount account(List<RecordedFact<?>> facts, int year, int day) {
        SchoolYear of = new SchoolYear(year);
        LocalDate date = of.firstDay().plusDays(day);
        return RightsAccount.of(facts, SETS, of, date);
    }

    @Property(tries = 500)
    void whatIsGrantedIsSpentCarriedOverLapsedOrLeft(
            @ForAll long seed,
            @ForAll @IntRange(min = 2012, max = 2024) int year,
            @ForAll @IntRange(max = 800) int day) {
        RightsAccount account =
                account(GivenFile.of(RandomHistory.events(seed, 60)).live(), year, day);
        assertThat(account.spent()
                        .plus(account.assigned())
                        .plus(account.carriedOver())
                        .plus(account.lapsed())
                        .plus(account.left()))
                .isEqualTo(account.granted().plus(account.carriedIn()));
        for (HoursAndEuros never : List.of(
                account.byAgreement(),
                account.raised(),
                account.carriedIn(),
                account.carriedOver(),
                account.lapsed(),
                account.lapsing(),
                account.withoutConsent())) {
            assertThat(never.isShortOf(HoursAndEuros.NONE)).isFalse();
        }
    }

    @Property(tries = 300)
    void whatAYearCarriesOverTheNextCarriesIn(@ForAll long seed, @ForAll @IntRange(min = 2012, max = 2024) int year) {
        List<RecordedFact<?>> facts =
                GivenFile.of(RandomHistory.events(seed, 60)).live();
        SchoolYear one = new SchoolYear(year);
        LocalDate later = one.lastDay().plusDays(40);
        assertThat(RightsAccount.of(facts, SETS, one.plus(1), later).carriedIn())
                .isEqualTo(RightsAccount.of(facts, SETS, one, later).carriedOver());
    }

    @Property(tries = 300)
    void asKnownAtAMomentIsTheAccountOfWhatWasRecordedUntilThen(
            @ForAll long seed,
            @ForAll @IntRange(min = 2012, max = 2024) int year,
            @ForAll @IntRange(max = 60) int known) {
        List<TeacherEvent> events = RandomHistory.events(seed, 60);
        TeacherFile file = GivenFile.of(events);
        int until = Math.min(known, events.size());
        Instant moment = until == 0
                ? Instant.EPOCH
                : GivenFile.of(events.subList(0, until)).recordedAt();
        assertThat(account(file.knownAt(moment), year, 400))
                .isEqualTo(account(GivenFile.of(events.subList(0, until)).live(), year, 400));
    }

    @Property(tries = 300)
    void theOrderOfRecordingNeverShows(@ForAll long seed, @ForAll long shuffle) {
        List<RecordedFact<?>> facts =
                GivenFile.of(RandomHistory.events(seed, 60)).live();
        List<RecordedFact<?>> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(account(shuffled, 2016, 200)).isEqualTo(account(facts, 2016, 200));
    }
}
