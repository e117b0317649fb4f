package nl.waaier.api.faults.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.waaier.api.testing.ApiSlice;
import nl.waaier.api.testing.Http;
import nl.waaier.api.testing.Probes;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The HTTP side of the product without stores, with settings of one's own. */
final class RunningSlice implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSlice(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it; the limits of requests are far off, unless set. */
    static RunningSlice start(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "management.server.port", "0",
                "logging.level.root", "WARN",
                "waaier.rate-limit.address-burst", "1000000",
                "waaier.rate-limit.subject-burst", "1000000"));
        all.putAll(settings);
        List<String> arguments = new ArrayList<>();
        all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new RunningSlice(
                new SpringApplicationBuilder(ApiSlice.class, Probes.class).run(arguments.toArray(String[]::new)));
    }

    /** Where it listens. */
    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Its HTTP side. */
    Http http() {
        return new Http(port());
    }

    /** The operator's side. */
    Http management() {
        return new Http(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port")));
    }

    @Override
    public void close() {
        context.close();
    }
}
