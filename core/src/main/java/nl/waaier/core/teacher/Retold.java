package nl.waaier.core.teacher;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import nl.waaier.core.shared.TeacherId;
import nl.waaier.core.teacher.event.TeacherFact;

/** Facts told of another teacher, and otherwise as they are. */
final class Retold {

    private Retold() {}

    /**
     * The same fact about a teacher.
     *
     * @param renumbered volgnummers that are others from now on; those that are not in it stay
     */
    static TeacherFact of(TeacherFact fact, TeacherId teacher, Map<String, String> renumbered) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(fact);
                values[i] = switch (components[i].getName()) {
                    case "teacherId" -> teacher;
                    case "appointmentId" -> renumbered.getOrDefault((String) value, (String) value);
                    default -> value;
                };
            }
            return (TeacherFact) fact.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every fact is a record of public values", e);
        }
    }
}
