package nl.waaier.core.ledger;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.GivenRight.RIGHT;
import static nl.waaier.core.testing.GivenRight.hoursAndEuros;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.TeacherFile;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.GivenFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Accounts worked out by hand, of the school year 2014/2015 where none is named, which has 365 days. Articles are those of the CAO
 * VO as of November 2014: 17.4 hours, 17.5 euros, 17.6 by school year and lapse, 17.7 assigned activities. That a right is pro
 * rata follows from 17.7 lid 3, which excepts assigned activities only from article 6.1 lid 2.
 */
class RightsAccountTest {

    private static final String YEAR = "2014/2015";

    /** Full-time, from 1 August 2014, until told otherwise. */
    private static final GivenAppointment TEACHER = appointment("1");

    private static RightsAccount on(String date, String year, RightsRuleSets sets, TeacherFact... facts) {
        return RightsAccount.of(GivenFile.onRecord(facts), sets, SchoolYear.parse(year), day(date));
    }

    private static RightsAccount on(String date, TeacherFact... facts) {
        return on(date, YEAR, RightsRuleSets.NONE, facts);
    }

    private static HoursAndEuros granted(TeacherFact... facts) {
        return on("2014-08-01", facts).granted();
    }

    private static RightsRuleSet set(
            String code,
            Sector sector,
            String from,
            @Nullable String until,
            HoursAndEuros perYear,
            boolean proRata,
            RightsBasis basis) {
        return new RightsRuleSet(
                code,
                sector,
                StaffCategory.OP,
                day(from),
                until == null ? null : day(until),
                perYear,
                proRata,
                basis,
                "besluit van het bestuur");
    }

    private static RightsRuleSets sets(RightsRuleSet... adopted) {
        Organisation organisation = Organisation.EMPTY;
        for (RightsRuleSet set : adopted) {
            organisation = organisation.evolve(new RightsRuleSetAdopted(BOARD, set));
        }
        return organisation.rights();
    }

    /** The agreement goes on as it was. */
    private static final RightsRuleSets GOES_ON =
            sets(set("cao-verder", Sector.VO, "2015-08-01", null, hoursAndEuros("83", "600"), true, RightsBasis.CAO));

    /** 1. Art. 17.4 lid 1, 17.5 lid 1. */
    @Test
    void aTeacherHas83HoursAnd600Euros() {
        assertThat(granted(TEACHER.started())).isEqualTo(hoursAndEuros("83", "600"));
    }

    /** 2. Art. 17.4 lid 3, 17.5 lid 3. */
    @Test
    void supportStaffHave40HoursAnd500Euros() {
        assertThat(granted(TEACHER.scale("7").category(17).started())).isEqualTo(hoursAndEuros("40", "500"));
    }

    /** 3. Art. 17.7 lid 3 with 6.1 lid 2: 83 x 0.6 and 600 x 0.6. */
    @Test
    void whoWorksLessHasPartOfIt() {
        assertThat(granted(TEACHER.fte("0.6").started())).isEqualTo(hoursAndEuros("49.8", "360"));
    }

    /** 4. 181 of 365 days: 83 x 181 / 365 = 41.15890, 600 x 181 / 365 = 297.53424. */
    @Test
    void whoBeginsDuringTheYearHasPartOfIt() {
        assertThat(granted(TEACHER.from("2015-02-01").started())).isEqualTo(hoursAndEuros("41.1589", "297.5342"));
    }

    /** 5. 153 days: 83 x 153 / 365 = 34.79178, 600 x 153 / 365 = 251.50684. From the first day on, since the end is known. */
    @Test
    void whoLeavesDuringTheYearHasPartOfIt() {
        assertThat(granted(TEACHER.started(), TEACHER.endedOn("2014-12-31")))
                .isEqualTo(hoursAndEuros("34.7918", "251.5068"));
    }

    /** 6. 153 days full-time and 212 half: 83 x 259 / 365 = 58.89589, 600 x 259 / 365 = 425.75342. */
    @Test
    void anotherFteCountsFromItsDay() {
        assertThat(granted(TEACHER.started(), TEACHER.fte("0.5").changedOn("2015-01-01")))
                .isEqualTo(hoursAndEuros("58.8959", "425.7534"));
    }

