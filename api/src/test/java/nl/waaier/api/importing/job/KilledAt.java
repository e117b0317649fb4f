package nl.waaier.api.importing.job;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/**
 * Kills whatever uses the database at the last moment before something is kept there: at a commit, when all of the work is done, or at a
 * statement that is a transaction by itself. From then on nothing is kept, as after a kill, until the next try.
 */
public final class KilledAt implements BeanPostProcessor, TransactionExecutionListener {

    private int kept;
    private int killAt = Integer.MAX_VALUE;
    private @Nullable AbstractPlatformTransactionManager transactions;
    private @Nullable TransactionStatus transaction;

    /** What a kill is to the code: nothing that it could catch and go on after. */
    private static final class Killed extends Error {}

    /**
     * Does something, and kills it.
     *
     * @param at before which of the things that are kept, from 1 on
     * @return whether it was killed, and so did not come to its end before
     */
    public boolean kills(int at, Runnable work) {
        kept = 0;
        killAt = at;
        try {
            work.run();
            return false;
        } catch (Killed killed) {
            return true;
        } finally {
            killAt = Integer.MAX_VALUE;
            bury();
        }
    }

    /** What the database does when a process is gone: it undoes what was not committed. */
    private void bury() {
        if (transaction != null && !transaction.isCompleted()) {
            Objects.requireNonNull(transactions).rollback(transaction);
        }
        transaction = null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof AbstractPlatformTransactionManager manager) {
            transactions = manager;
            manager.addListener(this);
        }
        return bean instanceof DataSource source
                ? proxy(DataSource.class, (proxy, method, arguments) -> {
                    Object result = invoke(() -> method.invoke(source, arguments));
                    return result instanceof Connection connection ? killable(connection) : result;
                })
                : bean;
    }

    @Override
    public void afterBegin(TransactionExecution begun, @Nullable Throwable failed) {
        transaction = (TransactionStatus) begun;
    }

    private Connection killable(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (keeps(connection, method.getName(), arguments) && ++kept >= killAt) {
                throw new Killed();
            }
            return invoke(() -> method.invoke(connection, arguments));
        });
    }

    /** What comes between is undone with its transaction, or changes nothing. */
    private static boolean keeps(Connection connection, String method, Object[] arguments) throws SQLException {
        return method.equals("commit")
                || (method.equals("prepareStatement")
                        && connection.getAutoCommit()
                        && !arguments[0].toString().startsWith("select"));
    }

    private interface Invocation {
        Object get() throws ReflectiveOperationException;
    }

    private static Object invoke(Invocation invocation) throws Throwable {
        try {
            return invocation.get();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
