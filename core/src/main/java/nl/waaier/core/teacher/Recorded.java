package nl.waaier.core.teacher;

/**
 * The answer to a command that recorded something.
 *
 * @param number number of the last event that the command recorded in its stream
 */
public record Recorded(long number) {}
