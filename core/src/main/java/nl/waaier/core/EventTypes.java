package nl.waaier.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waaier.core.organisation.event.AccessGranted;
import nl.waaier.core.organisation.event.AccessWithdrawn;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.CouncilHeard;
import nl.waaier.core.organisation.event.CouncilHearingWithdrawn;
import nl.waaier.core.organisation.event.FiguresPublished;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RightsRuleSetAdopted;
import nl.waaier.core.organisation.event.RightsRuleSetWithdrawn;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.RoleRestSet;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.organisation.event.SchoolClosed;
import nl.waaier.core.organisation.event.SchoolClosingWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.organisation.event.TeamDefined;
import nl.waaier.core.organisation.event.WantedRoleAgreed;
import nl.waaier.core.organisation.event.WantedRoleWithdrawn;
import nl.waaier.core.teacher.event.FactKind;
import nl.waaier.core.teacher.event.FactRetracted;
import nl.waaier.core.teacher.event.PersonErased;
import nl.waaier.core.teacher.event.TextsErased;

/**
 * Every event that can be stored, by its name in the store, with the revision in which it is written today. A name that was
 * ever released stays in this list, and every revision from the first on stays readable: somewhere there is a store that
 * holds it. What is stored in an older revision is brought into today's form before it is read.
 */
public final class EventTypes {

    /** All of them. */
    public static final List<EventType> ALL = Stream.concat(
                    Stream.of(FactKind.values())
                            .map(kind -> new EventType(kind.storedName(), kind.revision(), kind.type())),
                    Stream.of(
                            new EventType("fact-retracted", 2, FactRetracted.class),
                            new EventType("texts-erased", 1, TextsErased.class),
                            new EventType("person-erased", 1, PersonErased.class),
                            new EventType("board-registered", 1, BoardRegistered.class),
                            new EventType("school-registered", 1, SchoolRegistered.class),
                            new EventType("school-closed", 1, SchoolClosed.class),
                            new EventType("school-closing-withdrawn", 1, SchoolClosingWithdrawn.class),
                            new EventType("role-defined", 1, RoleDefined.class),
                            new EventType("team-defined", 1, TeamDefined.class),
                            new EventType("role-rest-set", 1, RoleRestSet.class),
                            new EventType("figures-published", 1, FiguresPublished.class),
                            new EventType("promotion-policy-adopted", 1, PromotionPolicyAdopted.class),
                            new EventType("promotion-policy-withdrawn", 1, PromotionPolicyWithdrawn.class),
                            new EventType("scale-ladder-set", 1, ScaleLadderSet.class),
                            new EventType("scale-ladder-withdrawn", 1, ScaleLadderWithdrawn.class),
                            new EventType("functiemix-target-agreed", 1, FunctiemixTargetAgreed.class),
                            new EventType("functiemix-target-withdrawn", 1, FunctiemixTargetWithdrawn.class),
                            new EventType("wanted-role-agreed", 1, WantedRoleAgreed.class),
                            new EventType("wanted-role-withdrawn", 1, WantedRoleWithdrawn.class),
                            new EventType("rights-rule-set-adopted", 1, RightsRuleSetAdopted.class),
                            new EventType("rights-rule-set-withdrawn", 1, RightsRuleSetWithdrawn.class),
                            new EventType("access-granted", 1, AccessGranted.class),
                            new EventType("access-withdrawn", 1, AccessWithdrawn.class),
                            new EventType("council-heard", 1, CouncilHeard.class),
                            new EventType("council-hearing-withdrawn", 1, CouncilHearingWithdrawn.class)))
            .toList();

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::toString, Function.identity()));
    private static final Map<Class<?>, EventType> BY_PAYLOAD =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::payload, Function.identity()));

    private static final Set<String> READABLE = ALL.stream()
            .flatMap(type -> IntStream.rangeClosed(1, type.revision())
                    .mapToObj(revision -> new EventType(type.name(), revision, type.payload())))
            .map(EventType::toString)
            .collect(Collectors.toUnmodifiableSet());

    private EventTypes() {}

    /** Whether this version reads what is stored so: in today's revision, or in an older one. */
    public static boolean reads(String name, String revision) {
        return READABLE.contains(name + "-r" + revision);
    }

    /**
     * The event type that is written under this name in this revision today, if there is one.
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
