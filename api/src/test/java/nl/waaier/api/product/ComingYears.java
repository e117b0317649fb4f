package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.importing.Progress;
import nl.waaier.api.importing.job.Imports;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.platform.person.PersonRegister;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.TeacherId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A product with a board in VO, two of whose schools count as Randstad. Of its people one was born on a leap day, one has
 * no birth date on record, and one is to leave.
 */
final class ComingYears implements AutoCloseable {

    /** The board. */
    static final BoardNumber BOARD = new BoardNumber("12345");

    /** The school of the schoolleider; it counts as Randstad, as does 16CY. */
    static final Brin SCHOOL = new Brin("16AH");

    /** A school that does not count as Randstad. */
    static final Brin ELSEWHERE = new Brin("16BX");

    private final Product product;
    private final Path data;

    private ComingYears(Product product, Path data) {
        this.product = product;
        this.data = data;
    }

    static ComingYears in(Path data) {
        ComingYears world = new ComingYears(Product.start(data, Map.of()), data);
        Delivery delivery = new Delivery()
                .row("organisatie", "VO;12345;Stichting Toets;16AH;School A;UTRECHT;J")
                .row("organisatie", "VO;12345;Stichting Toets;16BX;School B;EMMEN;N")
                .row("organisatie", "VO;12345;Stichting Toets;16CY;School C;UTRECHT;J")
                .row("organisatie", "VO;54321;Ander bestuur;22AA;School D;UTRECHT;J")
                .row("leraren", "12345;1;Anna;;Een;;1964-02-29")
                .row("leraren", "12345;2;Bram;;Twee;;1964-10-01")
                .row("leraren", "12345;3;Carla;;Drie;;")
                .row("leraren", "12345;4;Dirk;;Vier;;1980-01-01")
                .row("leraren", "12345;5;Els;;Vijf;;1981-01-01")
                .row("leraren", "54321;1;Fred;;Zes;;1982-01-01")
                .row("aanstellingen", appointment("12345;1", "16AH", "2014-08-01", "", "LB", "1.0000"))
                .row("aanstellingen", appointment("12345;2", "16AH", "2010-08-01", "", "LC", "0.5000"))
                .row("aanstellingen", appointment("12345;3", "16CY", "2012-08-01", "", "LD", "1.0000"))
                .row("aanstellingen", appointment("12345;4", "16BX", "2015-08-01", "2030-07-31", "LB", "1.0000"))
                .row("aanstellingen", appointment("12345;5", "16AH", "2016-08-01", "", "LB", "1.0000"))
                .row("aanstellingen", appointment("54321;1", "22AA", "2016-08-01", "", "LB", "1.0000"));
        for (String person : List.of("1;16AH", "2;16AH", "3;16CY", "4;16BX", "5;16AH")) {
            delivery.row(
                    "loopbaan", "12345;" + person + ";;vakleraar;1;team;toelating;2016-08-01;;ervaren;selectie;;;;;");
        }
        world.deliver(delivery);
        return world;
    }

    /** Imports it, all of it, and waits until every question can be answered with it. */
    void deliver(Delivery delivery) {
        assertThat(product.bean(Imports.class)
                        .run(delivery.folder(data), false, "operator", Progress.NONE)
                        .counts()
                        .rejected())
                .isZero();
        product.awaitReadModel();
    }

    /** A row of an arbeidsrelatie; who it is of as board and personeelsnummer. */
    static String appointment(String person, String school, String from, String until, String scale, String fte) {
        return "%s;1;%s;%s;%s;%s;1;%s;;%s;9;N;N;aanname".formatted(person, school, from, from, until, scale, fte);
    }

    /** Somebody of the board, by personeelsnummer. */
    TeacherId teacher(String number) {
        return teacher(BOARD, number);
    }

    TeacherId teacher(BoardNumber board, String number) {
        return product.bean(PersonRegister.class).find(board, List.of(number)).values().stream()
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** A token of somebody of the board. */
    static String token(UserRole role) {
        return role == UserRole.SCHOOLLEIDER ? Product.schoolleider(BOARD, SCHOOL) : Product.token(role, BOARD);
    }

    /** Asks; the answer is a good one. */
    JsonNode get(String path, String token) {
        HttpResponse<String> response = http().get(path, token);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return Http.read(response);
    }

    Http http() {
        return product.http();
    }

    /** How much is recorded, about anything. */
    long events() {
        return product.bean(JdbcClient.class)
                .sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        product.close();
    }
}