    /** 7. 153 days of 0.8 as support staff, 212 as a teacher: (40 x 122.4 + 83 x 212) / 365 = 61.62192, (500 x 122.4 + 600 x 212) / 365 = 516.16438. */
    @Test
    void anotherCategoryCountsFromItsDay() {
        GivenAppointment assistant = TEACHER.scale("7").category(12).fte("0.8");
        assertThat(granted(
                        assistant.started(),
                        assistant.endedOn("2014-12-31"),
                        appointment("2").from("2015-01-01").started()))
                .isEqualTo(hoursAndEuros("61.6219", "516.1644"));
    }

    /** 8. 0.4 + 0.5 fte. */
    @Test
    void arbeidsrelatiesAtTwoSchoolsAddUp() {
        assertThat(granted(
                        TEACHER.fte("0.4").started(),
                        appointment("2").at("02XY").fte("0.5").started()))
                .isEqualTo(hoursAndEuros("74.7", "540"));
    }

    /** 9. Half of 83 and 600, and half of 40 and 500. */
    @Test
    void arbeidsrelatiesOfTwoCategoriesAddUp() {
        assertThat(granted(
                        TEACHER.fte("0.5").started(),
                        appointment("2").scale("7").category(15).fte("0.5").started()))
                .isEqualTo(hoursAndEuros("61.5", "550"));
    }

    /** 10. 61 and 122 days: 83 x 183 / 365 = 41.61370, 600 x 183 / 365 = 300.82192. */
    @Test
    void twoTimesOfReplacementInAYearAddUp() {
        assertThat(granted(
                        TEACHER.asReplacement().started(),
                        TEACHER.endedOn("2014-09-30"),
                        appointment("2").asReplacement().from("2015-04-01").started()))
                .isEqualTo(hoursAndEuros("41.6137", "300.8219"));
    }

    /** 11. 83 / 365 = 0.22740, 600 / 365 = 1.64384. */
    @Test
    void oneDayCounts() {
        assertThat(granted(TEACHER.started(), TEACHER.endedOn("2014-08-01")))
                .isEqualTo(hoursAndEuros("0.2274", "1.6438"));
    }

    /** 12. Art. 17.4 and 17.5 are about teachers and support staff. */
    @Test
    void directorsHaveNoneByThisAgreement() {
        assertThat(on("2014-08-01", TEACHER.scale("14").category(2).started()).isEmpty())
                .isTrue();
    }

    /** 13. Art. 17.4 lid 2, 17.5 lid 2: 83 - 20 and 600 - 150, from the day on. */
    @Test
    void whatIsSpentByOwnChoiceCountsFromItsDay() {
        TeacherFact[] facts = {TEACHER.started(), RIGHT.spent("2014-11-15", "20", "150")};
        assertThat(on("2014-11-14", facts).left()).isEqualTo(hoursAndEuros("83", "600"));
        assertThat(on("2014-11-15", facts).spent()).isEqualTo(hoursAndEuros("20", "150"));
        assertThat(on("2014-11-15", facts).left()).isEqualTo(hoursAndEuros("63", "450"));
    }

    /** 14. Art. 17.4 lid 2, 17.7 lid 2: at the employer's cost until there is consent. */
    @Test
    void whatIsAssignedCountsFromTheDayOfConsent() {
        TeacherFact[] facts = {
            TEACHER.started(),
            RIGHT.assigned("A1", "2014-10-06", "8", "125"),
            RIGHT.consented("A1", "2014-10-10", "8", "125")
        };
        assertThat(on("2014-10-09", facts).withoutConsent()).isEqualTo(hoursAndEuros("8", "125"));
        assertThat(on("2014-10-09", facts).left()).isEqualTo(hoursAndEuros("83", "600"));
        assertThat(on("2014-10-10", facts).withoutConsent()).isEqualTo(HoursAndEuros.NONE);
        assertThat(on("2014-10-10", facts).assigned()).isEqualTo(hoursAndEuros("8", "125"));
        assertThat(on("2014-10-10", facts).left()).isEqualTo(hoursAndEuros("75", "475"));
    }

    /** 15. The same: of 16 hours 8 were consented to. */
    @Test
    void consentCoversWhatWasConsentedTo() {
        RightsAccount account = on(
                "2015-01-01",
                TEACHER.started(),
                RIGHT.assigned("A1", "2014-10-06", "16", "0"),
                RIGHT.consented("A1", "2014-10-10", "8", "0"));
        assertThat(account.assigned()).isEqualTo(hoursAndEuros("8", "0"));
        assertThat(account.withoutConsent()).isEqualTo(hoursAndEuros("8", "0"));
    }

