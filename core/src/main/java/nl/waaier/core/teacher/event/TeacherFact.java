package nl.waaier.core.teacher.event;

import java.time.LocalDate;

/** Something that holds from a date on, until a later fact changes it or it is retracted. */
public sealed interface TeacherFact extends TeacherEvent
        permits AppointmentFact, CareerFact, TeamFact, PromotionStepTaken, DevelopmentFact {

    /** The first (or for an ending, the last) calendar day on which it holds, inclusive. */
    LocalDate effectiveDate();
}
