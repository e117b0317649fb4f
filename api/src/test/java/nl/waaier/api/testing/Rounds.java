package nl.waaier.api.testing;

/**
 * How much a test does: a little in every build, the whole of it when {@code -Dwaaier.faults=full} says so, as the Maven
 * profile {@code faults} does. What is too slow for every build even a little bears the JUnit tag {@value #TAG}.
 */
public final class Rounds {

    /** Marks tests that only the profile {@code faults} runs. */
    public static final String TAG = "faults";

    private static final boolean FULL = "full".equals(System.getProperty("waaier.faults"));

    private Rounds() {}

    /**
     * How many rounds to do now.
     *
     * @param inEveryBuild enough to notice when the protection is gone
     * @param inFull what is promised
     */
    public static int of(int inEveryBuild, int inFull) {
        return FULL ? inFull : inEveryBuild;
    }
}
