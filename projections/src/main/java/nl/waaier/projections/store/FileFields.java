package nl.waaier.projections.store;

/** The fields of a file's document. */
public final class FileFields {
    /** Whose member of staff. */
    public static final String BOARD = "board";

    static final String ID = "_id";
    /** Every BRIN named in any fact. */
    static final String SCHOOLS = "schools";
    /** First day of any appointment ever recorded, yyyymmdd. */
    static final String FROM = "from";
    /** Last day of the last appointment as known now, yyyymmdd. */
    static final String UNTIL = "until";
    /** Number of the last event folded in. */
    static final String SEQUENCE = "sequence";
    /** When the last event folded in was recorded, in milliseconds. */
    static final String RECORDED_AT = "recordedAt";
    /** Who recorded anything, each once, in the order in which they first did; facts name them by their place here. */
    static final String RECORDERS = "recorders";

    // Of one fact, and of its texts.
    static final String NUMBER = "number";
    static final String KIND = "kind";
    static final String BY = "by";
    static final String WITHDRAWAL = "withdrawal";
    static final String AT = "at";
    static final String REPLACED_BY = "replacedBy";
    static final String FACT = "fact";
    static final String REASON = "reason";

    private FileFields() {}
}
