package nl.waaier.api.sample;

import java.util.List;
import java.util.Locale;
import nl.waaier.api.platform.identity.RefusedToStartException;
import nl.waaier.api.platform.readstore.EmbeddedStores;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Whether the built-in issuer is on. It hands a token to whoever asks, so it may never stand beside real data or a real
 * issuer; a configuration that would come to that does not start.
 */
enum SampleMode {
    ON,
    OFF;

    /** {@code true}, {@code false}, or {@code auto} (the default): on in the default run and nowhere else. */
    static final String SETTING = "waaier.sample.enabled";

    private static final List<String> ISSUER =
            List.of("waaier.identity.issuer-uri", "waaier.identity.jwk-set-uri", "waaier.identity.public-key");

    /** @throws RefusedToStartException when the configuration is unsafe, or names no issuer at all */
    static SampleMode of(Environment environment) {
        boolean issuer = ISSUER.stream().anyMatch(setting -> StringUtils.hasText(environment.getProperty(setting)));
        boolean embedded = EmbeddedStores.configured(environment);
        String wanted = environment.getProperty(SETTING, "auto").strip().toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "true" -> {
                refuseBeside(issuer, embedded);
                yield ON;
            }
            case "false" -> off(issuer);
            case "auto" -> embedded && !issuer ? ON : off(issuer);
            default ->
                throw new RefusedToStartException(
                        SETTING + " has a value that is not known.", "Set it to true, false or auto, or leave it out.");
        };
    }

    private static void refuseBeside(boolean issuer, boolean embedded) {
        if (issuer) {
            throw new RefusedToStartException(
                    "The built-in issuer of sample tokens is on beside a configured issuer.",
                    "Remove " + SETTING + ", or the settings under waaier.identity.");
        }
        if (!embedded) {
            throw notEmbedded();
        }
    }

    static RefusedToStartException notEmbedded() {
        return new RefusedToStartException(
                "The built-in issuer of sample tokens is on beside stores that are not embedded: anybody could read and"
                        + " write what is in them.",
                "Configure a real issuer with waaier.identity.issuer-uri and remove " + SETTING
                        + ", or run on the embedded stores.");
    }

    private static SampleMode off(boolean issuer) {
        if (!issuer) {
            throw new RefusedToStartException(
                    "No issuer of access tokens is configured, and the built-in one for samples is off.",
                    "Set waaier.identity.issuer-uri (and where its keys are), or for a trial run remove " + SETTING
                            + " and the configured stores.");
        }
        return OFF;
    }
}
