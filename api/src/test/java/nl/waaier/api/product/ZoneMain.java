package nl.waaier.api.product;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.waaier.api.testing.EventStores;
import nl.waaier.api.testing.HistoricClock;
import nl.waaier.api.testing.ReadSide;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherEvent;
import nl.waaier.core.testing.Given;
import nl.waaier.core.testing.GivenAppointment;
import nl.waaier.core.testing.RandomHistory;
import nl.waaier.projections.functiemix.FunctiemixQuestion;
import nl.waaier.projections.functiemix.Functiemixes;
import nl.waaier.projections.store.ReadModel;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process that records a history in an empty store, or takes the one it finds, and tells all it has: the bytes and times
 * of the events, the documents of the views, and answers. Every line is the same in every time zone, or something is wrong.
 */
final class ZoneMain {

    /** Says that days are read by way of the machine's zone: the planted fault. */
    static final String PLANTED = "planted";

    /** Before a line that is compared. */
    static final String LINE = "> ";

    private static final int TEACHERS = 6;
    private static final int COMMANDS = 25;
    private static final List<String> DATES =
            List.of("2016-02-29", "2017-10-01", "2021-08-01", "2024-02-29", "2024-03-31", "2024-10-27");
    private static final List<String> MOMENTS = List.of(
            "2024-03-31T01:59:59.999+01:00",
            "2024-03-31T03:00:00+02:00",
            "2024-10-27T02:30:00+02:00",
            "2024-10-27T02:30:00+01:00",
            "2025-01-01T00:00:00Z");

    private ZoneMain() {}

    /** Takes the JDBC URL, and {@value #PLANTED} perhaps. */
    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext node =
                EventStores.open(arguments[0], HistoricClock.class, ReadSide.class)) {
            if (rows(node).isEmpty()) {
                record(node, arguments.length > 1);
            }
            rows(node).forEach(ZoneMain::tell);
            ReadModel readModel = node.getBean(ReadModel.class);
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            readModel.status().ready() && readModel.status().behind() == 0);
            documents(node).forEach(ZoneMain::tell);
            answers(node).forEach(ZoneMain::tell);
        }
    }

    private static void tell(String line) {
        System.out.println(LINE + line);
    }

    /** Half of it in the night in which clocks go forward, half in the one in which they go back. */
    private static void record(ConfigurableApplicationContext node, boolean planted) {
        HistoricClock clock = node.getBean(HistoricClock.class);
        Instant moment = Instant.parse("2024-03-30T23:30:00.123456Z");
        for (int i = 0; i < TEACHERS; i++) {
            if (i == TEACHERS / 2) {
                moment = Instant.parse("2024-10-26T23:30:00.123456Z");
            }
            TeacherId teacher = Given.teacher(i);
            List<TeacherEvent> history = i % 2 == 0
                    ? RandomHistory.events(i, COMMANDS, teacher, Given.BOARD)
                    : leapStory(teacher, leapDay(planted));
            for (int n = 0; n < history.size(); n++) {
                clock.set(moment);
                node.getBean(EventStore.class)
                        .publish(new GenericDomainEventMessage<>("teacher", teacher.streamId(), n, history.get(n)));
                moment = moment.plus(Duration.ofMinutes(4));
            }
        }
    }

    private static List<TeacherEvent> leapStory(TeacherId teacher, String leapDay) {
        GivenAppointment appointment =
                Given.appointment("leap").of(teacher, Given.BOARD).from(leapDay);
        return List.of(
                appointment.started(),
                appointment.fte("0.5000").changedOn("2024-03-31"),
                appointment.endedOn("2028-02-29"));
    }

    private static String leapDay(boolean planted) {
        LocalDate day = LocalDate.of(2024, 2, 29);
        ZoneId zone = ZoneId.systemDefault();
        return planted
                ? day.atStartOfDay(ZoneOffset.UTC)
                        .withZoneSameInstant(zone)
                        .toLocalDate()
                        .toString()
                : day.toString();
    }

    private static List<String> rows(ConfigurableApplicationContext node) {
        return node.getBean(JdbcClient.class)
                .sql("select aggregateidentifier, sequencenumber, timestamp, payloadtype, payload, metadata"
                        + " from domainevententry order by aggregateidentifier, sequencenumber")
                .query((row, n) -> String.join(
                        " ",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        // Salts are by chance; the texts themselves are in documents and answers.
                        new String(row.getBytes(5), StandardCharsets.UTF_8)
                                .replaceAll("\\{\"sha256\":\"[0-9a-f]+\"}", "\"*\""),
                        new String(row.getBytes(6), StandardCharsets.UTF_8)))
                .list();
    }

    /** Of every view all documents of teachers. */
    private static List<String> documents(ConfigurableApplicationContext node) {
        var database = node.getBean(MongoDatabaseFactory.class).getMongoDatabase();
        List<String> documents = new ArrayList<>();
        for (String name : database.listCollectionNames()) {
            for (Document document : database.getCollection(name).find()) {
                if (document.containsKey("facts")) {
                    documents.add(name + " " + document.toJson());
                }
            }
        }
        documents.sort(null);
        return documents;
    }

    /** Posts in an order of our own: that of the documents is nobody's promise. */
    private static List<String> answers(ConfigurableApplicationContext node) {
        Functiemixes functiemixes = node.getBean(Functiemixes.class);
        List<LocalDate> dates = DATES.stream().map(LocalDate::parse).toList();
        List<String> answers = new ArrayList<>();
        for (String moment : MOMENTS) {
            FunctiemixQuestion question = new FunctiemixQuestion(
                    Given.BOARD, null, null, OffsetDateTime.parse(moment).toInstant());
            functiemixes
                    .posts(question, dates)
                    .forEach((date, posts) -> answers.add(moment + " " + date + " "
                            + posts.stream().map(Object::toString).sorted().toList()));
        }
        return answers;
    }
}
