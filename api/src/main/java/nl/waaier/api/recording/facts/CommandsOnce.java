package nl.waaier.api.recording.facts;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.waaier.api.platform.eventstore.UnitsOfWork;
import nl.waaier.api.platform.problem.Causes;
import nl.waaier.core.shared.Rule;
import nl.waaier.core.shared.RuleBroken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Gives the same {@code Idempotency-Key} of the same caller the same outcome, once. The key and the events are stored in
 * one transaction, so a crash or a lost answer between the two cannot be.
 */
@Component
public final class CommandsOnce {

    /** A race that is lost is decided again on what the winner recorded. */
    private static final int TRIES = 3;

    private final IdempotencyKeys keys;
    private final UnitsOfWork units;
    private final Clock clock;

    CommandsOnce(IdempotencyKeys keys, UnitsOfWork units, Clock clock) {
        this.keys = keys;
        this.units = units;
        this.clock = clock;
    }

    /** What may break a promise made with the key. */
    private enum KeyRule implements Rule {
        IDEMPOTENCY_KEY_REUSED;

        @Override
        public String dutch() {
            return "Deze Idempotency-Key is al gebruikt voor een ander verzoek.";
        }

        @Override
        public String english() {
            return "This Idempotency-Key was used for another request already.";
        }
    }

    /**
     * Runs a command unless it ran before.
     *
     * @param request whose request it is and under which key
     * @param stillAllowed refuses who may not ask for this any more; asked where it ran before
     * @param command records something and answers the position it reached
     * @return the position, of this time or of the first time
     * @throws RuleBroken when the command broke a rule, this time or the first time, or the key was used for something
     *     else
     */
    public String run(IdempotentRequest request, Runnable stillAllowed, Supplier<String> command) {
        for (int attempt = 1; ; attempt++) {
            Optional<IdempotencyKeys.Outcome> before = keys.find(request);
            if (before.isPresent()) {
                stillAllowed.run();
                return repeat(request, before.get());
            }
            try {
                return units.inOne(() -> {
                    String position = command.get();
                    // Before the events are stored, which is at the unit's end: who comes second waits here.
                    keys.recorded(request, position, clock.instant());
                    return position;
                });
            } catch (RuntimeException e) {
                Optional<RuleBroken> broken = brokenRule(e);
                if (broken.isPresent() && refuse(request, broken.get().rule())) {
                    throw broken.get();
                }
                if (attempt == TRIES || !(broken.isPresent() || isLostRace(e))) {
                    throw e;
                }
            }
        }
    }

    private static String repeat(IdempotentRequest request, IdempotencyKeys.Outcome outcome) {
        if (!outcome.requestHash().equals(request.hash())) {
            throw new RuleBroken(KeyRule.IDEMPOTENCY_KEY_REUSED);
        }
        if (outcome.refusedBy() != null) {
            throw new RuleBroken(outcome.refusedBy());
        }
        return Optional.ofNullable(outcome.position()).orElseThrow();
    }

    /** False when the same request came twice at once, and the other one, which may have been let through, told first. */
    private boolean refuse(IdempotentRequest request, Rule rule) {
        try {
            keys.refused(request, rule, clock.instant());
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static Optional<RuleBroken> brokenRule(Throwable thrown) {
        return Causes.of(thrown)
                .filter(RuleBroken.class::isInstance)
                .map(RuleBroken.class::cast)
                .findFirst();
    }

    private static boolean isLostRace(Throwable thrown) {
        return Causes.of(thrown).anyMatch(e -> e instanceof ConcurrencyException || e instanceof DuplicateKeyException);
    }
}
