package nl.waaier.api.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to turn to about this API, as published in its description: whoever runs it fills this in.
 *
 * @param name who
 * @param url where to read more
 * @param email where to write
 */
@ConfigurationProperties("waaier.contact")
public record ContactProperties(
        @DefaultValue("Beheer van Waaier") String name,
        @DefaultValue("https://waaier.example/contact") String url,
        @DefaultValue("beheer@waaier.example") String email) {}
