package nl.waaier.projections.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A database in which calls to one collection can be made to fail. */
final class FaultyDatabase {

    private FaultyDatabase() {}

    /** What would be answered. */
    interface Result {
        @Nullable
        Object get() throws Throwable;
    }

    /** Sees every call to the collection, and answers in its place. */
    interface Fault {
        @Nullable
        Object call(Method method, Object[] arguments, Result result) throws Throwable;
    }

    /** The same database, but for a collection whose name ends so. */
    static MongoDatabase of(MongoDatabase database, String collection, Fault fault) {
        return proxy(MongoDatabase.class, database, (called, arguments, result) -> {
            Object answer = result.get();
            return answer instanceof MongoCollection<?> found
                            && found.getNamespace().getCollectionName().endsWith(collection)
                    ? faulty(found, fault)
                    : answer;
        });
    }

    private static MongoCollection<?> faulty(MongoCollection<?> collection, Fault fault) {
        return proxy(MongoCollection.class, collection, (called, arguments, result) -> {
            Object answer = fault.call(called, arguments, result);
            // The same collection with another time-out or other codecs.
            return answer instanceof MongoCollection<?> same ? faulty(same, fault) : answer;
        });
    }

    private static <T> T proxy(Class<T> type, T target, Fault fault) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return fault.call(method, given, () -> {
                        try {
                            return method.invoke(target, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
                }));
    }
}
