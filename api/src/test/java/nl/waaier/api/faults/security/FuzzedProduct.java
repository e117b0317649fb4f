package nl.waaier.api.faults.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.product.TwoBoards;
import nl.waaier.api.recording.Position;
import nl.waaier.api.testing.Delivery;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestWorld;
import nl.waaier.core.shared.TeacherId;
import tools.jackson.databind.json.JsonMapper;

/** The whole product with two boards in it, and all that is needed to ask it anything on behalf of one of them. */
final class FuzzedProduct implements AutoCloseable {

    private final Product product;
    private final TwoBoards boards;

    /** @param settings further settings of the product, such as a bean that spoils it */
    FuzzedProduct(Path data, Map<String, String> settings) {
        product = Product.start(data, settings);
        boards = TwoBoards.in(product, data);
    }

    /** Requests from this seed on, and what is wrong with their answers. */
    FuzzRun fuzz(long seed) {
        ApiDescription api = description();
        byte[] zip = new Delivery()
                .row("leraren", TestWorld.BOARD.value() + ";77;Anna;;Zip;a@example.org;1980-02-28")
                .zip();
        return new FuzzRun(port(), new RequestMaker(seed, api, ids(), tokens(), zip), judge());
    }

    /** Made at the first question, which takes its time where much else is done. */
    private ApiDescription description() {
        try (RawConnection connection = new RawConnection(port(), Duration.ofMinutes(2))) {
            connection.send("GET /v1/openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            return new ApiDescription(
                    JsonMapper.shared().readTree(connection.answer(false).text()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Judges answers by what no caller of the board may see. */
    AnswerJudge judge() {
        Set<String> canaries = new HashSet<>(TwoBoards.SHOWN);
        canaries.addAll(TwoBoards.KEPT);
        // Short, so that they might stand in any number.
        canaries.remove(TestWorld.FOREIGN_BOARD.value());
        canaries.remove(TestWorld.FOREIGN_SCHOOL.value());
        canaries.add(foreignTeacher().toString());
        canaries.add(boards.foreignJob());
        return new AnswerJudge(canaries);
    }

    /** Where it listens. */
    int port() {
        return product.port();
    }

    /** A good token of a role. */
    String token(UserRole role) {
        return tokens().getOrDefault(role, "");
    }

    private TeacherId foreignTeacher() {
        return boards.teacher(TestWorld.FOREIGN_BOARD, "1");
    }

    private OwnIds ids() {
        TeacherId one = boards.teacher(TestWorld.BOARD, "1");
        TeacherId two = boards.teacher(TestWorld.BOARD, "2");
        List<String> schools = List.of(TestWorld.SCHOOL.value(), TestWorld.OTHER_SCHOOL.value(), "99ZZ");
        return new OwnIds(
                Map.ofEntries(
                        Map.entry("boardNumber", List.of(TestWorld.BOARD.value())),
                        Map.entry("brin", schools),
                        Map.entry("school", schools),
                        Map.entry("teacherId", List.of(one.toString(), two.toString())),
                        Map.entry("id", List.of(boards.ownJob())),
                        Map.entry("role", List.of("vakleraar", "schoolopleider", "onderzoeker-eigen")),
                        Map.entry("target", List.of("eigen-afspraak", "nieuwe-afspraak")),
                        Map.entry("team", List.of("eigen-team", "Onderbouw")),
                        Map.entry(
                                "firstDay",
                                TwoBoards.POLICY_DAYS.stream()
                                        .map(String::valueOf)
                                        .toList()),
                        Map.entry("number", List.of("0", "1", "2", "3", "5", "8", "13")),
                        Map.entry("after", List.of(new Position(one, 0).toString(), new Position(two, 1).toString()))),
                Map.of(
                        "boardNumber", TestWorld.FOREIGN_BOARD.value(),
                        "brin", TestWorld.FOREIGN_SCHOOL.value(),
                        "teacherId", foreignTeacher().toString(),
                        "id", boards.foreignJob()));
    }

    private Map<UserRole, String> tokens() {
        Map<UserRole, String> tokens = new EnumMap<>(UserRole.class);
        for (UserRole role : UserRole.values()) {
            tokens.put(
                    role,
                    switch (role) {
                        case TEACHER -> Product.teacher(TestWorld.BOARD, boards.teacher(TestWorld.BOARD, "1"));
                        case SCHOOLLEIDER -> Product.schoolleider(TestWorld.BOARD, TestWorld.SCHOOL);
                        case TEAMLEIDER -> Product.teamleider(TestWorld.BOARD, TestWorld.SCHOOL, TestWorld.TEAM);
                        case AUDITOR -> Product.auditor(TestWorld.BOARD, "2015-01-01", "2099-12-31");
                        case BESTUUR, HR, PMR, PRIVACY -> Product.token(role, TestWorld.BOARD);
                    });
        }
        return tokens;
    }

    @Override
    public void close() {
        product.close();
    }
}
