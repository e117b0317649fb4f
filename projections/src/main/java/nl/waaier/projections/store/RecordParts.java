package nl.waaier.projections.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the records of one class apart, and makes them of their parts. */
final class RecordParts {
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;

    private RecordParts(MethodHandle constructor, MethodHandle[] accessors) {
        this.constructor = constructor;
        this.accessors = accessors;
    }

    static RecordParts of(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle constructor = lookup.unreflectConstructor(type.getConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
            MethodHandle[] accessors = new MethodHandle[components.length];
            for (int i = 0; i < components.length; i++) {
                MethodHandle accessor = lookup.unreflect(components[i].getAccessor());
                accessors[i] = accessor.asType(accessor.type().generic());
            }
            return new RecordParts(
                    constructor.asType(constructor.type().generic()).asSpreader(Object[].class, components.length),
                    accessors);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a public record: " + type.getName(), e);
        }
    }

    @Nullable
    Object get(int component, Object of) {
        try {
            return (Object) accessors[component].invokeExact(of);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** @throws RuntimeException what the record's own constructor throws */
    Object make(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        return problem instanceof RuntimeException e ? e : new IllegalStateException(problem);
    }
}
