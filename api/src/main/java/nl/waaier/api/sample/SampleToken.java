package nl.waaier.api.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample person with a fresh token.
 *
 * @param name the last part of the token's path
 * @param description who it is, in Dutch
 * @param descriptionEn the same in English
 * @param role in what role
 * @param board the board
 * @param schools the schools of a schoolleider, empty for others
 * @param teams the teams of a teamleider, empty for others
 * @param teacher the own file of a teacher, null for others
 * @param periodFrom first reference date of an auditor, null for others
 * @param periodUntil last reference date of an auditor, null for others
 * @param expiresAt until when the token is good
 * @param token what goes after {@code Authorization: Bearer}
 */
record SampleToken(
        String name,
        String description,
        String descriptionEn,
        String role,
        String board,
        List<String> schools,
        List<String> teams,
        @Nullable String teacher,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodUntil,
        Instant expiresAt,
        String token) {}
