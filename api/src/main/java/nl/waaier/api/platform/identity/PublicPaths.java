package nl.waaier.api.platform.identity;

import java.util.List;

/**
 * Paths that are answered without an access token. Declared as a bean by the part that answers them; every path that no
 * part declares asks for a token.
 *
 * @param patterns Spring path patterns, such as {@code /v1/openapi.json}
 */
public record PublicPaths(List<String> patterns) {}
