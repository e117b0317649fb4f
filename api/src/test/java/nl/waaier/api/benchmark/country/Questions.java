package nl.waaier.api.benchmark.country;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.waaier.api.benchmark.measure.Numbers;
import nl.waaier.api.platform.identity.UserRole;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Product;
import nl.waaier.core.shared.BoardNumber;

/** The three main questions, one client, one after another: role mix, functiemix, a teacher's timeline. */
final class Questions {

    private static final int WARM_UP = 30;
    private static final int TIMES = 100;

    private final Http http;
    private final Ledger ledger;

    Questions(Http http, Ledger ledger) {
        this.http = http;
        this.ledger = ledger;
    }

    /** Asks about a board; a line per question. */
    List<String> ask(String size, String board, String sector) {
        String hr = Product.token(UserRole.HR, new BoardNumber(board));
        List<String> teachers = ledger.teachers(board, TIMES);
        List<String> timelines =
                teachers.stream().map(id -> "/v1/teachers/" + id + "/timeline").toList();
        String ofBoard = "/v1/boards/" + board;
        return List.of(
                measured(size, "role mix", hr, List.of(ofBoard + "/role-mix?referenceDate=2016-10-01")),
                measured(
                        size,
                        "functiemix",
                        hr,
                        List.of(ofBoard + "/functiemix?referenceDate=2016-10-01&sector=" + sector)),
                measured(size, "timeline", hr, timelines));
    }

    private String measured(String size, String question, String token, List<String> paths) {
        for (int i = 0; i < WARM_UP; i++) {
            answered(paths.get(i % paths.size()), token);
        }
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            answered(paths.get(i % paths.size()), token);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        return String.format(
                Locale.ROOT,
                "%-8s %-11s p50 %7.1f ms   p99 %7.1f ms",
                size,
                question,
                Numbers.percentile(0.5, all),
                Numbers.percentile(0.99, all));
    }

    private void answered(String path, String token) {
        HttpResponse<String> answer = http.get(path, token);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
