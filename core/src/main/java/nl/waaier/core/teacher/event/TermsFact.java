package nl.waaier.core.teacher.event;

/** A fact that tells the terms of an arbeidsrelatie from its day on. */
public sealed interface TermsFact extends AppointmentFact permits AppointmentStarted, AppointmentChanged {
    /** What holds from that day on, whole. */
    AppointmentTerms terms();
}
