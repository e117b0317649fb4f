package nl.waaier.api.questions;

import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;
import nl.waaier.core.teacher.event.TeacherFact;

/** What types of facts are called in answers, and in requests that record them. */
public final class FactWords {

    private FactWords() {}

    /** The word for the type of a fact. */
    public static String of(TeacherFact fact) {
        return switch (fact) {
            case AppointmentStarted f -> "appointment-start";
            case AppointmentChanged f -> "appointment-change";
            case AppointmentEnded f -> "appointment-end";
            case RoleEntered f -> "role-entry";
            case StageReached f -> "stage";
            case SupportArranged f -> "support";
            case FacilitationGranted f -> "facilitation";
            case RecognitionGiven f -> "recognition";
            case RoleLeft f -> "role-exit";
            case PromotionStepTaken f -> "promotion-step";
        };
    }
}
