package nl.waaier.core.testing;

import java.util.HashSet;
import java.util.Set;
import nl.waaier.core.shared.Rule;

/** By which rules something was really refused while tests ran. */
public final class Refusals {

    private static final ThreadLocal<Set<Rule>> SEEN = ThreadLocal.withInitial(HashSet::new);

    private Refusals() {}

    /** Called when something was refused by this rule, and after that was asserted. */
    public static void saw(Rule rule) {
        SEEN.get().add(rule);
    }

    /** The rules by which something is refused while this runs, in this thread. */
    public static Set<Rule> during(Runnable tests) {
        SEEN.set(new HashSet<>());
        try {
            tests.run();
            return Set.copyOf(SEEN.get());
        } finally {
            SEEN.remove();
        }
    }
}
