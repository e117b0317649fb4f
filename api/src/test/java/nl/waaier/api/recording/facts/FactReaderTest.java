package nl.waaier.api.recording.facts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.waaier.api.platform.person.Person;
import nl.waaier.api.platform.problem.Fault;
import nl.waaier.api.platform.problem.InvalidRequestException;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.OrganisationRule;
import nl.waaier.core.organisation.PromotionPolicies;
import nl.waaier.core.organisation.RightsRuleSets;
import nl.waaier.core.organisation.RoleCatalogue;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.testing.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body sent by hand comes to, and what is refused before a decision is asked. */
class FactReaderTest {

    private static final LocalDate DATE = LocalDate.of(2022, 1, 1);
    private static final Person PERSON = new Person(Given.TEACHER, Given.BOARD, "1", null, null, null, null, null);
    private static final Organisation ORGANISATION = new Organisation(
            "Stichting",
            Map.of(Given.SCHOOL, SchoolHistory.of(new School(Given.SCHOOL, "Lyceum", Sector.VO, null, null))),
            RoleCatalogue.DEFAULT,
            PromotionPolicies.NONE,
            List.of(),
            RightsRuleSets.NONE,
            Organisation.ROLE_REST_DAYS);

    private static FactReader reader() {
        return new FactReader(PERSON, ORGANISATION);
    }

    private static FactBody entry(String school, String role, String team) {
        return new FactBody.RoleEntry(school, role, DATE, "starter", null, team, null, null, null, null);
    }

    private static FactBody exit(String school, String role) {
        return new FactBody.RoleExit(school, role, DATE, null, null, null);
    }

    private static List<String> faults(FactBody body) {
        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> body.read(reader()));
        return requireNonNull(refusal.problem().getFaults()).stream()
                .map(Fault::field)
                .toList();
    }

    private static Rule refusal(FactBody body) {
        return catchThrowableOfType(RuleBroken.class, () -> body.read(reader())).rule();
    }

    @Test
    void aRoleTakesDomainAndLevelFromTheCatalogue() {
        assertThat(entry("16AH", "mentor", "onderbouw").read(reader()))
                .isEqualTo(Given.role("mentor").inTeam("onderbouw").enteredOn("2022-01-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "A 12/3", "1234567890123456789012345678901234567890"})
    void everyVolgnummerThatCanBeImportedCanBeNamed(String volgnummer) {
        assertThat(new FactBody.AppointmentEnd(volgnummer, DATE, null).read(reader()))
                .isEqualTo(new AppointmentEnded(Given.TEACHER, Given.BOARD, volgnummer, DATE, null));
    }

    @Test
    void aTextOutOfItsBoundsIsAFaultOfItsField() {
        assertThat(faults(new FactBody.AppointmentEnd("1".repeat(41), DATE, null)))
                .containsExactly("appointmentId");
        assertThat(faults(entry("16AH", "De Mentor", "t".repeat(101)))).containsExactly("role", "team");
        assertThat(faults(exit("16AH", "r".repeat(61)))).containsExactly("role");
    }

    @Test
    void whatCannotBeReadWithoutTheOrganisationBreaksARuleAndTheCoreAsksTheRest() {
        assertThat(refusal(entry("16AH", "tovenaar", "onderbouw"))).isEqualTo(OrganisationRule.ROLE_IN_CATALOGUE);
        assertThat(exit("02XY", "mentor").read(reader())).isNotNull();
        assertThat(exit("16AH", "lid-registercommissie").read(reader())).isNotNull();
    }
}
