package nl.waaier.api.evidence.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event as a pack shows it.
 *
 * @param stream the name of its stream
 * @param sequence its number in the stream, from 0
 * @param type the name of its kind, as stored
 * @param revision the version of its form, as stored
 * @param recordedAt when it was recorded, in milliseconds
 * @param effectiveDate the day on which it holds, null when it holds on no day of its own
 * @param payload what it tells: the stored JSON, to the byte
 */
public record PackEvent(
        String stream,
        long sequence,
        String type,
        String revision,
        Instant recordedAt,
        @Nullable LocalDate effectiveDate,
        String payload) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** @throws IllegalArgumentException when the payload would not stay in one line as it is */
    public PackEvent {
        if (payload.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a stored payload of more than one line");
        }
    }

    /** A moment as packs write it: UTC, always with three decimals. */
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /**
     * The event as it stands in a pack.
     *
     * @param number its number in the pack, from 1
     */
    String json(long number) {
        return new CanonicalJson()
                .put("number", number)
                .put("stream", stream)
                .put("sequence", sequence)
                .put("type", type)
                .put("revision", revision)
                .put("recordedAt", moment(recordedAt))
                .put("effectiveDate", effectiveDate == null ? null : effectiveDate.toString())
                .raw("payload", payload)
                .toString();
    }
}
