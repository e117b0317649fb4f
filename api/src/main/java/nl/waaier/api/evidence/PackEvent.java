package nl.waaier.api.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.waaier.api.eventstore.StoredEvent;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/**
 * An event as a pack shows it. The names of the parts are its keys in the pack.
 *
 * @param stream the name of its stream
 * @param sequence its number in the stream, from 0
 * @param type the name of its kind, as stored
 * @param revision the version of its form, as stored
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it, absent when that is not on record
 * @param effectiveDate the day on which it holds, null when it holds on no day of its own
 * @param payload what it tells: the stored JSON, to the byte
 */
@JsonPropertyOrder({"stream", "sequence", "type", "revision", "recordedAt", "recordedBy", "effectiveDate", "payload"})
record PackEvent(
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RecordedBy recordedBy,
        @Nullable LocalDate effectiveDate,
        @JsonRawValue String payload) {

    /**
     * A user, or the delivery that an import brought.
     *
     * @param role the user's role; null of a delivery
     * @param subject a keyed hash of the user's name at the issuer; null of a delivery
     * @param delivery the delivery; null of a user
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"role", "subject", "delivery"})
    record RecordedBy(
            @Nullable String role,
            @Nullable String subject,
            @Nullable String delivery) {

        private static @Nullable RecordedBy of(Map<String, String> metadata) {
            RecordedBy told = new RecordedBy(
                    metadata.get("recordedByRole"), metadata.get("recordedBySubject"), metadata.get("delivery"));
            return told.equals(new RecordedBy(null, null, null)) ? null : told;
        }
    }

    /** An event as it is stored. */
    static PackEvent of(StoredEvent stored) {
        return new PackEvent(
                stored.stream(),
                stored.sequence(),
                stored.type(),
                stored.revision(),
                stored.recordedAt(),
                RecordedBy.of(stored.metadata()),
                effectiveDate(stored.event()),
                stored.payload());
    }

    private static @Nullable LocalDate effectiveDate(Object event) {
        return switch (event) {
            case TeacherFact fact -> fact.effectiveDate();
            case FactRetracted retracted -> retracted.effectiveDate();
            case PromotionPolicyAdopted policy -> policy.effectiveDate();
            case PromotionPolicyWithdrawn policy -> policy.effectiveDate();
            default -> null;
        };
    }
}
