package nl.waaier.projections.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.waaier.core.shared.PersonalText;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/**
 * How the values of one type stand in a document: days as whole numbers (yyyymmdd), moments in milliseconds, decimals as
 * text, so that no server, driver or time zone can bend them; values of a closed list by the word that events have for
 * them; a record of one value as that value; an erased text as null.
 */
interface ValueForm {
    /** Writes a value, under a name or in a list that has been begun. */
    void write(BsonWriter writer, Object value);

    /** Reads the value that the reader stands before. */
    Object read(BsonReader reader);

    /**
     * The form of the values of a type.
     *
     * @throws IllegalArgumentException when they have none
     */
    static ValueForm of(Class<?> type) {
        if (type == String.class) {
            return of((w, v) -> w.writeString((String) v), BsonReader::readString);
        }
        if (type == long.class || type == Long.class) {
            return of((w, v) -> w.writeInt64((Long) v), BsonReader::readInt64);
        }
        if (type == int.class || type == Integer.class) {
            return of((w, v) -> w.writeInt32((Integer) v), BsonReader::readInt32);
        }
        if (type == boolean.class || type == Boolean.class) {
            return of((w, v) -> w.writeBoolean((Boolean) v), BsonReader::readBoolean);
        }
        if (type == LocalDate.class) {
            return of((w, v) -> w.writeInt32(day((LocalDate) v)), r -> date(r.readInt32()));
        }
        if (type == Instant.class) {
            return of((w, v) -> w.writeInt64(((Instant) v).toEpochMilli()), r -> Instant.ofEpochMilli(r.readInt64()));
        }
        if (type == BigDecimal.class) {
            return of((w, v) -> w.writeString(((BigDecimal) v).toPlainString()), r -> new BigDecimal(r.readString()));
        }
        if (type == UUID.class) {
            return of((w, v) -> w.writeString(v.toString()), r -> UUID.fromString(r.readString()));
        }
        if (type.isEnum()) {
            return ofEnum(type);
        }
        if (type == PersonalText.class) {
            return of(ValueForm::writeText, ValueForm::readText);
        }
        if (type.isRecord()) {
            return type.getRecordComponents().length == 1 ? OneValueForm.of(type) : RecordForm.of(type);
        }
        throw new IllegalArgumentException("no document can hold a " + type.getName());
    }

    private static ValueForm of(BiConsumer<BsonWriter, Object> write, Function<BsonReader, Object> read) {
        return new ValueForm() {
            @Override
            public void write(BsonWriter writer, Object value) {
                write.accept(writer, value);
            }

            @Override
            public Object read(BsonReader reader) {
                return read.apply(reader);
            }
        };
    }

    private static void writeText(BsonWriter writer, Object text) {
        if (((PersonalText) text).erased()) {
            writer.writeNull();
        } else {
            writer.writeString(((PersonalText) text).value());
        }
    }

    private static Object readText(BsonReader reader) {
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return PersonalText.ERASED;
        }
        return new PersonalText(reader.readString());
    }

    private static ValueForm ofEnum(Class<?> type) {
        Map<Object, Object> words = new HashMap<>();
        Map<Object, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Object word = word(constant);
            words.put(constant, word);
            constants.put(word, constant);
        }
        ValueForm form = of(words.values().iterator().next().getClass());
        return of(
                (w, v) -> form.write(w, Objects.requireNonNull(words.get(v))),
                r -> Objects.requireNonNull(constants.get(form.read(r)), "an unknown word in a document"));
    }

    /** As events have it. */
    private static Object word(Object constant) {
        return Stream.of(constant.getClass().getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .map(method -> invoke(method, constant))
                .findFirst()
                .orElseGet(() -> ((Enum<?>) constant).name());
    }

    private static Object invoke(Method method, Object constant) {
        try {
            return method.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A day as yyyymmdd. */
    static int day(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private static LocalDate date(int day) {
        return LocalDate.of(day / 10_000, day / 100 % 100, day % 100);
    }
}
