package nl.waaier.api.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import nl.waaier.api.platform.problem.Causes;
import nl.waaier.core.shared.RuleBroken;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Counts by {@code waaier.commands} what came of every command of this node: those by hand, and those of imports, one for
 * each person or school. Counted when it is certain, which is at the end of the transaction.
 */
@Component
final class CommandMetrics implements MessageHandlerInterceptor<CommandMessage<?>>, MeterBinder {

    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);

    CommandMetrics() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    /** What comes of a command. */
    private enum Outcome {
        /** Decided, and stored. */
        RECORDED,
        /** Against a rule. */
        REFUSED,
        /** Somebody else recorded first; it may be decided again. */
        RACED,
        /** Anything else: a store that is away, a defect. */
        FAILED;

        static Outcome of(@Nullable Throwable cause) {
            if (cause != null && Causes.of(cause).anyMatch(RuleBroken.class::isInstance)) {
                return REFUSED;
            }
            return cause != null && Causes.of(cause).anyMatch(Outcome::isLostRace) ? RACED : FAILED;
        }

        private static boolean isLostRace(Throwable cause) {
            return cause instanceof ConcurrencyException || cause instanceof DuplicateKeyException;
        }
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        unitOfWork.afterCommit(unit -> count(Outcome.RECORDED));
        unitOfWork.onRollback(unit -> count(Outcome.of(causeOf(unit))));
        return chain.proceed();
    }

    private static @Nullable Throwable causeOf(UnitOfWork<?> unit) {
        return unit.getExecutionResult() == null || !unit.getExecutionResult().isExceptionResult()
                ? null
                : unit.getExecutionResult().getExceptionResult();
    }

    private void count(Outcome outcome) {
        counts.getOrDefault(outcome, new LongAdder()).increment();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counts.forEach((outcome, count) -> FunctionCounter.builder("waaier.commands", count, LongAdder::sum)
                .description("commands, by what came of them")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry));
    }
}
