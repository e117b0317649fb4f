package nl.waaier.api.faults.restore;

/** A backup of a PostgreSQL database. */
interface DatabaseCopy {

    /** Puts it back into a new database and answers the JDBC URL of that. */
    String restored();
}
