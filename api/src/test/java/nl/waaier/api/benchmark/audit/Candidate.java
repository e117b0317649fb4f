package nl.waaier.api.benchmark.audit;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A way to keep a history of appointments and to ask it. */
interface Candidate extends AutoCloseable {

    /** What people call it. */
    String name();

    /** Records one change, durably, at the moment that the change tells. */
    void record(Change change);

    /** Waits until everything recorded can be asked. */
    default void settle() {}

    /** The fte per scale, in ten-thousandths, without scales that nobody is on. */
    SortedMap<String, Long> ask(Question question);

    /** The tables in PostgreSQL that it needs. */
    List<String> tables();

    /** What it keeps elsewhere: bytes by name. */
    default Map<String, Long> elsewhere() {
        return Map.of();
    }

    @Override
    void close();
}
