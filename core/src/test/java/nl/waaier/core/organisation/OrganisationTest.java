package nl.waaier.core.organisation;

import static nl.waaier.core.shared.CareerStage.ERVAREN;
import static nl.waaier.core.testing.Given.BOARD;
import static nl.waaier.core.testing.Given.SCHOOL;
import static nl.waaier.core.testing.Given.appointment;
import static nl.waaier.core.testing.Given.day;
import static nl.waaier.core.testing.Given.mentorSince;
import static nl.waaier.core.testing.Given.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Refusals;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final Organisation KNOWN =
            Organisation.EMPTY.evolve(new SchoolRegistered(BOARD, SCHOOL, "Lyceum", Sector.VO, null, null, null));

    private static Optional<OrganisationRule> broken(TeacherFact fact) {
        Optional<OrganisationRule> rule = KNOWN.broken(fact);
        rule.ifPresent(Refusals::saw);
        return rule;
    }

    @Test
    void factsAreAboutSchoolsOfTheBoard() {
        assertThat(broken(appointment("1").started())).isEmpty();
        assertThat(broken(appointment("1").at("02XY").started())).hasValue(OrganisationRule.SCHOOL_OF_BOARD);
        assertThat(broken(role("mentor").at("02XY").enteredOn("2015-08-01")))
                .hasValue(OrganisationRule.SCHOOL_OF_BOARD);
        assertThat(broken(role("mentor").at("02XY").reached(ERVAREN, "2015-08-01")))
                .hasValue(OrganisationRule.SCHOOL_OF_BOARD);
    }

    @Test
    void rolesComeFromTheCatalogue() {
        assertThat(broken(mentorSince("2015-08-01"))).isEmpty();
        assertThat(broken(new RoleLeft(
                        appointment("1").teacherId(), BOARD, SCHOOL, "tovenaar", day("2015-08-01"), Notes.NONE)))
                .hasValue(OrganisationRule.ROLE_IN_CATALOGUE);
        assertThat(RoleCatalogue.DEFAULT.broken("tovenaar", day("2015-08-01")))
                .hasValue(OrganisationRule.ROLE_IN_CATALOGUE);
    }

    @Test
    void aRoleIsEnteredInItsOwnDomain() {
        RoleEntered mentor = mentorSince("2015-08-01");
        RoleEntered inOtherDomain = new RoleEntered(
                mentor.teacherId(),
                BOARD,
                SCHOOL,
                "mentor",
                CareerDomain.COLLEGAS,
                null,
                null,
                mentor.entryDate(),
                mentor.stage(),
                null,
                Notes.NONE);
        assertThat(broken(inOtherDomain)).hasValue(OrganisationRule.ROLE_KEEPS_DOMAIN);
    }

    @Test
    void anAbolishedRoleIsEnteredUpToItsLastDay() {
        assertThat(broken(role("lid-registercommissie").enteredOn("2021-12-31")))
                .isEmpty();
        assertThat(broken(role("lid-registercommissie").enteredOn("2022-01-01")))
                .hasValue(OrganisationRule.ROLE_ABOLISHED);
        assertThat(broken(role("lid-registercommissie").leftOn("2022-01-01"))).isEmpty();
    }

    @Test
    void theDefaultCatalogueHasAllFourDomains() {
        assertThat(RoleCatalogue.DEFAULT.roles().values())
                .hasSizeGreaterThan(40)
                .extracting(TeacherRole::domain)
                .contains(CareerDomain.values());
    }

    @Test
    void nobodyChangesTheDefaultCatalogue() {
        assertThatThrownBy(() -> RoleCatalogue.DEFAULT.roles().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
