package nl.waaier.api.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.waaier.api.testing.Careers;
import nl.waaier.api.testing.Databases;
import nl.waaier.api.testing.EventStores;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.projections.store.TeacherStreams;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Free texts stand beside the events, and are read wherever events are; an erased one stops nobody. */
@ParameterizedClass
@EnumSource
class PersonalTextsTest {

    private static final String WRITTEN = "Mevrouw \"Jansen\" \\ {\"sha256\":\"x\"}\n ën 🙂";

    private final Databases.Kind kind;
    private final TeacherId teacher = Careers.somebody();

    @TempDir
    private Path directory;

    private ConfigurableApplicationContext node;
    private EventStorageEngine engine;
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    PersonalTextsTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        node = EventStores.open(kind.url(directory), StoredStreams.class);
        engine = node.getBean(EventStorageEngine.class);
        jdbc = node.getBean(JdbcClient.class);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private List<TeacherEvent> events() {
        return List.of(
                Careers.started(teacher),
                left(new Notes(text(WRITTEN), null, text("lang".repeat(500)))),
                new FactRetracted(teacher, Careers.BOARD, 1, LocalDate.of(2024, 7, 31), null, text(WRITTEN)));
    }

    private RoleLeft left(Notes notes) {
        return new RoleLeft(teacher, Careers.BOARD, new Brin("16AH"), "mentor", LocalDate.of(2024, 7, 31), notes);
    }

    private static PersonalText text(String value) {
        return new PersonalText(value);
    }

    private void append(List<? extends TeacherEvent> events) {
        engine.appendEvents(events.stream()
                .map(event ->
                        new GenericDomainEventMessage<>("teacher", teacher.streamId(), events.indexOf(event), event))
                .toList());
    }

    /** On each way on which events are read. */
    private void assertRead(List<? extends TeacherEvent> expected) {
        assertThat(engine.readEvents(teacher.streamId()).asStream().<Object>map(EventMessage::getPayload))
                .as("what a decision is taken on")
                .containsExactlyElementsOf(expected);
        assertThat(engine.readEvents(teacher.streamId(), 1).asStream().<Object>map(EventMessage::getPayload))
                .as("what closes a gap")
                .containsExactlyElementsOf(expected.subList(1, expected.size()));
        assertThat(engine.readEvents(null, false).<Object>map(EventMessage::getPayload))
                .as("what follows events as they are recorded")
                .containsExactlyElementsOf(expected);
        assertThat(node.getBean(TeacherStreams.class).read("", "~", Long.MAX_VALUE).streams().getFirst().stream()
                        .<Object>map(EventMessage::getPayload))
                .as("what the read model is filled from")
                .containsExactlyElementsOf(expected);
        assertThat(node.getBean(StoredStreams.class).read(teacher.streamId()).stream()
                        .map(StoredEvent::event))
                .as("what evidence is made of")
                .containsExactlyElementsOf(expected);
    }

    @Test
    void aTextIsKeptBesideItsEventAndReadInIt() {
        append(events());

        assertRead(events());
        assertThat(payloads()).noneMatch(json -> json.contains("Jansen") || json.contains("lang"));
        assertThat(jdbc.sql("select field from personal_text where stream = ? and number = 1 order by field")
                        .param(teacher.streamId())
                        .query(String.class)
                        .list())
                .containsExactly("notes.decidedBy", "notes.remark");
        StoredEvent stored =
                node.getBean(StoredStreams.class).read(teacher.streamId()).get(2);
        assertThat(stored.texts()).singleElement().satisfies(kept -> {
            assertThat(kept.field()).isEqualTo("reason");
            assertThat(kept.text()).isEqualTo(WRITTEN);
            assertThat(stored.payload()).contains("\"reason\":{\"sha256\":\"" + kept.commitment() + "\"}");
        });
    }

    /** Without its salt, a name could be found from its commitment by trying them all. */
    @Test
    void theSameTextIsNeverCommittedToInTheSameWay() {
        append(events());

        assertThat(jdbc.sql("select distinct salt from personal_text")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(salt -> assertThat(salt).hasSize(22));
    }

    @Test
    void whereATextWasErasedItSaysSoOnEveryWay() {
        append(events());

        erase("number = 1 and field = 'notes.decidedBy'");
        assertRead(List.of(
                events().getFirst(),
                left(new Notes(PersonalText.ERASED, null, text("lang".repeat(500)))),
                events().getLast()));
        erase("number > 0");
        assertRead(List.of(
                events().getFirst(),
                left(new Notes(PersonalText.ERASED, null, PersonalText.ERASED)),
                new FactRetracted(teacher, Careers.BOARD, 1, LocalDate.of(2024, 7, 31), null, PersonalText.ERASED)));
    }

    @Test
    void anErasedTextThatIsTakenOverStaysErased() {
        RoleLeft takenOver = left(new Notes(PersonalText.ERASED, null, null));
        append(List.of(Careers.started(teacher), takenOver));

        assertRead(List.of(Careers.started(teacher), takenOver));
        assertThat(jdbc.sql("select count(*) from personal_text")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Planted fault: somebody rewrites history in the table. */
    @Test
    void aTextThatIsNotTheOneThatWasWrittenStopsTheReadersOfItsEvent() {
        append(events());
        jdbc.sql("update personal_text set text = 'Meneer Bakker' where number = 1 and field = 'notes.decidedBy'")
                .update();

        List<? extends EventMessage<?>> read = engine.readEvents(null, false).toList();

        assertThat(read).hasSize(3);
        assertThat(read.getFirst().getPayload()).isEqualTo(events().getFirst());
        assertThat(read.getLast().getPayload()).isEqualTo(events().getLast());
        assertThatThrownBy(() -> read.get(1).getPayload())
                .isInstanceOf(SerializationException.class)
                .message()
                .doesNotContain("Jansen", "Bakker");
    }

    @Test
    void aTextIsStoredWithItsEventOrNotAtAll() {
        assertThatThrownBy(() -> node.getBean(TransactionManager.class).executeInTransaction(() -> {
                    append(events());
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(jdbc.sql("select count(*) from personal_text")
                        .query(Long.class)
                        .single())
                .isZero();
        append(events());
        assertRead(events());
    }

    /** Whoever follows the events asks this ten times a second; H2 once read all texts of a store to find three. */
    @Test
    void theTextsOfAFewEventsAreFoundWithoutReadingAllOthers() {
        assumeThat(kind).isEqualTo(Databases.Kind.H2);
        for (int number = 0; number < 50; number++) {
            jdbc.sql("insert into personal_text (stream, number, field, text, salt) values ('x', ?, 'f', 't', 's')")
                    .param(number)
                    .update();
        }
        append(events());

        String plan = jdbc.sql("explain analyze " + PersonalTexts.OF_INDEXES)
                .params(1, 3)
                .query(String.class)
                .single();

        assertThat(Pattern.compile("scanCount: (\\d+)").matcher(plan).results().map(scan -> scan.group(1)))
                .as(plan)
                .isNotEmpty()
                .allSatisfy(rows -> assertThat(Integer.parseInt(rows)).isLessThan(10));
    }

    private void erase(String which) {
        jdbc.sql("delete from personal_text where " + which).update();
    }

    private List<String> payloads() {
        Function<byte[], String> text = json -> new String(json, StandardCharsets.UTF_8);
        return jdbc.sql("select payload from domainevententry")
                .query((row, n) -> text.apply(row.getBytes(1)))
                .list();
    }
}
