package nl.waaier.core.teacher.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded something. It stands in the metadata of an event, never in the event itself, and names nobody: a person is
 * known by a keyed hash only.
 *
 * @param role the role in which somebody recorded it, such as {@code schoolleider}; {@code operator} for whoever runs the
 *     product; null when it is not known
 * @param subject keyed hash of the account that recorded it, null when no account did
 * @param delivery the delivery that said it, null when it was recorded by hand
 */
public record RecordedBy(
        @Nullable String role,
        @Nullable String subject,
        @Nullable String delivery) {
    /** In which metadata the role stands. */
    public static final String ROLE_KEY = "recordedByRole";

    /** In which metadata the hash of the account stands. */
    public static final String SUBJECT_KEY = "recordedBySubject";

    /** In which metadata the delivery stands. */
    public static final String DELIVERY_KEY = "delivery";

    /** Nobody knows any more. */
    public static final RecordedBy UNKNOWN = new RecordedBy(null, null, null);

    /** What an event's metadata say of it. */
    public static RecordedBy of(Map<String, ?> metadata) {
        RecordedBy by = new RecordedBy(
                text(metadata.get(ROLE_KEY)), text(metadata.get(SUBJECT_KEY)), text(metadata.get(DELIVERY_KEY)));
        return by.equals(UNKNOWN) ? UNKNOWN : by;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    /** The same, null when nobody knows. */
    public @Nullable RecordedBy orNull() {
        return equals(UNKNOWN) ? null : this;
    }

    /** The metadata that say it. */
    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        put(metadata, ROLE_KEY, role);
        put(metadata, SUBJECT_KEY, subject);
        put(metadata, DELIVERY_KEY, delivery);
        return metadata;
    }

    private static void put(Map<String, String> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
