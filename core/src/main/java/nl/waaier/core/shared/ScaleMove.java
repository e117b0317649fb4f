package nl.waaier.core.shared;

/** What it means to go from one scale to another, by the functions behind the labels. */
public enum ScaleMove {
    /** The same function, whatever the labels: nobody moved. */
    SAME_FUNCTION,
    /** To a higher function. */
    HIGHER,
    /** To a lower function. */
    LOWER,
    /** Which is higher cannot be told: unknown scales (LX), those not of teachers, and those of another CAO. */
    NOT_COMPARABLE
}
