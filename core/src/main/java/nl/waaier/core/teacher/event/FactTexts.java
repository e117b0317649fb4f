package nl.waaier.core.teacher.event;

import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.function.BinaryOperator;
import nl.waaier.core.shared.Notes;
import nl.waaier.core.shared.PersonalText;
import org.jspecify.annotations.Nullable;

/** The free texts of facts, where they are erased. */
public final class FactTexts {

    private FactTexts() {}

    /** The same fact, all of whose texts are erased. */
    public static TeacherFact erased(TeacherFact fact) {
        return (TeacherFact) withTexts((Record) fact, (Record) fact, (text, same) -> PersonalText.ERASED);
    }

    /** Whether a fact has a text that was not erased. */
    public static boolean anyLeft(TeacherFact fact) {
        return !erased(fact).equals(fact);
    }

    /** Whether a text of a fact was erased. */
    public static boolean anyErased(TeacherFact fact) {
        return switch (fact) {
            case RecognitionGiven f ->
                isErased(f.standard()) || isErased(f.issuer()) || isErased(f.registration()) || anyErased(f.notes());
            case CareerFact f -> anyErased(f.notes());
            case PromotionStepTaken f -> isErased(f.deviation()) || anyErased(f.notes());
            case AppointmentFact f -> false;
            case TeamFact f -> false;
            case OwnFact f -> isErased(f.text());
            case RightSpent f -> isErased(f.purpose());
            case ActivityAssigned f -> isErased(f.purpose());
            case ConsentGiven f -> false;
            case LapseAgreed f -> isErased(f.remark());
        };
    }

    private static boolean anyErased(Notes notes) {
        return isErased(notes.decidedBy()) || isErased(notes.evidence()) || isErased(notes.remark());
    }

    private static boolean isErased(@Nullable PersonalText text) {
        return text != null && text.erased();
    }

    /** Whether two facts are the same, as far as can be told now that texts of one were erased. */
    public static boolean areSame(TeacherFact told, TeacherFact known) {
        return told.getClass() == known.getClass()
                && withTexts((Record) told, (Record) known, (text, other) -> other.erased() ? other : text)
                        .equals(known);
    }

    /** The same record, with another text wherever there is one in it and in the other record too. */
    private static Object withTexts(Record one, Record other, BinaryOperator<PersonalText> text) {
        RecordComponent[] components = one.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object here = components[i].getAccessor().invoke(one);
                Object there = components[i].getAccessor().invoke(other);
                if (here instanceof PersonalText a && there instanceof PersonalText b) {
                    values[i] = text.apply(a, b);
                } else if (here instanceof Notes a && there instanceof Notes b) {
                    values[i] = withTexts(a, b, text);
                } else {
                    values[i] = here;
                }
            }
            return Objects.requireNonNull(
                    one.getClass().getDeclaredConstructor(types).newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every fact is a record of public values", e);
        }
    }
}
