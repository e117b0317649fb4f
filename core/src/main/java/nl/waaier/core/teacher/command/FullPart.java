package nl.waaier.core.teacher.command;

/** What a full delivery can be whole in, each the matter of one file. */
public enum FullPart {
    /** Arbeidsrelaties. */
    APPOINTMENTS,
    /** Roles, with what is told of them. */
    CAREER,
    /** Promotion trajectories. */
    PROMOTIONS
}
