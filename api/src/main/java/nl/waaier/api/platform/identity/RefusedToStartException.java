package nl.waaier.api.platform.identity;

/** The configuration would let in the wrong people; nothing is started. */
public final class RefusedToStartException extends RuntimeException {

    private final String action;

    /**
     * @param description what is wrong, as an operator reads it
     * @param action what to do about it
     */
    public RefusedToStartException(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What to do about it. */
    public String action() {
        return action;
    }
}
