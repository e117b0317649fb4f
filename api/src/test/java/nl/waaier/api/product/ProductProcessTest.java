package nl.waaier.api.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.ProductProcess;
import nl.waaier.api.testing.TcpProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process, and the network before it, do what the tests of faults rely on. */
class ProductProcessTest {

    @TempDir
    private Path data;

    @SuppressWarnings("NullAway.Init")
    ProductProcessTest() {}

    @Test
    void isKilledStartedAgainFrozenAndCutOff() {
        try (ProductProcess product = ProductProcess.of(data, Map.of());
                TcpProxy network = new TcpProxy(product.port())) {
            product.start();
            Http through = new Http(network.port());
            assertThat(through.get("/readyz", null).statusCode()).isEqualTo(200);

            network.mode(TcpProxy.Mode.ANSWERS_LOST);
            assertThatThrownBy(() -> through.send(
                            through.request("POST", "/v1/imports", null, BodyPublishers.ofString("anything"))))
                    .isInstanceOf(AssertionError.class);
            network.mode(TcpProxy.Mode.CUT);
            assertThatThrownBy(() -> through.get("/readyz", null)).isInstanceOf(AssertionError.class);
            network.mode(TcpProxy.Mode.OPEN);
            assertThat(through.get("/readyz", null).statusCode()).isEqualTo(200);

            product.freeze();
            product.thaw();
            assertThat(product.http().get("/readyz", null).statusCode()).isEqualTo(200);
            product.kill();
            assertThat(product.isAlive()).isFalse();
            product.start();
            assertThat(product.http().get("/livez", null).statusCode()).isEqualTo(200);
            product.stop();
        }
    }
}
