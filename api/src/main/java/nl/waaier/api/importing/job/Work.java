package nl.waaier.api.importing.job;

import nl.waaier.api.importing.Tally;

/** One part of an import: a row of units, each done whole or not at all, in an order that is the same every time. */
interface Work extends AutoCloseable {

    /** How many units there are. */
    int size();

    /**
     * Does some units within the running transaction. When that fails, the same units are asked for again.
     *
     * @param from the first of them
     * @param atMost how many at most, at least 1
     * @param tally what became of the rows
     * @return the first unit that is not done
     */
    int step(int from, int atMost, Tally tally);

    /** Rejects the rows of a unit that cannot be done. */
    void giveUp(int unit, Tally tally);

    @Override
    default void close() {}
}
