package nl.waaier.api.platform.eventstore;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.RuleBroken;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.ImportDecision;
import nl.waaier.core.teacher.Recorded;
import nl.waaier.core.teacher.command.ImportFacts;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.testing.Given;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands against the whole event store: what is stored, what is not, and who wins. */
@ParameterizedClass
@EnumSource
class CommandsTest {

    private final Databases.Kind kind;

    @TempDir
    private Path directory;

    private String url;
    private ConfigurableApplicationContext node;
    private CommandGateway commands;
    private UnitsOfWork units;
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    CommandsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        url = kind.url(directory);
        node = EventStores.open(url);
        commands = node.getBean(CommandGateway.class);
        units = node.getBean(UnitsOfWork.class);
        jdbc = node.getBean(JdbcClient.class);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void eventsOfATeacherAreNumberedFromZeroWithoutGaps() {
        TeacherId teacher = Careers.somebody();

        List<Long> numbers = Stream.<TeacherFact>of(
                        Careers.started(teacher), Careers.changed(teacher, 10), Careers.changed(teacher, 20))
                .map(fact -> commands.<Recorded>sendAndWait(new RecordFact(fact, Given.ORGANISATION, false))
                        .number())
                .toList();

        assertThat(numbers).containsExactly(0L, 1L, 2L);
        assertThat(stored(teacher)).containsExactly(0L, 1L, 2L);
        assertThat(jdbc.sql("select distinct type from domainevententry")
                        .query(String.class)
                        .list())
                .containsExactly("teacher");
    }

    @Test
    void aBrokenRuleIsToldAsItIsAndNothingIsStored() {
        TeacherId teacher = Careers.somebody();

        assertThatThrownBy(() ->
                        commands.sendAndWait(new RecordFact(Careers.changed(teacher, 1), Given.ORGANISATION, false)))
                .isInstanceOf(RuleBroken.class);

        assertThat(stored(teacher)).isEmpty();
        commands.sendAndWait(new RecordFact(Careers.started(teacher), Given.ORGANISATION, false));
        assertThat(stored(teacher)).containsExactly(0L);
    }

