package nl.waaier.core.organisation.board;

import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.command.BoardCommand;
import nl.waaier.core.organisation.command.DefineRole;
import nl.waaier.core.organisation.command.PublishFigures;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.testing.Refusals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final School LYCEUM = school("Lyceum", Sector.VO);
    private static final BoardRegistered NAMED = new BoardRegistered(BOARD, "Stichting", null);
    private static final SchoolRegistered KNOWN =
            new SchoolRegistered(BOARD, SCHOOL, "Lyceum", Sector.VO, "Utrecht", true, null);
    private static final TeacherRole DRAMA = drama("Dramacoach", CareerDomain.LEERLINGEN);
    private static final RoleDefined DRAMA_DEFINED = new RoleDefined(
            BOARD, "dramacoach", "Dramacoach", "Drama coach", CareerDomain.LEERLINGEN, null, null, null);

    private static School school(String name, Sector sector) {
        return new School(SCHOOL, name, sector, "Utrecht", true);
    }

    private static TeacherRole drama(String dutchName, CareerDomain domain) {
        return new TeacherRole("dramacoach", dutchName, "Drama coach", domain, null, null);
    }

    private static ResultValidator<Board> outcome(BoardCommand command, BoardEvent... given) {
        AggregateTestFixture<Board> fixture = new AggregateTestFixture<>(Board.class);
        fixture.setReportIllegalStateChange(given.length > 0);
        return (given.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(given))).when(command);
    }

    private static RegisterSchool register(School school) {
        return new RegisterSchool(BOARD, "Stichting", school, null, false);
    }

    @Test
    void aFirstSchoolMakesTheBoardKnownToo() {
        outcome(register(LYCEUM)).expectEvents(NAMED, KNOWN).expectResultMessagePayload(2);
    }

    @Test
    void aDryRunRecordsNothing() {
        outcome(new RegisterSchool(BOARD, "Stichting", LYCEUM, null, true))
                .expectNoEvents()
                .expectResultMessagePayload(2);
    }

    @Test
    void whatIsKnownChangesNothing() {
        outcome(register(LYCEUM), NAMED, KNOWN).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void aSchoolGetsAnotherName() {
        outcome(register(school("College", Sector.VO)), NAMED, KNOWN)
                .expectEvents(new SchoolRegistered(BOARD, SCHOOL, "College", Sector.VO, "Utrecht", true, null));
    }

    @Test
    void aBoardGetsAnotherName() {
        outcome(new RegisterSchool(BOARD, "Vereniging", LYCEUM, null, false), NAMED, KNOWN)
                .expectEvents(new BoardRegistered(BOARD, "Vereniging", null));
    }

    @Test
    void aBoardHasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegisterSchool(BOARD, " ", LYCEUM, null, false));
    }

    @Test
    void aSchoolKeepsItsSector() {
        outcome(register(school("Lyceum", Sector.MBO)), NAMED, KNOWN)
                .expectException(RuleBroken.class)
                .expectExceptionMessage(OrganisationRule.SCHOOL_KEEPS_SECTOR.code())
                .expectNoEvents();
        Refusals.saw(OrganisationRule.SCHOOL_KEEPS_SECTOR);
    }

    @Test
    void figuresOfADateArePublishedOnce() {
        FiguresPublished published = new FiguresPublished(BOARD, LocalDate.of(2024, 10, 1));
        PublishFigures again = new PublishFigures(BOARD, published.referenceDate());
        outcome(again).expectEvents(published).expectResultMessagePayload(1);
        outcome(again, published).expectNoEvents().expectResultMessagePayload(0);
        outcome(new PublishFigures(BOARD, LocalDate.of(2025, 10, 1)), published).expectResultMessagePayload(1);
    }

    @Test
    void aBoardExtendsTheCatalogue() {
        outcome(new DefineRole(BOARD, DRAMA)).expectEvents(DRAMA_DEFINED).expectResultMessagePayload(1);
    }

    @Test
    void aRoleThatIsKnownJustSoChangesNothing() {
        outcome(new DefineRole(BOARD, DRAMA), DRAMA_DEFINED).expectNoEvents().expectResultMessagePayload(0);
    }

    @Test
    void aRoleGetsAnotherName() {
        outcome(new DefineRole(BOARD, drama("Coach drama", CareerDomain.LEERLINGEN)), DRAMA_DEFINED)
                .expectEvents(new RoleDefined(
                        BOARD, "dramacoach", "Coach drama", "Drama coach", CareerDomain.LEERLINGEN, null, null, null));
    }

    @Test
    void aRoleKeepsItsDomain() {
        outcome(new DefineRole(BOARD, drama("Dramacoach", CareerDomain.COLLEGAS)), DRAMA_DEFINED)
                .expectException(RuleBroken.class)
                .expectExceptionMessage(OrganisationRule.ROLE_KEEPS_DOMAIN.code())
                .expectNoEvents();
    }

    @Test
    void aRoleOfTheDefaultCatalogueKeepsItsDomainToo() {
        TeacherRole mentor = new TeacherRole("mentor", "Mentor", "Mentor", CareerDomain.COLLEGAS, null, null);
        outcome(new DefineRole(BOARD, mentor)).expectException(RuleBroken.class).expectNoEvents();
    }
}
