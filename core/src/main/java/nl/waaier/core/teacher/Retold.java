package nl.waaier.core.teacher;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;
import nl.waaier.core.shared.RecordValues;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** Facts told of another teacher, and otherwise as they are. */
final class Retold {

    private Retold() {}

    /**
     * The same fact about a teacher.
     *
     * @param renumbered volgnummers that are others from now on; those that are not in it stay
     */
    static TeacherFact of(TeacherFact fact, TeacherId teacher, Map<String, String> renumbered) {
        Map<String, @Nullable Object> values = RecordValues.of((Record) fact);
        values.put("teacherId", teacher);
        values.computeIfPresent(
                "appointmentId", (name, number) -> renumbered.getOrDefault((String) number, (String) number));
        Class<?>[] types = Stream.of(fact.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return (TeacherFact) fact.getClass()
                    .getDeclaredConstructor(types)
                    .newInstance(values.values().toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every fact is a record of public values", e);
        }
    }
}
