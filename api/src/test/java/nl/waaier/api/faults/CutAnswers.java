package nl.waaier.api.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.waaier.api.faults.Career.Outcome;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.TcpProxy;
import nl.waaier.api.testing.TcpProxy.Mode;

/** Clients of a running product behind a network that loses answers, so that every request is sent twice. */
final class CutAnswers implements AutoCloseable {

    private final String url;
    private final ProductProcess product;
    private final TcpProxy network;
    private final Http http;
    private final Ledger ledger;

    /** Starts a product on an empty database, with so many teachers. */
    CutAnswers(Path data, String url, String classPath, int teachers) {
        this.url = url;
        ledger = new Ledger(TestBoard.in(url, teachers));
        product = ProductProcess.of(
                        data,
                        TellingProduct.class.getName(),
                        classPath,
                        List.of(),
                        Map.of("spring.datasource.url", url))
                .start();
        network = new TcpProxy(product.port());
        http = new Http(network.port());
    }

    Ledger ledger() {
        return ledger;
    }

    /** Records the whole script; the answers from this request on are lost once. */
    void record(Career career, int firstLost) {
        while (!career.isOver()) {
            if (career.acknowledged() >= firstLost) {
                network.mode(Mode.ANSWERS_LOST);
                assertThat(career.advance(http)).isEqualTo(Outcome.UNANSWERED);
                network.mode(Mode.OPEN);
            }
            career.advance(http);
        }
    }

    /** Sends something without a key, which says itself that asking again changes nothing. */
    void putTwice(String path, String body) {
        network.mode(Mode.ANSWERS_LOST);
        try {
            http.json("PUT", path, TestBoard.HR, body);
            ledger.wrong("answered although answers are lost: " + path);
        } catch (AssertionError lost) {
            network.mode(Mode.OPEN);
        }
        assertThat(http.json("PUT", path, TestBoard.HR, body).statusCode()).isEqualTo(200);
    }

    /** Ends the product and reads what it left. */
    StoredFacts stop() {
        product.stop();
        return StoredFacts.in(url);
    }

    @Override
    public void close() {
        network.close();
        product.close();
    }
}
