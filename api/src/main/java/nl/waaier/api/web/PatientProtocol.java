package nl.waaier.api.web;

import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.util.unit.DataSize;

/** HTTP/1.1 with limits for slow clients. Public, and without arguments, because the server makes it by its name. */
public final class PatientProtocol extends Http11NioProtocol {

    private volatile SlowClientProperties limits =
            new SlowClientProperties(Duration.ofSeconds(20), Duration.ofSeconds(30), DataSize.ofKilobytes(10));

    void limits(SlowClientProperties configured) {
        limits = configured;
    }

    @Override
    protected Processor createProcessor() {
        return new PatientProcessor(this, getAdapter(), limits);
    }
}
