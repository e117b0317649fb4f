package nl.waaier.core.teacher.event;

/** A fact about one arbeidsrelatie of a teacher. */
public sealed interface AppointmentFact extends TeacherFact permits TermsFact, AppointmentEnded {

    /** The arbeidsrelatie within the teacher: the volgnummer that HR gave it. */
    String appointmentId();
}
