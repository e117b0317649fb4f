package nl.waaier.projections.store;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.shared.PersonalText;
import nl.waaier.core.shared.SchoolYear;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import nl.waaier.core.teacher.file.RecordedFact;
import nl.waaier.core.teacher.file.Withdrawal;
import nl.waaier.core.testing.Given;
import org.jspecify.annotations.Nullable;

/** Records of any class with any values, by what the class itself tells; so a new kind of fact is tried without more ado. */
final class AnyRecord {

    private static final int TRIES = 10_000;

    private AnyRecord() {}

    /** A fact of {@link Given#TEACHER}; what may be null often is. */
    static <T> T of(Class<T> type, Random random) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return make(type, random);
            } catch (IllegalArgumentException | NullPointerException | ArithmeticException outOfBounds) {
                // Two values that do not go together, such as a period that ends before it begins.
            }
        }
        throw new IllegalStateException("no " + type + " was ever accepted");
    }

    private static <T> T make(Class<T> type, Random random) {
        return construct(
                type,
                Stream.of(type.getRecordComponents())
                        .map(component -> value(component, random))
                        .toArray());
    }

    private static @Nullable Object value(RecordComponent component, Random random) {
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return mayBeNull && random.nextInt(3) == 0 ? null : value(component.getType(), random);
    }

    private static Object value(Class<?> type, Random random) {
        if (type == TeacherId.class) {
            return Given.TEACHER;
        }
        if (type == BoardNumber.class) {
            return Given.BOARD;
        }
        if (type == Brin.class) {
            return new Brin(random.nextBoolean() ? "16AH" : "02XY");
        }
        if (type == PersonalText.class) {
            return random.nextInt(5) == 0
                    ? PersonalText.ERASED
                    : new PersonalText("tekst " + random.nextInt(100) + " ë");
        }
        if (type == String.class) {
            return Integer.toString(1 + random.nextInt(99));
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(10_000));
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(5));
        }
        if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        if (type == SchoolYear.class) {
            return new SchoolYear(2000 + random.nextInt(30));
        }
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return 1 + random.nextInt(18);
        }
        if (type == long.class || type == Long.class) {
            return 1 + random.nextLong(20_000);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        return of(type, random);
    }

    private static <T> T construct(Class<T> type, @Nullable Object[] values) {
        return type.cast(RecordParts.of(type).make(values));
    }

    /** The same fact as a question sees it that did not ask for texts. */
    static RecordedFact<?> withoutTexts(RecordedFact<?> recorded) {
        Withdrawal how = recorded.withdrawal();
        return new RecordedFact<TeacherFact>(
                recorded.number(),
                (TeacherFact) withoutTexts((Record) recorded.fact()),
                recorded.recordedAt(),
                recorded.recordedBy(),
                how == null ? null : new Withdrawal(how.number(), how.at(), how.by(), how.replacedBy(), null));
    }

    private static Record withoutTexts(Record record) {
        RecordParts parts = RecordParts.of(record.getClass());
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = parts.get(i, record);
            if (value instanceof PersonalText) {
                values[i] = null;
            } else {
                values[i] = value instanceof Record inner ? withoutTexts(inner) : value;
            }
        }
        return (Record) parts.make(values);
    }
}
