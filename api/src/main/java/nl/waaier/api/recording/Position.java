package nl.waaier.api.recording;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import nl.waaier.core.shared.TeacherId;
import org.jspecify.annotations.Nullable;

/**
 * How far a recorded fact brought a teacher's record; a following question can wait for it. Opaque to callers.
 *
 * @param teacher about whom
 * @param number number of the event in the teacher's stream
 */
public record Position(TeacherId teacher, long number) {

    /** The header of an answer that carries a position. */
    public static final String HEADER = "Position";

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when the text is no position
     */
    public static Position parse(String text) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        int colon = plain.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a position");
        }
        return new Position(TeacherId.of(plain.substring(0, colon)), Long.parseLong(plain.substring(colon + 1)));
    }

    /** What {@link #toString()} wrote, if that is what the text is. */
    public static Optional<Position> find(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Position::parse);
        } catch (IllegalArgumentException noPosition) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        byte[] plain = (teacher + ":" + number).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