    @Test
    void whatIsAskedAboutAnUnknownTeacherIsRefused() {
        assertThatThrownBy(() -> commands.sendAndWait(new RetractFact(
                        Careers.somebody(), Careers.BOARD, 0, new PersonalText("fout"), Organisation.EMPTY, false)))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    @Test
    void anImportThatRecordsNothingAboutAnUnknownTeacherIsFine() {
        TeacherId teacher = Careers.somebody();

        ImportDecision decision = commands.sendAndWait(importing(teacher, false));

        assertThat(decision.events()).isEmpty();
        assertThat(stored(teacher)).isEmpty();
    }

    @Test
    void aDryRunDecidesAndStoresNothing() {
        TeacherId teacher = Careers.somebody();

        ImportDecision decision = commands.sendAndWait(importing(teacher, true, Careers.started(teacher)));

        assertThat(decision.events()).hasSize(1);
        assertThat(stored(teacher)).isEmpty();
    }

    @Test
    void manyCommandsInOneUnitAreOneTransaction() {
        List<TeacherId> teachers =
                IntStream.range(0, 150).mapToObj(i -> Careers.somebody()).toList();

        units.inOne(() -> {
            teachers.forEach(teacher -> {
                commands.sendAndWait(importing(teacher, false, Careers.started(teacher)));
                commands.sendAndWait(importing(teacher, false, Careers.changed(teacher, 30)));
            });
            // On a connection of its own, so outside the transaction.
            assertThat(supplyAsync(this::count).join()).isZero();
            return null;
        });

        assertThat(count()).isEqualTo(300);
        assertThat(jdbc.sql("select distinct timestamp from domainevententry")
                        .query(String.class)
                        .list())
                .as("recorded at one moment")
                .hasSize(1);
    }

    @Test
    void aFailureInAUnitUndoesAllOfIt() {
        TeacherId teacher = Careers.somebody();

        assertThatThrownBy(() -> units.inOne(() -> {
                    commands.sendAndWait(importing(teacher, false, Careers.started(teacher)));
                    registerPerson();
                    throw new IllegalStateException("halfway");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("halfway");

        assertThat(count()).isZero();
        assertThat(persons()).isZero();
    }

    @Test
    void aCommandThatFailsInAUnitUndoesAllOfItEvenWhenThatIsCaught() {
        assertThatThrownBy(() -> units.inOne(() -> {
                    commands.sendAndWait(
                            new RecordFact(Careers.started(Careers.somebody()), Given.ORGANISATION, false));
                    registerPerson();
                    assertThatThrownBy(() -> commands.sendAndWait(
                                    new RecordFact(Careers.changed(Careers.somebody(), 1), Given.ORGANISATION, false)))
                            .isInstanceOf(RuleBroken.class);
                    registerPerson();
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(count()).isZero();
        assertThat(persons()).isZero();
    }

    @Test
    void jdbcWorkInAUnitIsStoredWithItsEvents() {
        units.inOne(() -> {
            registerPerson();
            return commands.sendAndWait(new RecordFact(Careers.started(Careers.somebody()), Given.ORGANISATION, false));
        });

        assertThat(count()).isOne();
        assertThat(persons()).isOne();
    }

    @Test
    void ofTwoNodesThatBeginTheSameStreamOneWins() {
        TeacherId teacher = Careers.somebody();
        raceBetweenNodes(
                new RecordFact(Careers.started(teacher), Given.ORGANISATION, false),
                importing(teacher, false, Careers.started(teacher)));
        assertThat(stored(teacher)).containsExactly(0L);
    }

    @Test
    void ofTwoNodesThatGoOnInTheSameStreamOneWins() {
        TeacherId teacher = Careers.somebody();
        commands.sendAndWait(new RecordFact(Careers.started(teacher), Given.ORGANISATION, false));
        raceBetweenNodes(
                new RecordFact(Careers.changed(teacher, 1), Given.ORGANISATION, false),
                new RecordFact(Careers.changed(teacher, 2), Given.ORGANISATION, false));
        assertThat(stored(teacher)).containsExactly(0L, 1L);
    }

    @Test
    void aLostRaceInAUnitUndoesAllOfIt() {
        TeacherId other = Careers.somebody();
        TeacherId contested = Careers.somebody();
        try (ConfigurableApplicationContext second = EventStores.open(url)) {
            CommandGateway faster = second.getBean(CommandGateway.class);
            assertThatThrownBy(() -> units.inOne(() -> {
                        commands.sendAndWait(new RecordFact(Careers.started(other), Given.ORGANISATION, false));
                        commands.sendAndWait(new RecordFact(Careers.started(contested), Given.ORGANISATION, false));
                        return supplyAsync(() -> faster.sendAndWait(
                                        new RecordFact(Careers.started(contested), Given.ORGANISATION, false)))
                                .join();
                    }))
                    .isInstanceOf(ConcurrencyException.class);
        }
        assertThat(stored(other)).isEmpty();
        assertThat(stored(contested)).containsExactly(0L);
    }

    /** Both decide before either stores: the interceptors hold each command until the other has been decided too. */
    private void raceBetweenNodes(Object first, Object second) {
        Rendezvous.barrier = new CyclicBarrier(2);
        try (ConfigurableApplicationContext one = EventStores.open(url, Rendezvous.class);
                ConfigurableApplicationContext two = EventStores.open(url, Rendezvous.class)) {
            List<CompletableFuture<Object>> answers = List.of(answer(one, first), answer(two, second));
            List<Object> outcomes =
                    answers.stream().map(CompletableFuture::join).toList();
            assertThat(outcomes)
                    .filteredOn(ConcurrencyException.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes).filteredOn(Throwable.class::isInstance).hasSize(1);
        }
    }

    private static CompletableFuture<Object> answer(ConfigurableApplicationContext on, Object command) {
        return supplyAsync(
                        () -> on.getBean(CommandGateway.class).<Object>sendAndWait(command), Thread::startVirtualThread)
                .exceptionally(problem -> requireNonNull(problem.getCause()));
    }

    static final class Rendezvous implements MessageHandlerInterceptor<CommandMessage<?>> {

        static CyclicBarrier barrier = new CyclicBarrier(1);

        @Override
        public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
                throws Exception {
            Object answer = chain.proceed();
            barrier.await(30, TimeUnit.SECONDS);
            return answer;
        }
    }

    private static ImportFacts importing(TeacherId teacher, boolean dryRun, TeacherFact... facts) {
        return new ImportFacts(teacher, Careers.BOARD, List.of(facts), Map.of(), Given.ORGANISATION, dryRun);
    }

    private List<@Nullable Long> stored(TeacherId teacher) {
        return jdbc.sql(
                        "select sequencenumber from domainevententry where aggregateidentifier = ? order by globalindex")
                .param(teacher.streamId())
                .query(Long.class)
                .list();
    }

    private long count() {
        return jdbc.sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }

    private void registerPerson() {
        TeacherId teacher = Careers.somebody();
        jdbc.sql("insert into person (id, board_number, personnel_number) values (?, ?, ?)")
                .params(teacher.value(), Careers.BOARD.value(), teacher.toString())
                .update();
    }

    private long persons() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }
}
