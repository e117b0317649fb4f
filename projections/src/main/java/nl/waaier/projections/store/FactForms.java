package nl.waaier.projections.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.TeacherFact;
import org.jspecify.annotations.Nullable;

/** The form of every kind of fact. */
final class FactForms {
    private static final Map<FactKind, RecordForm> BY_KIND = new EnumMap<>(FactKind.class);
    private static final Map<String, RecordForm> BY_NAME = new HashMap<>();

    static {
        for (FactKind kind : FactKind.values()) {
            RecordForm form = RecordForm.ofFact(kind.type());
            BY_KIND.put(kind, form);
            BY_NAME.put(kind.storedName(), form);
        }
    }

    private FactForms() {}

    static RecordForm of(TeacherFact fact) {
        return Objects.requireNonNull(BY_KIND.get(FactKind.of(fact)));
    }

    /** @throws IllegalStateException when no kind is stored under this name */
    static RecordForm stored(String name) {
        @Nullable RecordForm form = BY_NAME.get(name);
        if (form == null) {
            throw new IllegalStateException("an unknown kind of fact in a document");
        }
        return form;
    }

    /** Adds every school that a fact names. */
    static void schools(TeacherFact fact, Collection<String> schools) {
        of(fact).schools(fact, schools);
    }
}
