package nl.waaier.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.waaier.api.eventstore.UnitsOfWork;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.command.DefineRole;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.Sector;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A board's organisation is what its own events say. */
class EventSourcedOrganisationsTest {

    private static final BoardNumber BOARD = new BoardNumber("41234");
    private static final School SCHOOL = new School(new Brin("16AH"), "Lyceum", Sector.VO, "Utrecht", true);
    private static final TeacherRole ROLE =
            new TeacherRole("tuinman", "Tuinman", "Gardener", CareerDomain.ORGANISEREN, null, null);

    @ParameterizedTest
    @EnumSource
    void whatWasRecordedAMomentAgoCounts(Databases.Kind kind, @TempDir Path directory) {
        try (ConfigurableApplicationContext node =
                EventStores.open(kind.url(directory), EventSourcedOrganisations.class)) {
            Organisations organisations = node.getBean(Organisations.class);
            CommandGateway commands = node.getBean(CommandGateway.class);
            assertThat(organisations.of(BOARD)).isEqualTo(Organisation.EMPTY);

            assertThat(commands.<Integer>sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, true)))
                    .isEqualTo(2);
            assertThat(organisations.of(BOARD)).as("dry run").isEqualTo(Organisation.EMPTY);

            node.getBean(UnitsOfWork.class).inOne(() -> {
                commands.sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, false));
                assertThat(organisations.of(BOARD).schools()).containsValue(SCHOOL);
                return commands.sendAndWait(new DefineRole(BOARD, ROLE));
            });

            Organisation organisation = organisations.of(BOARD);
            assertThat(organisation.name()).isEqualTo("Bestuur");
            assertThat(organisation.schools()).containsOnlyKeys(SCHOOL.brin()).containsValue(SCHOOL);
            assertThat(organisation.catalogue().find("tuinman")).contains(ROLE);
            assertThat(commands.<Integer>sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, false)))
                    .as("known already")
                    .isZero();
            assertThat(organisations.of(new BoardNumber("40000"))).isEqualTo(Organisation.EMPTY);
        }
    }
}
