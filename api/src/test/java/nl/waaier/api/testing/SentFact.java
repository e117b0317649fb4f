package nl.waaier.api.testing;

/**
 * Support on a teacher, as it is sent.
 *
 * @param teacher on whom
 * @param key under which Idempotency-Key
 * @param hours how much, which tells it from others
 */
public record SentFact(String teacher, String key, int hours) {

    String body() {
        return """
                {"type": "support", "school": "16AH", "role": "vakleraar", "from": "2015-01-01", "until": "2015-06-30",
                 "kind": "scholing", "quantity": %d, "unit": "uur", "per": "eenmalig", "decidedBy": "rector"}""".formatted(hours);
    }
}
