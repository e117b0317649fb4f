package nl.waaier.core.organisation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.waaier.core.organisation.event.BoardEvent;
import nl.waaier.core.organisation.event.BoardRegistered;
import nl.waaier.core.organisation.event.FunctiemixTargetAgreed;
import nl.waaier.core.organisation.event.FunctiemixTargetWithdrawn;
import nl.waaier.core.organisation.event.PromotionPolicyAdopted;
import nl.waaier.core.organisation.event.PromotionPolicyWithdrawn;
import nl.waaier.core.organisation.event.RoleDefined;
import nl.waaier.core.organisation.event.ScaleLadderSet;
import nl.waaier.core.organisation.event.ScaleLadderWithdrawn;
import nl.waaier.core.organisation.event.SchoolRegistered;
import nl.waaier.core.shared.Brin;
import nl.waaier.core.teacher.event.AppointmentChanged;
import nl.waaier.core.teacher.event.AppointmentEnded;
import nl.waaier.core.teacher.event.AppointmentStarted;
import nl.waaier.core.teacher.event.CareerFact;
import nl.waaier.core.teacher.event.PromotionStepTaken;
import nl.waaier.core.teacher.event.RoleEntered;
import nl.waaier.core.teacher.event.TeacherFact;

/**
 * A board's organisation as far as is known: name, schools, catalogue, promotion policies. Immutable.
 *
 * @param name the board's name, empty while unknown
 * @param schools by BRIN, in the order in which they became known
 * @param catalogue the roles that can be held at this board
 * @param policies what promotions at this board take
 */
public record Organisation(
        String name, Map<Brin, School> schools, RoleCatalogue catalogue, PromotionPolicies policies) {

    /** Nothing recorded yet. */
    public static final Organisation EMPTY =
            new Organisation("", Map.of(), RoleCatalogue.DEFAULT, PromotionPolicies.NONE);

    public Organisation {
        schools = Collections.unmodifiableMap(schools);
    }

    /**
     * The rule that a fact about a teacher would break towards this organisation, if any: it is at a school of the board,
     * and a role that is entered is in the catalogue, in its own domain, and was not abolished before; one that a promotion
     * recognises is in the catalogue.
     */
    public Optional<OrganisationRule> broken(TeacherFact fact) {
        return switch (fact) {
            case AppointmentStarted f -> atSchool(f.brin());
            case AppointmentChanged f -> Optional.empty();
            case AppointmentEnded f -> Optional.empty();
            case PromotionStepTaken f ->
                atSchool(f.brin())
                        .or(() -> f.recognisedRole() == null ? Optional.empty() : inCatalogue(f.recognisedRole()));
            case RoleEntered f ->
                atSchool(f.brin())
                        .or(() -> catalogue.broken(f.role(), f.domain()))
                        .or(() -> catalogue.broken(f.role(), f.entryDate()));
            case CareerFact f -> atSchool(f.brin()).or(() -> inCatalogue(f.role()));
        };
    }

    private Optional<OrganisationRule> inCatalogue(String role) {
        return catalogue.find(role).isPresent() ? Optional.empty() : Optional.of(OrganisationRule.ROLE_IN_CATALOGUE);
    }

    private Optional<OrganisationRule> atSchool(Brin brin) {
        return schools.containsKey(brin) ? Optional.empty() : Optional.of(OrganisationRule.SCHOOL_OF_BOARD);
    }

    /** The organisation after one more event. Assigns, never judges. */
    public Organisation evolve(BoardEvent event) {
        return switch (event) {
            case BoardRegistered e -> new Organisation(e.name(), schools, catalogue, policies);
            case SchoolRegistered e -> {
                Map<Brin, School> more = new LinkedHashMap<>(schools);
                more.put(e.brin(), new School(e.brin(), e.name(), e.sector(), e.municipality(), e.randstad()));
                yield new Organisation(name, more, catalogue, policies);
            }
            case RoleDefined e ->
                new Organisation(
                        name,
                        schools,
                        catalogue.with(new TeacherRole(
                                e.role(), e.dutchName(), e.englishName(), e.domain(), e.level(), e.lastDay())),
                        policies);
            case PromotionPolicyAdopted e ->
                new Organisation(name, schools, catalogue, policies.with(e.effectiveDate(), e.changes()));
            case PromotionPolicyWithdrawn e ->
                new Organisation(name, schools, catalogue, policies.without(e.effectiveDate()));
            case ScaleLadderSet e ->
                new Organisation(
                        name,
                        schools,
                        catalogue,
                        policies.with(new ScaleLadder(e.ladder(), e.name(), e.sector(), e.labels())));
            case ScaleLadderWithdrawn e ->
                new Organisation(name, schools, catalogue, policies.withoutLadder(e.ladder()));
            // What was agreed about the functiemix is kept in FunctiemixTargets.
            case FunctiemixTargetAgreed e -> this;
            case FunctiemixTargetWithdrawn e -> this;
        };
    }
}
