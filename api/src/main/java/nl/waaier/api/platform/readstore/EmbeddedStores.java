package nl.waaier.api.platform.readstore;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Whether the stores live inside this very process, so that nobody else's data can be in them. */
public final class EmbeddedStores {

    /** Settings that name a Mongo elsewhere; the last two are those of older versions, which are not read any more. */
    private static final List<String> MONGO =
            List.of("spring.mongodb.uri", "spring.mongodb.host", "spring.data.mongodb.uri", "spring.data.mongodb.host");

    private EmbeddedStores() {}

    /** Whether what is configured says so. Without any setting, both stores are embedded. */
    public static boolean configured(Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        boolean database = !StringUtils.hasText(url) || isEmbedded(url);
        boolean elsewhere = StringUtils.hasText(environment.getProperty("spring.datasource.jndi-name"))
                || MONGO.stream().anyMatch(setting -> StringUtils.hasText(environment.getProperty(setting)));
        return database && !elsewhere;
    }

    /** Whether a JDBC URL names an H2 in this process that lets no other process in. */
    public static boolean isEmbedded(@Nullable String url) {
        String plain = url == null ? "" : url.toLowerCase(Locale.ROOT);
        boolean h2 = plain.startsWith("jdbc:h2:");
        return h2
                && !plain.startsWith("jdbc:h2:tcp:")
                && !plain.startsWith("jdbc:h2:ssl:")
                && !plain.replace(" ", "").contains("auto_server=true");
    }
}
