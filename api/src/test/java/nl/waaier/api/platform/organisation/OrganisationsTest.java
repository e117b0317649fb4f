package nl.waaier.api.platform.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.api.testing.HistoricClock;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.organisation.School;
import nl.waaier.core.organisation.SchoolHistory;
import nl.waaier.core.organisation.TeacherRole;
import nl.waaier.core.organisation.command.DefineRole;
import nl.waaier.core.organisation.command.RegisterSchool;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.CareerDomain;
import nl.waaier.core.shared.Sector;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A board's organisation is what its own events say. */
class OrganisationsTest {

    private static final BoardNumber BOARD = new BoardNumber("41234");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final School SCHOOL = new School(new Brin("16AH"), "Lyceum", Sector.VO, "Utrecht", true);
    private static final TeacherRole ROLE =
            new TeacherRole("tuinman", "Tuinman", "Gardener", CareerDomain.ORGANISEREN, null, null);

    @ParameterizedTest
    @EnumSource
    void whatWasRecordedAMomentAgoCounts(Databases.Kind kind, @TempDir Path directory) {
        try (ConfigurableApplicationContext node =
                EventStores.open(kind.url(directory), BoardEvents.class, Organisations.class)) {
            Organisations organisations = node.getBean(Organisations.class);
            CommandGateway commands = node.getBean(CommandGateway.class);
            assertThat(organisations.of(BOARD)).isEqualTo(Organisation.EMPTY);

            assertThat(commands.<Integer>sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, null, true)))
                    .isEqualTo(2);
            assertThat(organisations.of(BOARD)).as("dry run").isEqualTo(Organisation.EMPTY);

            node.getBean(UnitsOfWork.class).inOne(() -> {
                commands.sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, null, false));
                assertThat(organisations.of(BOARD).schools()).containsValue(SchoolHistory.of(SCHOOL));
                return commands.sendAndWait(new DefineRole(BOARD, ROLE));
            });

            Organisation organisation = organisations.of(BOARD);
            assertThat(organisation.name()).isEqualTo("Bestuur");
            assertThat(organisation.schools()).containsOnlyKeys(SCHOOL.brin()).containsValue(SchoolHistory.of(SCHOOL));
            assertThat(organisation.catalogue().find("tuinman")).contains(ROLE);
            assertThat(commands.<Integer>sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, null, false)))
                    .as("known already")
                    .isZero();
            assertThat(organisations.of(new BoardNumber("40000"))).isEqualTo(Organisation.EMPTY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSeenInATransactionThatWasRolledBackIsForgotten(Databases.Kind kind, @TempDir Path directory) {
        try (ConfigurableApplicationContext node =
                EventStores.open(kind.url(directory), BoardEvents.class, Organisations.class)) {
            Organisations organisations = node.getBean(Organisations.class);
            CommandGateway commands = node.getBean(CommandGateway.class);
            TeacherRole other = new TeacherRole("imker", "Imker", "Beekeeper", CareerDomain.ORGANISEREN, null, null);
            commands.sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, null, false));
            assertThatThrownBy(() -> node.getBean(UnitsOfWork.class).inOne(() -> {
                        commands.sendAndWait(new DefineRole(BOARD, ROLE));
                        assertThat(organisations.of(BOARD).catalogue().find("tuinman"))
                                .isPresent();
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            assertThat(organisations.of(BOARD).catalogue().find("tuinman"))
                    .as("none has its number")
                    .isEmpty();

            assertThatThrownBy(() -> node.getBean(UnitsOfWork.class).inOne(() -> {
                        commands.sendAndWait(new DefineRole(BOARD, ROLE));
                        organisations.of(BOARD);
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            commands.sendAndWait(new DefineRole(BOARD, other));
            assertThat(organisations.of(BOARD).catalogue().find("tuinman"))
                    .as("another has its number")
                    .isEmpty();
            assertThat(organisations.of(BOARD).catalogue().find("imker")).isPresent();
        }
    }

    @Test
    void howManyBoardsAreRememberedIsBoundedAndAForgottenOneIsReadAgain(@TempDir Path directory) {
        try (ConfigurableApplicationContext node =
                EventStores.open(Databases.Kind.H2.url(directory), BoardEvents.class)) {
            Organisations organisations = new Organisations(node.getBean(BoardEvents.class), 2);
            List<BoardNumber> boards = IntStream.range(41_000, 41_010)
                    .mapToObj(number -> new BoardNumber(Integer.toString(number)))
                    .toList();
            boards.forEach(board -> node.getBean(CommandGateway.class)
                    .sendAndWait(new RegisterSchool(board, "Bestuur " + board.value(), SCHOOL, null, false)));
            for (int round = 0; round < 2; round++) {
                assertThat(boards)
                        .allSatisfy(board ->
                                assertThat(organisations.of(board).name()).isEqualTo("Bestuur " + board.value()));
            }
            assertThat(organisations.size()).isBetween(1L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKnownEarlierIsWhatWasRecordedUntilThen(Databases.Kind kind, @TempDir Path directory) {
        try (ConfigurableApplicationContext node =
                EventStores.open(kind.url(directory), BoardEvents.class, Organisations.class, HistoricClock.class)) {
            Organisations organisations = node.getBean(Organisations.class);
            CommandGateway commands = node.getBean(CommandGateway.class);
            HistoricClock clock = node.getBean(HistoricClock.class);
            clock.set(NOON);
            School renamed = new School(SCHOOL.brin(), "Gymnasium", Sector.VO, "Utrecht", true);
            commands.sendAndWait(new RegisterSchool(BOARD, "Bestuur", SCHOOL, null, false));
            clock.set(NOON.plusMillis(1));
            commands.sendAndWait(new RegisterSchool(BOARD, "Bestuur", renamed, null, false));

            assertThat(organisations.of(BOARD, NOON.minusMillis(1))).isEqualTo(Organisation.EMPTY);
            assertThat(organisations.of(BOARD, NOON).schools()).containsValue(SchoolHistory.of(SCHOOL));
            assertThat(organisations.of(BOARD, NOON.plusMillis(1)).schools()).containsValue(SchoolHistory.of(renamed));
            assertThat(organisations.of(BOARD, null)).isEqualTo(organisations.of(BOARD));

            clock.set(NOON);
            commands.sendAndWait(new DefineRole(BOARD, ROLE));
            assertThat(organisations.of(BOARD, NOON).catalogue().find("tuinman"))
                    .as("recorded after the later one, by a clock that went back")
                    .isEmpty();
            assertThat(organisations.of(BOARD, NOON.plusMillis(1)).catalogue().find("tuinman"))
                    .contains(ROLE);
        }
    }
}