    /** 16. Art. 17.6: 83 - 20, 600 - 150. */
    @Test
    void whatIsLeftLapsesAfter31July() {
        TeacherFact[] facts = {TEACHER.started(), RIGHT.spent("2014-11-15", "20", "150")};
        assertThat(on("2015-07-31", facts).lapsing()).isEqualTo(hoursAndEuros("63", "450"));
        assertThat(on("2015-07-31", facts).lapsed()).isEqualTo(HoursAndEuros.NONE);
        assertThat(on("2015-08-01", facts).lapsed()).isEqualTo(hoursAndEuros("63", "450"));
        assertThat(on("2015-08-01", facts).left()).isEqualTo(HoursAndEuros.NONE);
    }

    /** 17. Art. 17.6, last sentence: of 33 hours 20 go along, 13 lapse; the 600 euros lapse. The next year has 83 + 20. */
    @Test
    void whatIsAgreedIsCarriedOver() {
        TeacherFact[] facts = {
            TEACHER.started(), RIGHT.spent("2014-11-15", "50", "0"), RIGHT.carriedOver(YEAR, "2015-06-01", "20", "0")
        };
        RightsAccount ended = on("2015-08-01", facts);
        assertThat(ended.carriedOver()).isEqualTo(hoursAndEuros("20", "0"));
        assertThat(ended.lapsed()).isEqualTo(hoursAndEuros("13", "600"));
        assertThat(on("2015-07-31", facts).lapsing()).isEqualTo(hoursAndEuros("13", "600"));
        RightsAccount next = on("2015-08-01", "2015/2016", GOES_ON, facts);
        assertThat(next.carriedIn()).isEqualTo(hoursAndEuros("20", "0"));
        assertThat(next.left()).isEqualTo(hoursAndEuros("103", "600"));
    }

    /** 18. The same: 13 hours are left, 20 were agreed. */
    @Test
    void noMoreIsCarriedOverThanIsLeft() {
        RightsAccount ended = on(
                "2015-08-01",
                TEACHER.started(),
                RIGHT.spent("2014-11-15", "70", "600"),
                RIGHT.carriedOver(YEAR, "2015-06-01", "20", "100"));
        assertThat(ended.carriedOver()).isEqualTo(hoursAndEuros("13", "0"));
        assertThat(ended.lapsed()).isEqualTo(HoursAndEuros.NONE);
    }

    /** 19. Art. 17.6 twice: 83, then 83 + 83, then what is left of both lapses. */
    @Test
    void whatWasCarriedOverLapsesAYearLater() {
        TeacherFact[] facts = {TEACHER.started(), RIGHT.carriedOver(YEAR, "2015-06-01", "83", "0")};
        RightsAccount next = on("2016-08-01", "2015/2016", GOES_ON, facts);
        assertThat(next.lapsed()).isEqualTo(hoursAndEuros("166", "600"));
        assertThat(on("2016-08-01", "2016/2017", GOES_ON, facts).carriedIn()).isEqualTo(HoursAndEuros.NONE);
    }

    /** 20. Recorded on 10 September: until then 83 hours had lapsed, since then 73. */
    @Test
    void aCorrectionAfter31JulyChangesWhatIsKnownSince() {
        List<TeacherEvent> events = List.of(TEACHER.started(), RIGHT.spent("2015-06-20", "10", "0"));
        List<Instant> moments = List.of(Instant.parse("2014-08-01T08:00:00Z"), Instant.parse("2015-09-10T08:00:00Z"));
        TeacherFile file = GivenFile.after(GivenFile.EMPTY, number -> moments.get((int) number), events);
        assertThat(knownAt(file, "2015-09-09T00:00:00Z").lapsed()).isEqualTo(hoursAndEuros("83", "600"));
        assertThat(knownAt(file, "2015-09-11T00:00:00Z").lapsed()).isEqualTo(hoursAndEuros("73", "600"));
    }

    private static RightsAccount knownAt(TeacherFile file, String moment) {
        return RightsAccount.of(
                file.knownAt(Instant.parse(moment)), RightsRuleSets.NONE, SchoolYear.parse(YEAR), day("2015-09-30"));
    }

