package nl.waaier.api.evidence.format;

import java.time.LocalDate;

/** What a pack is about. */
public sealed interface PackScope {

    /**
     * One promotion trajectory of one teacher.
     *
     * @param teacherId whose
     * @param trajectory the board's own reference
     */
    record OfTrajectory(String teacherId, String trajectory) implements PackScope {}

    /**
     * All trajectories of a board with a step in a period.
     *
     * @param from first day
     * @param until last day
     */
    record OfPeriod(LocalDate from, LocalDate until) implements PackScope {}
}
