package nl.waaier.api.recording.facts;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.waaier.core.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which keys were used, for what, with what outcome. Joins the transaction of its caller. */
@Component
class IdempotencyKeys {

    private static final int RECORDED = 201;
    private static final int REFUSED = 409;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What came of a request.
     *
     * @param requestHash of what was asked
     * @param position what was reached, null when it was refused
     * @param refusedBy the rule that stood in the way, null when it was recorded
     */
    record Outcome(
            String requestHash,
            @Nullable String position,
            @Nullable Rule refusedBy) {}

    /** A rule as it was told the first time, whatever became of it in later versions. */
    private record ToldRule(String name, String code, String dutch, String english) implements Rule {}

    Optional<Outcome> find(IdempotentRequest request) {
        return jdbc.sql("""
                        select request_hash, status, position, body from idempotency
                        where subject = :subject and idempotency_key = :key""")
                .param("subject", request.subject())
                .param("key", request.key())
                .query((row, n) -> new Outcome(
                        row.getString("request_hash"),
                        row.getString("position"),
                        row.getInt("status") == REFUSED ? JSON.readValue(row.getString("body"), ToldRule.class) : null))
                .optional();
    }

    /**
     * Remembers what was recorded.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the key has an outcome already, or gets one from a
     *     request under way, which is waited for
     */
    void recorded(IdempotentRequest request, String position, Instant now) {
        insert(request, RECORDED, position, null, now);
    }

    /**
     * Remembers a refusal.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the key has an outcome already
     */
    void refused(IdempotentRequest request, Rule rule, Instant now) {
        ToldRule told = new ToldRule(rule.name(), rule.code(), rule.dutch(), rule.english());
        insert(request, REFUSED, null, JSON.writeValueAsString(told), now);
    }

    private void insert(
            IdempotentRequest request, int status, @Nullable String position, @Nullable String body, Instant now) {
        jdbc.sql("""
                        insert into idempotency
                            (subject, idempotency_key, request_hash, status, position, body, created_at)
                        values (:subject, :key, :hash, :status, :position, :body, :now)""")
                .param("subject", request.subject())
                .param("key", request.key())
                .param("hash", request.hash())
                .param("status", status)
                // With their type, or the database is asked for it at every null.
                .param("position", position, Types.VARCHAR)
                .param("body", body, Types.VARCHAR)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
