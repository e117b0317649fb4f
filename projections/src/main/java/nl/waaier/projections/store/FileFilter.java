package nl.waaier.projections.store;

import java.time.LocalDate;
import nl.waaier.core.shared.BoardNumber;
import nl.waaier.core.shared.Brin;
import org.jspecify.annotations.Nullable;

/**
 * Which files a question needs.
 *
 * @param board of one board, always
 * @param school that name this school in any fact, or of the whole board when null
 * @param activeOn with an appointment on this date as far as is known now, or all when null (as known earlier, the
 *     appointments may have been others)
 */
public record FileFilter(
        BoardNumber board, @Nullable Brin school, @Nullable LocalDate activeOn) {}
