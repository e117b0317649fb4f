package nl.waaier.projections.facts;

import java.util.Arrays;
import java.util.Objects;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one stored fact, read from the wire into places that are used for the next fact again. A question over a
 * board reads tens of thousands of facts; a map for each, thrown away at once, would cost as much as the answer.
 */
final class FactFields {

    private String[] names = new String[24];
    private @Nullable Object[] values = new Object[24];
    private int count;
    private int next;

    /** Reads the document that the reader stands before, in place of the one before it. */
    void read(BsonReader reader) {
        count = 0;
        next = 0;
        reader.readStartDocument();
        for (BsonType type = reader.readBsonType(); type != BsonType.END_OF_DOCUMENT; type = reader.readBsonType()) {
            if (count == names.length) {
                names = Arrays.copyOf(names, 2 * count);
                values = Arrays.copyOf(values, 2 * count);
            }
            names[count] = reader.readName();
            values[count] = value(reader, type);
            count++;
        }
        reader.readEndDocument();
    }

    private static @Nullable Object value(BsonReader reader, BsonType type) {
        return switch (type) {
            case STRING -> reader.readString();
            case INT32 -> reader.readInt32();
            case INT64 -> reader.readInt64();
            case BOOLEAN -> reader.readBoolean();
            case NULL -> {
                reader.readNull();
                yield null;
            }
            default -> throw new IllegalStateException("a stored fact holds a value of another type: " + type);
        };
    }

    /** Fields are asked for in about the order in which they were written, so each is looked for after the last. */
    private @Nullable Object find(String name) {
        for (int i = 0; i < count; i++) {
            int at = (next + i) % count;
            if (names[at].equals(name)) {
                next = at + 1;
                return values[at];
            }
        }
        return null;
    }

    /** A text; null when it is null or not there. */
    @Nullable
    String getString(String name) {
        return (String) find(name);
    }

    /** A whole number; null when it is null or not there. */
    @Nullable
    Integer optionalInteger(String name) {
        return (Integer) find(name);
    }

    /** A whole number that may be large; null when it is null or not there. */
    @Nullable
    Long optionalLong(String name) {
        return (Long) find(name);
    }

    /**
     * A whole number that must be there.
     *
     * @throws NullPointerException when it is not
     */
    int getInteger(String name) {
        return (Integer) required(name);
    }

    /** Likewise, that may be large. */
    long getLong(String name) {
        return (Long) required(name);
    }

    /** Yes or no, which must be there. */
    boolean getBoolean(String name) {
        return (Boolean) required(name);
    }

    private Object required(String name) {
        return Objects.requireNonNull(find(name), "a document lacks a field");
    }
}