    /** 21. 2015/2016 has 366 days, 184 of the one and 182 of the other: (80 x 184 + 90 x 182) / 366 = 84.97268, (600 x 184 + 500 x 182) / 366 = 550.27322. */
    @Test
    void anotherAgreementInTheMiddleOfAYearCountsFromItsDay() {
        RightsRuleSets sets = sets(
                set("een", Sector.VO, "2015-08-01", "2016-01-31", hoursAndEuros("80", "600"), true, RightsBasis.CAO),
                set("twee", Sector.VO, "2016-02-01", null, hoursAndEuros("90", "500"), true, RightsBasis.CAO));
        assertThat(on("2015-08-01", "2015/2016", sets, TEACHER.started()).granted())
                .isEqualTo(hoursAndEuros("84.9727", "550.2732"));
    }

    /** 22. Art. 17.4 lid 1, at least: (83 x 153 + 100 x 212) / 365 = 92.87397, which is 9.8740 more. */
    @Test
    void whatABoardGivesMoreIsToldApart() {
        RightsRuleSets sets = sets(
                set("ruimer", Sector.VO, "2015-01-01", null, hoursAndEuros("100", "600"), true, RightsBasis.BESTUUR));
        RightsAccount account = on("2014-08-01", YEAR, sets, TEACHER.started());
        assertThat(account.byAgreement()).isEqualTo(hoursAndEuros("83", "600"));
        assertThat(account.raised()).isEqualTo(hoursAndEuros("9.874", "0"));
    }

    /** 23. A board told a later agreement that gives more than its own decision of before: nobody gets less than the agreement. */
    @Test
    void nobodyGetsLessThanTheAgreement() {
        RightsRuleSets sets = sets(
                set("ruimer", Sector.VO, "2015-08-01", null, hoursAndEuros("90", "600"), true, RightsBasis.BESTUUR),
                set("cao-later", Sector.VO, "2015-08-01", null, hoursAndEuros("80", "700"), true, RightsBasis.CAO));
        RightsAccount account = on("2015-08-01", "2015/2016", sets, TEACHER.started());
        assertThat(account.granted()).isEqualTo(hoursAndEuros("90", "700"));
        assertThat(account.raised()).isEqualTo(hoursAndEuros("10", "0"));
    }

    /** 24. What is not pro rata is whole for whoever is there on any day, and adds up with another sector's. */
    @Test
    void whatIsNotProRataIsWholeAndSectorsAddUp() {
        RightsRuleSets sets =
                sets(set("bo", Sector.BO, "2014-08-01", null, hoursAndEuros("80", "500"), false, RightsBasis.CAO));
        GivenAppointment primary =
                appointment("2").at("02XY").in(Sector.BO).scale("LA").fte("0.4").from("2015-03-01");
        assertThat(on("2014-08-01", YEAR, sets, primary.started()).granted()).isEqualTo(hoursAndEuros("80", "500"));
        assertThat(on("2014-08-01", YEAR, sets, TEACHER.fte("0.5").started(), primary.started())
                        .granted())
                .isEqualTo(hoursAndEuros("121.5", "800"));
    }

    /** 25. 41.5 - 60 hours: what history shows is told, and does not lapse. */
    @Test
    void whatIsOverdrawnIsTold() {
        TeacherFact[] facts = {TEACHER.fte("0.5").started(), RIGHT.spent("2014-11-15", "60", "0")};
        assertThat(on("2014-12-01", facts).isOverdrawn()).isTrue();
        assertThat(on("2015-08-01", facts).left()).isEqualTo(hoursAndEuros("-18.5", "0"));
        assertThat(on("2015-08-01", facts).lapsed()).isEqualTo(hoursAndEuros("0", "300"));
    }

    /** What comes with the product is of one school year, and of no other sector. */
    @Test
    void ofOtherYearsAndSectorsNothingIsClaimed() {
        assertThat(on("2015-08-01", "2015/2016", RightsRuleSets.NONE, TEACHER.started())
                        .granted())
                .isEqualTo(HoursAndEuros.NONE);
        assertThat(granted(TEACHER.in(Sector.MBO).started())).isEqualTo(HoursAndEuros.NONE);
    }
}
