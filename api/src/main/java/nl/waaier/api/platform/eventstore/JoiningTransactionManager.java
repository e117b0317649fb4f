package nl.waaier.api.platform.eventstore;

import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Spring's transactions for Axon's units of work. Where Axon ignores the failure of a unit inside another one, here it
 * dooms the transaction they share: whoever caught the failure could otherwise store half of a decision.
 */
final class JoiningTransactionManager extends SpringTransactionManager {

    private final PlatformTransactionManager transactions;

    /** @param transactions the manager of the event store's database */
    JoiningTransactionManager(PlatformTransactionManager transactions) {
        super(transactions);
        this.transactions = transactions;
    }

    @Override
    protected void rollbackTransaction(TransactionStatus status) {
        if (!status.isCompleted()) {
            transactions.rollback(status);
        }
    }
}
