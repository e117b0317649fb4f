package nl.waaier.api.asking.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.api.platform.eventstore.KeptText;
import nl.waaier.api.platform.eventstore.StoredEvent;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedBy;
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
 * @param payload what it tells: the stored JSON, to the byte, with a commitment in the place of each free text
 * @param texts the free texts with their salts, absent when there are none, or none any more
 */
@JsonPropertyOrder({
    "stream",
    "sequence",
    "type",
    "revision",
    "recordedAt",
    "recordedBy",
    "effectiveDate",
    "payload",
    "texts"
})
record PackEvent(
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Recorder recordedBy,
        @Nullable LocalDate effectiveDate,
        @JsonRawValue String payload,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<KeptText> texts) {

    PackEvent {
        texts = List.copyOf(texts);
    }

    /**
     * Who recorded an event; nobody is named.
     *
     * @param role in which role, null when that is not on record
     * @param subject keyed hash of the account, null when no account did
     * @param delivery the delivery that said it, null when it was recorded by hand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"role", "subject", "delivery"})
    record Recorder(
            @Nullable String role,
            @Nullable String subject,
            @Nullable String delivery) {

        private static @Nullable Recorder of(RecordedBy by) {
            return by.equals(RecordedBy.UNKNOWN) ? null : new Recorder(by.role(), by.subject(), by.delivery());
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
                Recorder.of(RecordedBy.of(stored.metadata())),
                effectiveDate(stored.event()),
                stored.payload(),
                stored.texts());
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
