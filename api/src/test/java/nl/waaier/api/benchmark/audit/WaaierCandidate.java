package nl.waaier.api.benchmark.audit;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.waaier.api.testing.EventStores;
import nl.waaier.api.testing.HistoricClock;
import nl.waaier.api.testing.ReadSide;
import nl.waaier.core.organisation.Organisation;
import nl.waaier.core.shared.AppointmentKind;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.Fte;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.PositionCategory;
import nl.waaier.core.shared.SalaryScale;
import nl.waaier.core.shared.Sector;
import nl.waaier.core.teacher.Recorded;
import nl.waaier.core.teacher.command.RecordFact;
import nl.waaier.core.teacher.command.ReplaceFact;
import nl.waaier.core.teacher.command.RetractFact;
import nl.waaier.core.teacher.command.TeacherCommand;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentFact;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.AppointmentTerms;
import nl.waaier.core.testing.Given;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.functiemix.ScaleNaming;
import nl.waaier.projections.store.ReadModel;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.bson.RawBsonDocument;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Waaier itself: commands with all their rules, the event store, the views and the question of the functiemix. */
final class WaaierCandidate implements Candidate {

    private static final Brin SCHOOL = new Brin("16AH");
    private static final PersonalText WRONG = new PersonalText("verkeerd ingevoerd");
    private static final Duration CAUGHT_UP = Duration.ofMinutes(10);

    /** Where a fact stands: its number in the person's stream, by what it is about. */
    private final Map<String, Long> numbers = new HashMap<>();

    private final ConfigurableApplicationContext node;
    private final HistoricClock clock;
    private final CommandGateway commands;
    private final Functiemixes functiemixes;
    private final BoardNumber board;

    WaaierCandidate(String url, BoardNumber board) {
        this.board = board;
        this.node = EventStores.open(url, HistoricClock.class, ReadSide.class);
        this.clock = node.getBean(HistoricClock.class);
        this.commands = node.getBean(CommandGateway.class);
        this.functiemixes = node.getBean(Functiemixes.class);
    }

    @Override
    public String name() {
        return "Waaier";
    }

    @Override
    public void record(Change change) {
        clock.set(change.at());
        switch (change) {
            case Change.Begun c -> fact(c, "begun", started(c));
            case Change.TermsChanged c -> fact(c, "terms " + c.from(), changed(c, c.from(), c.fte()));
            case Change.TermsCorrected c -> {
                long wrong = number(c, "terms " + c.from());
                Recorded recorded =
                        send(new ReplaceFact(wrong, changed(c, c.from(), c.fte()), WRONG, Given.ORGANISATION, false));
                numbers.put(c.key() + " terms " + c.from(), recorded.number());
            }
            case Change.TermsWithdrawn c -> retract(c, "terms " + c.from());
            case Change.Ended c ->
                fact(c, "ended", new AppointmentEnded(c.teacher(), board, c.appointment(), c.lastDay(), null));
            case Change.EndWithdrawn c -> retract(c, "ended");
            case Change.BeginWithdrawn c -> retract(c, "begun");
        }
    }

    private void fact(Change change, String about, AppointmentFact fact) {
        numbers.put(
                change.key() + " " + about,
                send(new RecordFact(fact, Given.ORGANISATION, false)).number());
    }

    private void retract(Change change, String about) {
        send(new RetractFact(change.teacher(), board, number(change, about), WRONG, Organisation.EMPTY, false));
    }

    private long number(Change change, String about) {
        return Objects.requireNonNull(numbers.get(change.key() + " " + about));
    }

    private Recorded send(TeacherCommand command) {
        return commands.<Recorded>sendAndWait(command);
    }

    private AppointmentStarted started(Change.Begun c) {
        return new AppointmentStarted(
                c.teacher(),
                board,
                c.appointment(),
                SCHOOL,
                c.start(),
                SalaryScale.of(Sector.VO, c.scale(), c.start()),
                new PositionCategory(9),
                terms(c.fte()),
                null);
    }

    private AppointmentChanged changed(Change change, LocalDate from, Fte fte) {
        return new AppointmentChanged(change.teacher(), board, change.appointment(), from, terms(fte), null);
    }

    private static AppointmentTerms terms(Fte fte) {
        return new AppointmentTerms(AppointmentKind.VAST, fte, null, false, false);
    }

    @Override
    public void settle() {
        ReadModel readModel = node.getBean(ReadModel.class);
        await().atMost(CAUGHT_UP)
                .until(() -> readModel.status().ready() && readModel.status().behind() == 0);
    }

    @Override
    public SortedMap<String, Long> ask(Question question) {
        SortedMap<String, Long> perScale = new TreeMap<>();
        functiemixes
                .on(
                        new FunctiemixQuestion(board, null, Sector.VO, question.knownOn()),
                        List.of(question.date()),
                        ScaleNaming.LABEL)
                .getFirst()
                .scales()
                .forEach(scale -> perScale.put(scale.scale(), scale.fte().tenThousandths()));
        return perScale;
    }

    @Override
    public List<String> tables() {
        return List.of("domainevententry");
    }

    /** The documents as BSON, of each view; the server's own compression and indexes are left out. */
    @Override
    public Map<String, Long> elsewhere() {
        MongoDatabase database = node.getBean(MongoDatabaseFactory.class).getMongoDatabase();
        Map<String, Long> bytes = new TreeMap<>();
        for (String name : database.listCollectionNames()) {
            long size = 0;
            for (RawBsonDocument document :
                    database.getCollection(name, RawBsonDocument.class).find()) {
                size += document.getByteBuffer().remaining();
            }
            if (name.matches(".*-[0-9]+")) {
                bytes.put(name, size);
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        node.close();
    }
}
