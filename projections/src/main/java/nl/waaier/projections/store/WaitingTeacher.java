package nl.waaier.projections.store;

import java.time.Instant;
import nl.waaier.core.shared.TeacherId;

/**
 * A teacher whose next event could not be taken in. The event and all later ones of this teacher wait, in order, in the
 * event store; nothing is copied. Everybody else goes on.
 *
 * @param teacher about whom
 * @param number number of the event that could not be taken in
 * @param error the kind of error, without its text: that may be personal
 * @param since since when
 */
public record WaitingTeacher(TeacherId teacher, long number, String error, Instant since) {}
