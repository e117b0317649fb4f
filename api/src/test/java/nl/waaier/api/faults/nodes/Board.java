package nl.waaier.api.faults.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.TeacherId;

/** A board whose teachers each have one appointment and one role, and what is recorded about them by hand. */
final class Board {

    static final BoardNumber NUMBER = new BoardNumber("12345");

    /** Somebody who may record, and read everything. */
    static final String HR = Product.token(UserRole.HR, NUMBER);

    /** An event number that is missing, or there twice: the stream and how it stands. */
    private static final String NOT_GAP_FREE = """
            select aggregateidentifier from domainevententry group by aggregateidentifier
            having count(*) <> max(sequencenumber) + 1 or count(distinct sequencenumber) <> count(*)""";

    private final String database;
    private final List<TeacherId> teachers;

    private Board(String database, List<TeacherId> teachers) {
        this.database = database;
        this.teachers = teachers;
    }

    /**
     * Hands the board in.
     *
     * @param node where
     * @param database the JDBC URL of its database
     */
    static Board handedIn(Http node, String database, int teachers) {
        Delivery delivery = new Delivery().row("organisatie", "VO;12345;Stichting Toets;16AH;Toetsschool;UTRECHT;J");
        IntStream.rangeClosed(1, teachers).forEach(i -> delivery.row(
                        "leraren", "12345;" + i + ";Anna;van der;Berg;;1980-02-29")
                .row("aanstellingen", "12345;" + i + ";1;16AH;2014-08-01;2014-08-01;;1;LB;;0.8000;9;N;N;aanname")
                .row(
                        "loopbaan",
                        "12345;" + i + ";16AH;;vakleraar;1;team;toelating;2014-08-01;;starter;selectie;;;rector;;"));
        HttpResponse<String> accepted =
                node.send(node.request("POST", "/v1/imports", HR, BodyPublishers.ofByteArray(delivery.zip()))
                        .header("Content-Type", "application/zip"));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String location = accepted.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60)).until(() -> Http.read(node.get(location, HR))
                .path("state")
                .asString()
                .equals("done"));
        List<TeacherId> ids = column(database, "select id from person order by personnel_number").stream()
                .map(id -> new TeacherId(UUID.fromString(id)))
                .toList();
        assertThat(ids).hasSize(teachers);
        return new Board(database, ids);
    }

    List<TeacherId> teachers() {
        return teachers;
    }

    /** Records support, which no rule keeps from being recorded again. */
    static HttpResponse<String> support(Http node, TeacherId teacher, String key, int hours) {
        return record(node, teacher, key, """
                {"type": "support", "school": "16AH", "role": "vakleraar", "from": "2015-01-01", "until": "2015-06-30",
                 "kind": "scholing", "quantity": %d, "unit": "uur", "per": "eenmalig", "decidedBy": "rector"}""".formatted(hours));
    }

    /** Records any fact. */
    static HttpResponse<String> record(Http node, TeacherId teacher, String key, String fact) {
        return node.send(node.request("POST", "/v1/teachers/" + teacher + "/facts", HR, BodyPublishers.ofString(fact))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key));
    }

    /** The position that an answer gives, of something that was recorded. */
    static String position(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Position").orElseThrow();
    }

    /** Streams in which an event number is missing or taken twice. */
    List<String> brokenStreams() {
        return column(database, NOT_GAP_FREE);
    }

    /** How many events a teacher has. */
    int events(TeacherId teacher) {
        return column(
                        database,
                        "select sequencenumber from domainevententry where aggregateidentifier = '" + teacher.streamId()
                                + "'")
                .size();
    }

    /** The first column of what a query finds. */
    static List<String> column(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
