package nl.waaier.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.FacilitationGranted;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RecognitionGiven;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.RoleLeft;
import nl.waaier.core.teacher.event.StageReached;
import nl.waaier.core.teacher.event.SupportArranged;

/**
 * Every event that can be stored, by its name in the store. A name or revision that was ever released stays in this
 * list: somewhere there is a store that holds it.
 */
public final class EventTypes {

    /** All of them. */
    public static final List<EventType> ALL = List.of(
            new EventType("appointment-started", 1, AppointmentStarted.class),
            new EventType("appointment-changed", 1, AppointmentChanged.class),
            new EventType("appointment-ended", 1, AppointmentEnded.class),
            new EventType("role-entered", 1, RoleEntered.class),
            new EventType("stage-reached", 1, StageReached.class),
            new EventType("support-arranged", 1, SupportArranged.class),
            new EventType("facilitation-granted", 1, FacilitationGranted.class),
            new EventType("recognition-given", 1, RecognitionGiven.class),
            new EventType("role-left", 1, RoleLeft.class),
            new EventType("promotion-step-taken", 1, PromotionStepTaken.class),
            new EventType("fact-retracted", 1, FactRetracted.class),
            new EventType("board-registered", 1, BoardRegistered.class),
            new EventType("school-registered", 1, SchoolRegistered.class),
            new EventType("role-defined", 1, RoleDefined.class),
            new EventType("promotion-policy-adopted", 1, PromotionPolicyAdopted.class),
            new EventType("promotion-policy-withdrawn", 1, PromotionPolicyWithdrawn.class),
            new EventType("functiemix-target-agreed", 1, FunctiemixTargetAgreed.class),
            new EventType("functiemix-target-withdrawn", 1, FunctiemixTargetWithdrawn.class));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::toString, Function.identity()));
    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));

    private EventTypes() {}

    /**
     * The event type with this name and revision, if there is one.
     *
     * @param revision as stored, a whole number in digits
     */
    public static Optional<EventType> find(String name, String revision) {
        return Optional.ofNullable(BY_NAME.get(name + "-r" + revision));
    }

    /** The event type that this class writes, if it is the class of an event. */
    public static Optional<EventType> find(Class<?> payload) {
        return Optional.ofNullable(BY_PAYLOAD.get(payload));
    }
}
