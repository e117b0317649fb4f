package nl.waaier.api.asking.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.waaier.core.shared.BoardNumber;
import org.jspecify.annotations.Nullable;

/**
 * Promotion trajectories.
 *
 * @param board of which board
 * @param referenceDate up to which day one that is under way has lasted, and on which an objection is open or not
 * @param knownOn as known at which moment, null for now
 * @param total how many there are in all
 * @param flags how many findings all of them have together
 * @param page which part this is, from 0
 * @param size how many a part has at most
 * @param trajectories by first day, then by name and reference
 */
record TrajectoryList(
        BoardNumber board,
        LocalDate referenceDate,
        @Nullable Instant knownOn,
        int total,
        int flags,
        int page,
        int size,
        List<TrajectoryAnswer> trajectories) {}
