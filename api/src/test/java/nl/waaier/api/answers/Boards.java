package nl.waaier.api.answers;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.waaier.api.answers.Recorder.Running;
import nl.waaier.api.testing.HistoricClock;
import nl.waaier.api.testing.Product;
import nl.waaier.api.testing.TestIssuer;
import org.jspecify.annotations.Nullable;

/** Starts a product of its own for a board, and asks it everything. */
final class Boards {

    private static final List<String> SAMPLE_DATES =
            List.of("2016-10-01", "2018-09-30", "2019-10-01", "2021-10-01", "2023-08-01", "2026-10-01");
    private static final List<String> PUBLISHED_DATES =
            List.of("2007-10-01", "2010-10-01", "2012-09-30", "2014-10-01", "2016-10-01", "2026-10-01");
    private static final TestIssuer ISSUER = new TestIssuer();

    private Boards() {}

    /** The sample board, in the default run, with its own tokens. */
    static Recording sample(Path data) {
        try (Product product = Product.startByDefault(data, Map.of(), HistoricClock.class)) {
            Recorder.Tokens tokens = (caller, world) -> {
                String name = caller.equals("teacher") ? "leraar" : caller;
                HttpResponse<String> token =
                        Recorder.patiently(() -> product.http().get("/sample/tokens/" + name, null));
                return token.body();
            };
            return new Recorder(running(product, tokens), Staff.sample(), SAMPLE_DATES, true).record(true);
        }
    }

    /** A board of a made-up staff. */
    static Recording published(Path data, Staff staff) {
        try (Product product = Product.start(data, Map.of(), HistoricClock.class)) {
            Recorder.Tokens tokens = (caller, world) -> token(staff.board(), caller, world);
            return new Recorder(running(product, tokens), staff, PUBLISHED_DATES, false).record(false);
        }
    }

    private static Running running(Product product, Recorder.Tokens tokens) {
        return new Running(
                product.http(), product.management(), product.bean(HistoricClock.class)::set, product.routes(), tokens);
    }

    /** A token of somebody of the board; the auditor's period leaves out what comes before 2012 and after 2016. */
    private static String token(String board, String caller, @Nullable World world) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(TestIssuer.ISSUER)
                .audience(TestIssuer.AUDIENCE)
                .subject("test-" + caller)
                .issueTime(Date.from(Instant.parse("2020-01-01T00:00:00Z")))
                .expirationTime(Date.from(Instant.parse("2030-01-01T00:00:00Z")))
                .claim("role", caller)
                .claim("board", board);
        if (world != null) {
            switch (caller) {
                case "teacher" ->
                    claims.claim(
                            "teacher",
                            world.people().stream()
                                    .filter(person -> person.trajectory() != null)
                                    .findFirst()
                                    .orElseThrow()
                                    .id());
                case "schoolleider" ->
                    claims.claim("schools", List.of(world.schools().getFirst()));
                case "teamleider" ->
                    claims.claim("teams", List.of(world.schools().getFirst() + "/team"));
                case "auditor" -> claims.claim("period_from", "2012-01-01").claim("period_until", "2016-12-31");
                default -> {
                    // The whole board.
                }
            }
        }
        return ISSUER.sign(claims.build());
    }
}
