package nl.waaier.core.teacher;

import static nl.waaier.core.teacher.Story.given;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.TEACHER;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.retracted;
import static nl.waaier.core.testing.Given.text;

import java.util.UUID;
import nl.waaier.core.development.OwnRule;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.shared.AmbitionKind;
import nl.waaier.core.shared.AmbitionOutcome;
import nl.waaier.core.shared.Audience;
import nl.waaier.core.shared.ReflectionAngle;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.AmbitionClosed;
import nl.waaier.core.teacher.event.AmbitionExpressed;
import nl.waaier.core.teacher.event.ReflectionWritten;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import org.junit.jupiter.api.Test;

/** What people record about their own development. */
class OwnHandTest {

    private static final UUID KEY = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final AmbitionExpressed MENTOR = ambition("mentor", Audience.OWN);
    private static final AmbitionClosed REACHED = closed("2023-08-01");

    private static AmbitionExpressed ambition(String role, Audience audience) {
        return new AmbitionExpressed(
                TEACHER,
                BOARD,
                KEY,
                day("2021-08-01"),
                AmbitionKind.ROL,
                null,
                role,
                null,
                text("ik wil klassen begeleiden"),
                audience);
    }

    private static AmbitionClosed closed(String date) {
        return new AmbitionClosed(TEACHER, BOARD, KEY, day(date), AmbitionOutcome.BEREIKT, null);
    }

    private static ReflectionWritten reflection(UUID key) {
        return new ReflectionWritten(
                TEACHER,
                BOARD,
                key,
                day("2022-03-01"),
                "mentor",
                ReflectionAngle.HOUDING,
                text("ik luister nu langer"),
                Audience.OWN);
    }

    private static RecordFact recording(TeacherFact fact, boolean own) {
        return new RecordFact(fact, Given.ORGANISATION, own);
    }

    @Test
    void anAmbitionIsExpressedAndReached() {
        given(MENTOR).when(recording(REACHED, true)).then(REACHED);
    }

    @Test
    void nobodyElseRecordsWhatSomebodyWants() {
        given(Given.appointment("1").started()).when(recording(MENTOR, false)).refused(OwnRule.OWN_HAND);
    }

    @Test
    void nobodyElseChangesIt() {
        given(MENTOR)
                .when(new ReplaceFact(
                        0, ambition("mentor", Audience.SCHOOL), text("mag iedereen zien"), Given.ORGANISATION, false))
                .refused(OwnRule.OWN_HAND);
    }

    @Test
    void nobodyElseWithdrawsIt() {
        given(MENTOR)
                .when(new RetractFact(TEACHER, BOARD, 0, text("onzin"), Given.ORGANISATION, false))
                .refused(OwnRule.OWN_HAND);
    }

    @Test
    void itsAuthorSharesItByReplacingIt() {
        AmbitionExpressed shared = ambition("mentor", Audience.LEADER);
        given(MENTOR)
                .when(new ReplaceFact(0, shared, text("ik wil het bespreken"), Given.ORGANISATION, true))
                .then(Given.replaced(0, MENTOR, 2, "ik wil het bespreken"), shared);
    }

    @Test
    void itsAuthorWithdrawsIt() {
        given(MENTOR)
                .when(new RetractFact(TEACHER, BOARD, 0, text("toch niet"), Given.ORGANISATION, true))
                .then(retracted(0, MENTOR, "toch niet"));
    }

    @Test
    void anAmbitionThatWasClosedIsNotWithdrawnFromBelowIt() {
        given(MENTOR, REACHED)
                .when(new RetractFact(TEACHER, BOARD, 0, text("toch niet"), Given.ORGANISATION, true))
                .refused(FactRule.FACT_STILL_NEEDED);
    }

    @Test
    void anAmbitionIsClosedOnceAndNotBeforeItWasThere() {
        given(MENTOR, REACHED).when(recording(closed("2024-08-01"), true)).refused(OwnRule.AMBITION_OPEN);
        given(MENTOR).when(recording(closed("2020-08-01"), true)).refused(OwnRule.AMBITION_OPEN);
        given(reflection(KEY)).when(recording(REACHED, true)).refused(OwnRule.AMBITION_OPEN);
    }

    @Test
    void reflectionsStandSideBySideUnderKeysOfTheirOwn() {
        given(MENTOR).when(recording(reflection(OTHER), true)).then(reflection(OTHER));
        given(MENTOR).when(recording(reflection(KEY), true)).refused(OwnRule.OWN_KEY_ONCE);
    }

    @Test
    void aRoleThatIsWantedIsInTheCatalogue() {
        given(Given.appointment("1").started())
                .when(recording(ambition("astronaut", Audience.OWN), true))
                .refused(OrganisationRule.ROLE_IN_CATALOGUE);
    }
}
