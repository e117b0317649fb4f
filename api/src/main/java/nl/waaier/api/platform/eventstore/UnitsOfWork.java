package nl.waaier.api.platform.eventstore;

import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Does several things as one: one transaction on the event store's database, one recorded time, all or nothing. */
public final class UnitsOfWork {

    private final TransactionManager transactions;

    UnitsOfWork(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs the work in one unit. Commands sent by it on the same thread, and JDBC work, become part of the unit; their
     * events are stored when the work is done. Anything thrown undoes all of it, and so does a command that failed, even
     * when the work caught that. Keep a unit to some hundreds of events: others wait while it is stored.
     *
     * @param work what to do
     * @return what the work returned, once it is durable
     * @throws RuntimeException what the work or the storing of it threw, as it was
     * @throws org.axonframework.modelling.command.ConcurrencyException when somebody else recorded something about one
     *     of the same teachers or boards first
     */
    public <T extends @Nullable Object> T inOne(Supplier<T> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        ResultMessage<T> result = unit.executeWithResult(work::get, RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable problem) {
        if (problem instanceof Error error) {
            throw error;
        }
        return problem instanceof RuntimeException e ? e : new IllegalStateException(problem);
    }
}
